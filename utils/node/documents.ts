import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
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
 * The documents of a file: one, or one a line where it is JSON Lines. `-` is standard input: JSON Lines where the first line that is not blank is a JSON object, else text.
 * What cannot be read becomes a problem; the documents before and after it are still given.
 */
export async function* documentsOf(file: string, fields: Fields, stdin: Readable = process.stdin): AsyncGenerator<Document> {
  try {
    if (file === '-') yield* fromStdin(stdin, fields);
    else if (/\.(jsonl|ndjson)$/i.test(file)) yield* jsonLines(file, createReadStream(file), fields);
    else yield wholeDocument(file, await readFile(file));
  } catch (error) {
    yield { file, problem: sentence(error) };
  }
}

/** How a file is read, by its name. */
export function kindOf(file: string): TextKind {
  return kinds[path.extname(file).toLowerCase()] ?? 'plain';
}

function wholeDocument(file: string, bytes: Uint8Array): Document {
  const kind = kindOf(file);
  return { file, text: kind === 'html' ? decodePage(bytes) : decode(bytes), kind };
}

async function* fromStdin(stdin: Readable, fields: Fields): AsyncGenerator<Document> {
  const text: Buffer[] = [];
  let isRecords: boolean | undefined;
  let number = 0;
  for await (const line of linesOf(stdin)) {
    number++;
    if (!isBlank(line)) isRecords ??= isJsonObject(line);
    if (isRecords) yield* documentsOfLine('-', line, number, fields);
    else text.push(line);
  }
  if (!isRecords) yield { file: '-', text: decode(Buffer.concat(text)), kind: 'plain' };
}

async function* jsonLines(file: string, stream: Readable, fields: Fields): AsyncGenerator<Document> {
  let number = 0;
  for await (const line of linesOf(stream)) yield* documentsOfLine(file, line, ++number, fields);
}

/** Lines with their ends. Only LF ends one: JSON may hold U+2028 as it is, at which `node:readline` would cut. */
async function* linesOf(stream: Readable): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      yield Buffer.concat([...begun, bytes.subarray(start, end + 1)]);
      begun = [];
      start = end + 1;
    }
    begun.push(bytes.subarray(start));
  }
  yield Buffer.concat(begun);
}

function isBlank(line: Buffer): boolean {
  return line.toString().trim() === '';
}

/** None for a blank line. */
function documentsOfLine(file: string, line: Buffer, number: number, fields: Fields): Document[] {
  if (isBlank(line)) return [];
  const text = decodedAs('utf-8', line);
  return [text === undefined ? { file, problem: `line ${number} ${notUtf8}` } : documentOf(file, text, number, fields)];
}

function documentOf(file: string, line: string, number: number, { textField, idField }: Fields): Document {
  const record = parsed(line);
  if (record === undefined) return { file, problem: `line ${number} is not JSON` };
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { file, problem: `line ${number} is not a JSON object` };
  const { [textField]: text, [idField]: id } = record as Record<string, unknown>;
  if (typeof text !== 'string')
    return {
      file,
      problem: `line ${number} has no text in the field "${textField}"; it has ${Object.keys(record).join(', ') || 'no fields'} (name another with --text-field)`,
    };
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number')
    return {
      file,
      problem: `line ${number} has neither a text nor a number in the field "${idField}" (name another with --id-field)`,
    };
  return { file, id: String(id ?? number), text, kind: 'plain' };
}

function isJsonObject(line: Buffer): boolean {
  const value = parsed(line.toString().replace(/^\ufeff/, ''));
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const notUtf8 = 'is not UTF-8 text; convert it first, for instance with iconv -f GB18030 -t UTF-8';

/** UTF-8, with or without a byte order mark. The mark is kept out of the text, as editors and browsers do. */
function decode(bytes: Uint8Array): string {
  const text = decodedAs('utf-8', bytes);
  if (text === undefined) throw new Error(notUtf8);
  return text;
}

/**
 * A page in the Chinese encoding that it declares; offsets are then into the text decoded.
 * UTF-8 is tried first: a page that was converted often declares its old encoding still.
 */
function decodePage(bytes: Uint8Array): string {
  const begin = Buffer.from(bytes.subarray(0, declarationReach)).toString('latin1');
  const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(gb2312|gbk|gb18030|big5)\b/i.exec(begin)?.[1];
  const text = decodedAs('utf-8', bytes) ?? (declared && decodedAs(declared, bytes));
  return text ?? decode(bytes);
}

/** Browsers look at 1,024 bytes; long comments before the declaration are common on old pages. */
const declarationReach = 4096;

/** Nothing where the bytes are not in this encoding: no replacement characters. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function sentence(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder; name the files in it';
  if (code === 'EACCES') return 'may not be read (permission denied)';
  return message;
}
