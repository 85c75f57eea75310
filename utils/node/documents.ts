import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { TextKind } from '../report/readable-text.ts';

/** One text to scan, or a sentence about one that cannot be read. */
export type Document =
  | { readonly file: string; readonly id?: string; readonly text: string; readonly kind: TextKind }
  | { readonly file: string; readonly problem: string };

export interface Fields {
  readonly textField: string;
  readonly idField: string;
}

const kinds: Readonly<Record<string, TextKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/**
 * The documents of a file: one, or one a line where it is JSON Lines. `-` is standard input: JSON Lines where the first line is a JSON object, else text.
 * What cannot be read becomes a problem; the documents before and after it are still given.
 */
export async function* documentsOf(file: string, fields: Fields, stdin: Readable = process.stdin): AsyncGenerator<Document> {
  try {
    if (file === '-') yield* fromStdin(stdin, fields);
    else if (/\.(jsonl|ndjson)$/i.test(file)) yield* jsonLines(file, createReadStream(file), fields);
    else yield { file, text: decode(await readFile(file)), kind: kinds[path.extname(file).toLowerCase()] ?? 'plain' };
  } catch (error) {
    yield { file, problem: sentence(error) };
  }
}

async function* fromStdin(stdin: Readable, fields: Fields): AsyncGenerator<Document> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  const text = decode(Buffer.concat(chunks));
  if (!isJsonObject(text.slice(0, text.indexOf('\n') + 1 || undefined))) yield { file: '-', text, kind: 'plain' };
  else for (const [index, line] of text.split('\n').entries()) if (line.trim()) yield documentOf('-', line, index + 1, fields);
}

async function* jsonLines(file: string, stream: Readable, fields: Fields): AsyncGenerator<Document> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim()) yield documentOf(file, line, number, fields);
  }
}

function documentOf(file: string, line: string, number: number, { textField, idField }: Fields): Document {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return { file, problem: `line ${number} is not JSON` };
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { file, problem: `line ${number} is not a JSON object` };
  const { [textField]: text, [idField]: id } = record as Record<string, unknown>;
  if (typeof text !== 'string')
    return {
      file,
      problem: `line ${number} has no text in the field "${textField}"; it has ${Object.keys(record).join(', ') || 'no fields'} (name another with --text-field)`,
    };
  return { file, id: id === undefined ? String(number) : String(id), text, kind: 'plain' };
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** UTF-8, with or without a byte order mark. The mark is kept out of the text, as editors and browsers do. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8 text; convert it first, for instance with iconv -f GB18030 -t UTF-8');
  }
}

function sentence(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder; name the files in it';
  if (code === 'EACCES') return 'may not be read (permission denied)';
  return message;
}
