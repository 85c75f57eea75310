import type { TextKind } from '../report/readable-text.ts';

/** How a file is read, as its name ends. */
export type FileKind = TextKind | 'records' | 'json' | 'csv';

const kinds: Readonly<Record<string, FileKind>> = {
  txt: 'plain',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  jsonl: 'records',
  ndjson: 'records',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
};

/** The endings of files that are read where a folder is named. */
export const knownEndings = Object.keys(kinds);

/** `.gz` at the end says nothing of what is inside. Plain text where the ending is not known. */
export function kindOfFile(file: string): FileKind {
  const ending = /\.([^./\\]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? 'plain') : 'plain';
}

/** How a file is read that is to be one document whatever is in it. */
export function textKindOf(file: string): TextKind {
  const kind = kindOfFile(file);
  return kind === 'html' || kind === 'markdown' ? kind : 'plain';
}
