import type { FoldTable } from './fold.ts';
import { isHan, type Span } from './span.ts';

/** Is the span a word of its own where it stands? */
export type BoundaryTest = (text: string, span: Span) => boolean;

/** Characters looked at on either side: longer than nearly all words. */
const reach = 6;
const longestWord = 8;
/** Frequency of a form that the dictionary does not hold, and of a character it does not hold by itself (jieba's total is 60 million). */
const formFrequency = 20;
const characterFrequency = 1;

/**
 * A small segmenter for short forms: 外宣 is a word in 做好外宣工作 and none in 对外宣称.
 * The most probable path over a window around the span, as jieba takes it without its model for unknown words,
 * with only those words of jieba's dictionary that can overlap a short form (`lexicon/compile` cuts it to size).
 * The same answer in every browser and on the command line, which `Intl.Segmenter` does not give.
 *
 * @param dictionary lines of folded words, each with its frequency
 * @param total sum of the frequencies of the whole dictionary
 */
export function createBoundaryTest(dictionary: string, total: number, fold: FoldTable): BoundaryTest {
  let words: Map<string, number> | undefined;

  return (text, span) => {
    words ??= parseDictionary(dictionary);
    const form = unitsWithin(text, span, fold);
    const before = unitsBefore(text, span.start, fold);
    const line = before + form + unitsAfter(text, span.end, fold);
    const edges = bestEdges(line, words, total, form);
    return edges.has(before.length) && edges.has(before.length + form.length);
  };
}

/** Where the words of the most probable path begin and end. */
function bestEdges(line: string, words: ReadonlyMap<string, number>, total: number, form: string): Set<number> {
  const best: { cost: number; next: number }[] = [];
  best[line.length] = { cost: 0, next: line.length };
  for (let start = line.length - 1; start >= 0; start--) {
    let choice = { cost: Number.POSITIVE_INFINITY, next: start + 1 };
    for (let end = start + 1; end <= Math.min(line.length, start + longestWord); end++) {
      const word = line.slice(start, end);
      const frequency = words.get(word) ?? (word === form ? formFrequency : end === start + 1 ? characterFrequency : 0);
      if (!frequency) continue;
      const cost = Math.log(total / frequency) + (best[end]?.cost ?? 0);
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

function parseDictionary(dictionary: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of dictionary.split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0) words.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return words;
}
