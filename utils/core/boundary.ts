import type { FoldTable } from './fold.ts';
import { isHan, type Span } from './span.ts';
import type { Tables } from './tables.ts';

/** Is the span a word of its own where it stands? */
export type BoundaryTest = (text: string, span: Span) => boolean;

/** Characters looked at on either side: longer than nearly all words. */
const reach = 6;
export const longestWord = 8;
const impossible = Number.POSITIVE_INFINITY;
/** Frequency of a form that the dictionary does not hold, and of a character it does not hold by itself (jieba's total is 60 million). */
const formFrequency = 20;
const characterFrequency = 1;

/**
 * A small segmenter for short forms: 外宣 is a word in 做好外宣工作 and none in 对外宣称.
 * The most probable path over a window around the span, as jieba takes it without its model for unknown words,
 * with only those words of jieba's dictionary that can overlap a short form (`lexicon/compile` cuts it to size).
 * The same answer in every browser and on the command line, which `Intl.Segmenter` does not give.
 */
export function createBoundaryTest(tables: Tables, fold: FoldTable): BoundaryTest {
  const costOf = createCosts(tables);
  return (text, span) => {
    const form = unitsWithin(text, span, fold);
    const before = unitsBefore(text, span.start, fold);
    const line = before + form + unitsAfter(text, span.end, fold);
    const edges = bestEdges(line, form, costOf);
    return edges.has(before.length) && edges.has(before.length + form.length);
  };
}

/** Where the words of the most probable path begin and end. */
function bestEdges(line: string, form: string, costOf: (word: string, form: string) => number): Set<number> {
  const best: { cost: number; next: number }[] = [];
  best[line.length] = { cost: 0, next: line.length };
  for (let start = line.length - 1; start >= 0; start--) {
    let choice = { cost: impossible, next: start + 1 };
    for (let end = start + 1; end <= Math.min(line.length, start + longestWord); end++) {
      const cost = costOf(line.slice(start, end), form) + (best[end]?.cost ?? 0);
      if (cost < choice.cost) choice = { cost, next: end };
    }
    best[start] = choice;
  }
  const edges = new Set([0]);
  for (let at = 0; at < line.length; ) {
    at = best[at]?.next ?? line.length;
    edges.add(at);
  }
  return edges;
}

/** What a word adds to the cost of a path: the rarer, the more. The unit is small enough for whole numbers. */
export function wordCost(frequency: number, total: number): number {
  return Math.round(2000 * Math.log(total / frequency));
}

/** Looks words up where they lie in the tables: nothing is made of the 10,000 words of the dictionary. */
function createCosts({ head, wordUnits, wordCosts }: Tables): (word: string, form: string) => number {
  const unknown = (word: string, form: string) => {
    if (word === form) return wordCost(formFrequency, head.wordTotal);
    return word.length === 1 ? wordCost(characterFrequency, head.wordTotal) : impossible;
  };
  return (word, form) => {
    let firstWord = 0;
    let firstUnit = 0;
    for (let length = 1; length < word.length; length++) {
      firstWord += head.wordCounts[length - 1] ?? 0;
      firstUnit += length * (head.wordCounts[length - 1] ?? 0);
    }
    let low = 0;
    let high = (head.wordCounts[word.length - 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = compare(wordUnits, firstUnit + middle * word.length, word);
      if (order === 0) return wordCosts[firstWord + middle]!;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return unknown(word, form);
  };
}

/** Is the word that lies here before (below 0) or behind (above 0) the wanted one? */
function compare(units: Uint16Array, at: number, wanted: string): number {
  for (let i = 0; i < wanted.length; i++) {
    const order = units[at + i]! - wanted.charCodeAt(i);
    if (order !== 0) return order;
  }
  return 0;
}

function unitsWithin(text: string, { start, end }: Span, fold: FoldTable): string {
  let units = '';
  for (let i = start; i < end; i++) {
    const unit = fold[text.charCodeAt(i)]!;
    if (unit) units += String.fromCharCode(unit);
  }
  return units;
}

function unitsAfter(text: string, from: number, fold: FoldTable): string {
  let units = '';
  for (let i = from; i < text.length && units.length < reach; i++) {
    const unit = fold[text.charCodeAt(i)]!;
    if (unit ? !isHan(unit) : isMark(text.charCodeAt(i))) break;
    if (unit) units += String.fromCharCode(unit);
  }
  return units;
}

function unitsBefore(text: string, from: number, fold: FoldTable): string {
  let units = '';
  for (let i = from - 1; i >= 0 && units.length < reach; i--) {
    const unit = fold[text.charCodeAt(i)]!;
    if (unit ? !isHan(unit) : isMark(text.charCodeAt(i))) break;
    if (unit) units = String.fromCharCode(unit) + units;
  }
  return units;
}

/** Quotation marks and brackets end a word; white space and invisible characters do not. */
function isMark(code: number): boolean {
  return /[\p{P}\n\r\u2028]/u.test(String.fromCharCode(code));
}
