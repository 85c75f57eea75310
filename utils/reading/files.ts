import { documentsOfChatMarkdown } from './chat-markdown.ts';
import { documentsOfCsv } from './csv.ts';
import { kindOfFile } from './file-kind.ts';
import { documentsOfJson } from './json.ts';
import type { Fields, Read } from './read.ts';
import { documentsOfLine } from './records.ts';

/** The documents of a file whose text is at hand. Its name is the id of a file that is one document. */
export function documentsOfFile(source: string, file: string, fields: Fields): Read[] {
  const kind = kindOfFile(file);
  if (kind === 'json') return documentsOfJson(source, file, fields);
  if (kind === 'csv') return documentsOfCsv(source, file, fields);
  if (kind === 'records') return source.split('\n').flatMap((line, index) => documentsOfLine(line, index + 1, file, fields));
  const chat = kind === 'markdown' ? documentsOfChatMarkdown(source, file) : undefined;
  return chat ?? [{ id: file, text: source.replace(/^\ufeff/, ''), kind, role: 'page', about: { file } }];
}
