import { type FoldTable, folded } from './fold.ts';

/**
 * A form made comparable: folded units, with some from the private use area that are not text.
 * `open`, `bar` and `close` stand around and between alternatives, of which one may be empty, and do not nest;
 * a unit from U+E001 to U+E028 is a gap of up to 1 to 40 characters; 、 matches itself, a comma, or nothing.
 */
export type Pattern = string;

/** A stretch of a pattern with what it may read as: one choice for plain text. */
export type Piece = readonly string[];

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

export const longestGap = 40;
export const mostAlternatives = 64;
const gapBase = 0xe000;
export const open = 0xe100;
export const bar = 0xe101;
export const close = 0xe102;
export const optionalComma = '、'.charCodeAt(0);

/** The longest stretch a gap unit stands for, 0 for a unit that is text. */
export function gapLength(unit: number): number {
  return unit > gapBase && unit <= gapBase + longestGap ? unit - gapBase : 0;
}

export function isLiteral(unit: number): boolean {
  return (unit < gapBase || unit > close) && unit !== optionalComma;
}

/**
 * Reads a form in the notation of the lexicons.
 * `讲好中国故事` literal, `(共享|共用)` one of, `(的)?` optional, `…8` a gap of 0 to 8 characters.
 * Problems say what is wrong and what to write instead.
 */
export function parseForm(form: string, table: FoldTable): Parsed<Pattern> {
  if (/[\ue000-\uf8ff]/.test(form)) return { ok: false, problems: [`"${form}" holds a character from the private use area`] };
  const pieces: Piece[] = [];
  for (let rest = form; rest !== ''; ) {
    const piece = nextPiece(rest);
    if (typeof piece === 'string') return { ok: false, problems: [`"${form}" ${piece}`] };
    pieces.push([...new Set(piece.choices.map(choice => folded(choice, table)))]);
    rest = rest.slice(piece.length);
  }
  if (pieces.reduce((count, { length }) => count * length, 1) > mostAlternatives)
    return { ok: false, problems: [`"${form}" expands to more than ${mostAlternatives} wordings; split it into several forms`] };
  const problems = wordingsOf(pieces).flatMap(wording => problemOf(wording) ?? []);
  if (problems.length) return { ok: false, problems: [...new Set(problems)].map(problem => `"${form}" ${problem}`) };
  return { ok: true, value: patternOf(pieces) };
}

export function patternOf(pieces: readonly Piece[]): Pattern {
  return pieces.map(piece => (piece.length === 1 ? piece[0] : groupMarks[0] + piece.join(groupMarks[1]) + groupMarks[2])).join('');
}

/** The pieces of a pattern. Each gap is one by itself. */
export function piecesOf(pattern: Pattern): Piece[] {
  return pattern
    .split(/(\ue100[^\ue102]*\ue102|[\ue001-\ue028])/)
    .filter(piece => piece !== '')
    .map(piece => (piece.startsWith(groupMarks[0]) ? piece.slice(1, -1).split(groupMarks[1]) : [piece]));
}

/** Every wording of some pieces, each once, the first choices first. */
export function wordingsOf(pieces: readonly Piece[]): string[] {
  return [
    ...new Set(pieces.reduce((starts: readonly string[], piece) => starts.flatMap(start => piece.map(choice => start + choice)), [''])),
  ];
}

/** How many characters of a wording are text. */
export function literalLength(wording: string): number {
  let length = 0;
  for (let i = 0; i < wording.length; i++) if (isLiteral(wording.charCodeAt(i))) length++;
  return length;
}

/** Has a wording two characters in a row that are always there? By such a pair it is looked for. */
export function hasPair(wording: string): boolean {
  return wording.split(/[\ue001-\ue028、]/).some(part => part.length >= 2);
}

const groupMarks = [open, bar, close].map(unit => String.fromCharCode(unit)) as [string, string, string];

interface Written {
  readonly choices: readonly string[];
  readonly length: number;
}

/** The first piece of a form with what it may stand for, or a sentence saying what is wrong with it. */
function nextPiece(rest: string): Written | string {
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
  return { choices: [literal], length: literal.length };
}

function problemOf(wording: string): string | undefined {
  const runs = wording.split(/[\ue001-\ue028]/);
  // A run of nothing but 、, which may be missing, would let a formula end in its gap, or before the text.
  if (runs.some(run => /^、*$/.test(run))) return 'begins or ends with a gap, or holds two gaps in a row';
  if (runs.length > 3) return 'holds more than two gaps; say it with two forms';
  if (!hasPair(wording)) return 'needs at least two characters in a row that are always there';
  if (wording.length > 60) return 'is longer than 60 characters';
  return undefined;
}
