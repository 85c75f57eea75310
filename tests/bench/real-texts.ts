import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createScanner } from '../../utils/core/scanner.ts';
import { countHan } from '../../utils/core/span.ts';
import type { Tables } from '../../utils/core/tables.ts';
import { flat, type SampleText } from './sample-text.ts';

/** Hits in 10,000 Han characters from which a file counts as dense: state news has well over a hundred, other text less than ten. */
const dense = 50;

/** The .txt and .md files below some folders, cut in two by how full of formulas each file is. */
export function realTexts(folders: readonly string[], tables: Tables): { ordinary?: SampleText; dense?: SampleText } {
  const scan = createScanner(tables);
  const isDense = (text: string) => (scan(text).length * 10_000) / countHan(text) >= dense;
  const texts = folders
    .flatMap(folder => globSync('**/*.{txt,md}', { cwd: folder }).map(file => path.join(folder, file)))
    .sort()
    .map(file => readFileSync(file, 'utf8'))
    .filter(text => countHan(text) > 0);
  if (!texts.length) throw new Error(`There is no Chinese .txt or .md file below ${folders.join(', ')}`);
  const { true: news, false: others } = Object.groupBy(texts, text => `${isDense(text)}` as const);
  return { ...(others && { ordinary: goingRound(others.join('\n')) }), ...(news && { dense: goingRound(news.join('\n')) }) };
}

/** From the beginning again where it ends. */
function goingRound(whole: string): SampleText {
  let at = 0;
  return length => {
    const pieces: string[] = [];
    for (let left = length; left > 0; ) {
      const piece = whole.slice(at, at + left);
      pieces.push(piece);
      left -= piece.length;
      at = (at + piece.length) % whole.length;
    }
    return flat(pieces.join(''));
  };
}
