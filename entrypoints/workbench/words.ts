import { compiledTables } from '../../utils/app/compiled-tables.ts';
import { folded, foldTable } from '../../utils/core/fold.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import { readableText } from '../../utils/report/readable-text.ts';

/** Counts the words of a document, cut by jieba after folding to Simplified, for its dictionary is. Loads some megabytes: only when asked. */
export async function createWordCounter(): Promise<(document: TextDocument) => Readonly<Record<string, number>>> {
  const [{ default: init, cut }, { head }] = await Promise.all([import('jieba-wasm/web'), compiledTables()]);
  await init();
  const fold = foldTable(head.fold);
  return ({ text, kind }) => {
    const counts: Record<string, number> = Object.create(null);
    // Folding takes line breaks away too, and no word goes from one paragraph to the next.
    for (const paragraph of readableText(text, kind).split(/\n\s*\n/))
      for (const word of cut(folded(paragraph, fold), true)) if (hasHan.test(word)) counts[word] = (counts[word] ?? 0) + 1;
    return counts;
  };
}

const hasHan = /\p{Script=Han}/u;
