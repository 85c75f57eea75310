import { compiledTables } from '../../utils/app/compiled-tables.ts';
import { type FoldTable, foldTable } from '../../utils/core/fold.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import type { ItemCounts, ItemTable } from '../../utils/report/keyness.ts';
import { readableText } from '../../utils/report/readable-text.ts';
import { type Segment, wordCounts } from '../../utils/report/words.ts';

/** What cuts texts into words. */
export interface Words {
  readonly segment: Segment;
  readonly fold: FoldTable;
}

/** jieba, of four megabytes and with 0.6 s to its first word: only loaded when words are asked for. */
export async function createWords(): Promise<Words> {
  const [{ default: init, cut }, { head }] = await Promise.all([import('jieba-wasm/web'), compiledTables()]);
  await init();
  return { segment: text => cut(text, true), fold: foldTable(head.fold) };
}

/** The words of many documents, counted as they come. */
export function countedWords({ segment, fold }: Words): { add(document: TextDocument): void; readonly counts: ItemTable } {
  const items = new Map<string, ItemCounts>();
  let size = 0;
  return {
    add({ text, kind }) {
      const one = wordCounts([readableText(text, kind)], segment, fold);
      size += one.size;
      for (const [word, { count, documents }] of one.items) {
        const known = items.get(word);
        items.set(word, known ? { count: known.count + count, documents: known.documents + documents } : { count, documents });
      }
    },
    get counts() {
      return { size, items };
    },
  };
}
