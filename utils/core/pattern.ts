import { type FoldTable, folded } from './fold.ts';

/**
 * A form made comparable: folded units, with two that are not text. A unit from U+E001 to U+E028 is a gap of up to 1 to 40 characters;
 * 、 matches itself, a comma, or nothing.
 */
export type Pattern = string;

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

export const longestGap = 40;
export const mostAlternatives = 64;
const gapBase = 0xe000;
export const optionalComma = '、'.charCodeAt(0);

/** The longest stretch a gap unit stands for, 0 for a unit that is text. */
export function gapLength(unit: number): number {
  return unit > gapBase && unit <= gapBase + longestGap ? unit - gapBase : 0;
}

/**
 * Reads a form in the notation of the lexicons and expands its alternatives.
 * `讲好中国故事` literal, `(共享|共用)` one of, `(的)?` optional, `…8` a gap of 0 to 8 characters.
 * Problems say what is wrong and what to write instead.
 */
export function parseForm(form: string, table: FoldTable): Parsed<readonly Pattern[]> {
  const problems: string[] = [];
  let patterns = [''];
  let rest = form;
  while (rest !== '') {
    const piece = nextPiece(rest);
    if (typeof piece === 'string') return { ok: false, problems: [`"${form}" ${piece}`] };
    patterns = patterns.flatMap(start => piece.choices.map(choice => start + choice));
    if (patterns.length > mostAlternatives)
      return { ok: false, problems: [`"${form}" expands to more than ${mostAlternatives} wordings; split it into several forms`] };
    rest = rest.slice(piece.length);
  }
  const comparable = [...new Set(patterns.map(pattern => folded(pattern, table)))];
  for (const pattern of comparable) {
    const problem = problemOf(pattern);
    if (problem) problems.push(`"${form}" ${problem}`);
  }
  return problems.length ? { ok: false, problems: [...new Set(problems)] } : { ok: true, value: comparable };
}

/** How many characters of a pattern are text. */
export function literalLength(pattern: Pattern): number {
  let length = 0;
  for (let i = 0; i < pattern.length; i++) if (isLiteral(pattern.charCodeAt(i))) length++;
  return length;
}

export function isLiteral(unit: number): boolean {
  return unit !== optionalComma && gapLength(unit) === 0;
}

interface Piece {
  readonly choices: readonly string[];
  readonly length: number;
}

/** The first piece of a form with what it may stand for, or a sentence saying what is wrong with it. */
function nextPiece(rest: string): Piece | string {
  const group = /^\(([^()]*)\)(\?)?/.exec(rest);
  if (group) {
    const choices = (group[1] ?? '').split('|');
    if (choices.some(choice => choice === '')) return 'has an empty choice; write (的)? for what may be missing';
    if (choices.some(choice => choice.includes('…'))) return 'has a gap inside a group; put the gap outside, or write two forms';
    return { choices: group[2] ? [...choices, ''] : choices, length: group[0].length };
  }
  const gap = /^…(\d*)/.exec(rest);
  if (gap) {
    const longest = Number(gap[1]);
    if (!longest || longest > longestGap) return `needs the longest length after the gap, as in …8 (1 to ${longestGap})`;
    return { choices: [String.fromCharCode(gapBase + longest)], length: gap[0].length };
  }
  if (/^[()|?]/.test(rest)) return `has a stray "${rest[0]}"; groups are (甲|乙) and (的)?, and do not nest`;
  const literal = /^[^()|?…]+/.exec(rest)?.[0] ?? '';
  if (/[\ue000-\uf8ff]/.test(literal)) return 'holds a character from the private use area';
  return { choices: [literal], length: literal.length };
}

function problemOf(pattern: Pattern): string | undefined {
  const runs = pattern.split(/[\ue001-\ue028]/);
  if (runs.some(run => run === '')) return 'begins or ends with a gap, or holds two gaps in a row';
  if (runs.length > 3) return 'holds more than two gaps; say it with two forms';
  if (!runs.some(run => run.split('、').some(part => part.length >= 2)))
    return 'needs at least two characters in a row that are always there';
  if (pattern.length > 60) return 'is longer than 60 characters';
  return undefined;
}
