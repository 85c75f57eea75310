import type { FoldTable } from '../core/fold.ts';
import type { DocumentReport } from './document-report.ts';
import type { ItemTable } from './keyness.ts';
import { type Segment, wordsIn } from './words.ts';

/** A word that stands near a formula. */
export interface Collocate {
  readonly word: string;
  /** Hits of the formula that have it near, before or behind. */
  readonly near: number;
  /** How often it stands in the whole set. */
  readonly count: number;
  /** At most 14; a point more is twice as often. */
  readonly logDice: number;
}

export interface CollocateOptions {
  readonly segment: Segment;
  readonly fold: FoldTable;
  /** All words of the set (`wordCounts`). */
  readonly words: ItemTable;
  /** Words looked at on each side. */
  readonly window?: number;
  /** Hits that must have a word near for it to be listed. */
  readonly minimum?: number;
}

/** The words near the hits of an entry, within their sentence, the closest bound first. The formula itself is not among them. */
export function collocatesOf(
  reports: Iterable<Pick<DocumentReport, 'readable' | 'hits'>>,
  entry: string,
  { segment, fold, words, window = 5, minimum = 3 }: CollocateOptions,
): Collocate[] {
  const near = new Map<string, number>();
  let hits = 0;
  for (const report of reports)
    for (const hit of report.hits) {
      if (hit.entry !== entry) continue;
      hits++;
      const [before, behind] = sentenceAround(report.readable, hit.start, hit.end, window * longestWord);
      const around = [...wordsIn(before, segment, fold).slice(-window), ...wordsIn(behind, segment, fold).slice(0, window)];
      for (const word of new Set(around)) near.set(word, (near.get(word) ?? 0) + 1);
    }
  return [...near]
    .filter(([, count]) => count >= minimum)
    .map(([word, count]) => scored(word, count, hits, words.items.get(word)?.count ?? count))
    .sort((a, b) => b.logDice - a.logDice || b.near - a.near || (a.word < b.word ? -1 : 1));
}

/** Room for so many units a word, with what is masked: enough that five words are found. */
const longestWord = 12;

function sentenceAround(text: string, start: number, end: number, reach: number): [before: string, behind: string] {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  return [before.slice(before.search(lastSentence)), behind.slice(0, behind.search(sentenceEnd))];
}

const sentenceEnd = /[。！？；!?\n\u2028]|$/;
const lastSentence = /[^。！？；!?\n\u2028]*$/;

/** A word between two hits is near both, but stands once. */
function scored(word: string, near: number, hits: number, count: number): Collocate {
  return { word, near, count, logDice: logDice(Math.min(near, count), hits, count) };
}

/** `14 + log₂(2 fₓᵧ / (fₓ + fᵧ))`: P. Rychlý 2008, "A lexicographer-friendly association score", RASLAN 2008. It hangs on no size of a corpus. */
export function logDice(together: number, one: number, other: number): number {
  return 14 + Math.log2((2 * together) / (one + other));
}
