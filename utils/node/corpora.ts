import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { textKindOf } from '../reading/file-kind.ts';
import type { TextKind } from '../report/readable-text.ts';

/** Real text that is not ours to ship, beside the project on some machines. */
export const sharedFolder = path.join(import.meta.dirname, '../../../shared');

export function hasCorpora(): boolean {
  return existsSync(path.join(sharedFolder, 'corpora'));
}

export interface CorpusText {
  /** Relative to the folder of corpora: `a_state/xwlb/20230105.md`. */
  readonly file: string;
  /** Id of a line of JSON Lines, else empty. */
  readonly document: string;
  readonly text: string;
  readonly kind: TextKind;
}

/** Every text below a folder of the corpora. JSON Lines by the fields `text` and `id`. */
export function corpusTexts(folder = ''): CorpusText[] {
  const root = path.join(sharedFolder, 'corpora');
  return filesBelow(path.join(root, folder)).flatMap(at => {
    const file = path.relative(root, at);
    const source = readFileSync(at, 'utf8');
    if (!file.endsWith('.jsonl')) return [{ file, document: '', text: source, kind: textKindOf(file) }];
    const records = source
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as { id?: string; text?: string });
    return records.flatMap(({ id = '', text }) => (text === undefined ? [] : [{ file, document: id, text, kind: 'plain' as const }]));
  });
}

function filesBelow(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder)
    .sort()
    .flatMap(name => filesBelow(path.join(folder, name)));
}
