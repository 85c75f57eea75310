import { type FoldTable, folded } from '../core/fold.ts';
import type { ItemCounts, ItemTable } from './keyness.ts';

/** Cuts a text into words. Texts are folded to Simplified before, for the dictionary is. */
export type Segment = (text: string) => readonly string[];

/**
 * The words of texts as they are read (`TextReport.readable`), counted: those of Han characters only, folded. No word runs over
 * punctuation, a quotation mark, a space or the end of a line.
 */
export function wordCounts(texts: Iterable<string>, segment: Segment, fold: FoldTable): ItemTable {
  const items = new Map<string, { count: number; documents: number; last: number }>();
  let size = 0;
  let document = 0;
  for (const text of texts) {
    document++;
    for (const word of wordsIn(text, segment, fold)) {
      size++;
      const item = items.get(word);
      if (!item) items.set(word, { count: 1, documents: 1, last: document });
      else {
        item.count++;
        if (item.last !== document) item.documents++;
        item.last = document;
      }
    }
  }
  return { size, items: items satisfies ReadonlyMap<string, ItemCounts> };
}

/** The words of a text in their order. */
export function wordsIn(text: string, segment: Segment, fold: FoldTable): string[] {
  // Cut in one call, with line breaks for what stands between: a call into WebAssembly costs as much as some words.
  const runs = (text.match(runOfHan) ?? []).map(run => folded(run, fold));
  return segment(runs.join('\n')).filter(word => word && !word.includes('\n'));
}

/** Han characters, also where markup or an invisible character stands between them. */
const runOfHan = /[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{33fff}\u{ad}\u200b-\u200d\u2060\ufeff*]+/gu;
