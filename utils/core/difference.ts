import { type FoldTable, folded } from './fold.ts';
import { isLiteral, piecesOf, wordingsOf } from './pattern.ts';
import type { Hit } from './scanner.ts';
import { isHan } from './span.ts';
import { patternAt, type RegionalWord, type Tables } from './tables.ts';

/** One way in which the text of a hit differs from the canonical wording of its entry. `here` is as it stands in the text. */
export type Difference =
  /** Traditional characters. Labels exist in both scripts, so this only says which one stands here. */
  | { readonly kind: 'script'; readonly script: 'Hant' }
  /** A word of Taiwan or Hong Kong usage in place of the mainland word. */
  | { readonly kind: 'word'; readonly canonical: string; readonly here: string; readonly region: 'TW' | 'HK' }
  /** A short insertion in brackets, as reporters make inside quotations. */
  | { readonly kind: 'bracket'; readonly here: string }
  /** Quotation marks or other marks inside the formula. */
  | { readonly kind: 'marks'; readonly here: string }
  /** Characters added to, or left out of, the canonical wording. */
  | { readonly kind: 'inserted'; readonly here: string }
  | { readonly kind: 'omitted'; readonly canonical: string }
  /** Another wording altogether, set against the canonical one. */
  | { readonly kind: 'wording'; readonly canonical: string; readonly here: string };

/** How the text of a hit differs from the canonical wording (its label, Simplified), in the order in which a reader would name it. */
export function differences(text: string, hit: Hit, label: string, tables: Tables, fold: FoldTable): Difference[] {
  const here = text.slice(hit.start, hit.end);
  const inserted = here.match(insertion) ?? [];
  const brackets = inserted.length && !saysJust(here, label, hit.pattern, tables, fold) ? inserted : [];
  const plain = brackets.length ? here.replace(insertion, '') : here;
  const marks = plain.replace(/[^\p{P}]|[、，,·]/gu, '');
  const regional = regionalWords(folded(label, fold), folded(plain, fold), tables.head.words);
  const { letters, words } = withCanonicalWords(lettersOf(plain, fold), regional);
  return [
    ...(Array.from(here).some(character => isTraditional(character, fold)) ? [{ kind: 'script', script: 'Hant' } as const] : []),
    ...words,
    ...brackets.map(bracket => ({ kind: 'bracket', here: bracket }) as const),
    ...(marks ? [{ kind: 'marks', here: marks } as const] : []),
    ...wordingDifferences(lettersOf(label, fold), letters),
  ];
}

const insertion = /[(（[［【〔][^()（）[\]［］【】〔〕]{0,12}[)）\]］】〕]/g;

/** Does the text say just its label, or a wording of its pattern? Then its brackets are no insertion, they stand around a part of the formula. */
function saysJust(here: string, label: string, pattern: number, tables: Tables, fold: FoldTable): boolean {
  const whole = comparable(here, fold);
  const withoutInsertions = comparable(here.replace(insertion, ''), fold);
  const wordings = wordingsOf(piecesOf(patternAt(tables, pattern))).map(withoutMarks);
  // A wording may hold what another one takes for an insertion: the first one counts.
  return whole === comparable(label, fold) || wordings.find(wording => wording === whole || wording === withoutInsertions) === whole;
}

/** The regional words that may stand for words of the label; of the words at one place, and of those inside one another, the longest. */
function regionalWords(label: string, here: string, words: readonly RegionalWord[]): RegionalWord[] {
  const present = words.filter(word => here.includes(word.here));
  const outer = present.filter(word => !present.some(other => other.here !== word.here && other.here.includes(word.here)));
  const found: RegionalWord[] = [];
  for (let at = 0; at < label.length; ) {
    const length = Math.max(0, ...words.map(({ canonical }) => (label.startsWith(canonical, at) ? canonical.length : 0)));
    found.push(...outer.filter(({ canonical }) => canonical === label.slice(at, at + length)));
    at += length || 1;
  }
  return found;
}

function comparable(text: string, fold: FoldTable): string {
  return withoutCommas(folded(text, fold));
}

/** A wording without gaps and commas. */
function withoutMarks(wording: string): string {
  return Array.from(wording, unit => (isLiteral(unit.charCodeAt(0)) ? unit : '')).join('');
}

function withoutCommas(text: string): string {
  return text.replace(/[、，,﹑､]/g, '');
}

/** A character as it is compared and as it stands in the text. A regional word is one letter: compared as the canonical word. */
interface Letter {
  readonly unit: string;
  readonly shown: string;
}

function lettersOf(text: string, fold: FoldTable): Letter[] {
  return Array.from(text, shown => ({ unit: folded(shown, fold), shown })).filter(({ unit }) => unit !== '' && !/[、，,]/.test(unit));
}

/** Reads regional words as the canonical ones they stand for. */
function withCanonicalWords(letters: readonly Letter[], regional: readonly RegionalWord[]): { letters: Letter[]; words: Difference[] } {
  let out = [...letters];
  const words: Difference[] = [];
  for (const { canonical, here, region } of regional) {
    const at = out
      .map(({ unit }) => unit)
      .join('')
      .indexOf(here);
    if (at < 0) continue;
    const replaced = out.slice(at, at + here.length);
    words.push({ kind: 'word', canonical, here: shownOf(replaced), region });
    out = [...out.slice(0, at), ...Array.from(canonical, unit => ({ unit, shown: unit })), ...out.slice(at + here.length)];
  }
  return { letters: out, words };
}

/** What was inserted and left out; both wordings whole where that would be hard to follow. */
function wordingDifferences(canonical: readonly Letter[], here: readonly Letter[]): Difference[] {
  const pieces = alignment(canonical, here);
  const kept = pieces.reduce((sum, piece) => sum + (piece.kind === 'same' ? piece.text.length : 0), 0);
  const changes = pieces.filter(piece => piece.kind !== 'same');
  const isFar =
    kept * 2 <= canonical.length || changes.length > 2 || changes.some(({ kind, text }) => kind === 'omitted' && text.length > 1);
  if (changes.length && isFar) return [{ kind: 'wording', canonical: shownOf(canonical), here: shownOf(here) }];
  return changes.map(({ kind, text }): Difference => (kind === 'inserted' ? { kind, here: text } : { kind: 'omitted', canonical: text }));
}

function shownOf(letters: readonly Letter[]): string {
  return letters.map(({ shown }) => shown).join('');
}

interface Piece {
  readonly kind: 'same' | 'inserted' | 'omitted';
  text: string;
}

/** Longest common subsequence of two short texts, as runs. Both are at most some 60 letters long. */
function alignment(a: readonly Letter[], b: readonly Letter[]): Piece[] {
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i]!.unit === b[j]!.unit ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], { shown }: Letter) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += shown;
    else pieces.push({ kind, text: shown });
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i]!.unit === b[j]!.unit) {
      add('same', b[j++]!);
      i++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) add('omitted', a[i++]!);
    else add('inserted', b[j++]!);
  }
  return pieces;
}

/** A character of Traditional script that Simplified writes otherwise. */
function isTraditional(character: string, fold: FoldTable): boolean {
  const unit = character.charCodeAt(0);
  return isHan(unit) && fold[unit] !== unit;
}
