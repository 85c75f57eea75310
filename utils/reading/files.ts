import type { TextKind } from '../report/readable-text.ts';
import { documentsOfChatMarkdown } from './chat-markdown.ts';
import { documentsOfCsv } from './csv.ts';
import { documentsOfJson } from './json.ts';
import type { Fields, Read } from './read.ts';
import { documentsOfRecord } from './records.ts';

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

/** The documents of a file whose text is at hand. Its name is the id of a file that is one document. */
export function documentsOfFile(source: string, file: string, fields: Fields): Read[] {
  const kind = kindOfFile(file);
  if (kind === 'json') return documentsOfJson(source, file, fields);
  if (kind === 'csv') return documentsOfCsv(source, file, fields);
  if (kind === 'records') return source.split('\n').flatMap((line, index) => documentsOfLine(line, index + 1, file, fields));
  const chat = kind === 'markdown' ? documentsOfChatMarkdown(source, file) : undefined;
  return chat ?? [{ id: file, text: source.replace(/^\ufeff/, ''), kind, role: 'page', about: { file } }];
}

/** One line of JSON Lines; none of a blank one. */
export function documentsOfLine(line: string, number: number, file: string, fields: Fields): Read[] {
  if (!/\S/.test(line)) return [];
  let record: unknown;
  try {
    record = JSON.parse(line.startsWith('\ufeff') ? line.slice(1) : line);
  } catch {
    return [{ problem: `line ${number} is not JSON` }];
  }
  return documentsOfRecord(record, number, file, fields);
}
