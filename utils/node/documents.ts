import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { TextKind } from '../report/readable-text.ts';

/** One text to scan, or a sentence about one that cannot be read. */
export type Document = ReadDocument | { readonly file: string; readonly problem: string };

export interface ReadDocument {
  readonly file: string;
  /** Of a line of JSON Lines. */
  readonly id?: string;
  readonly text: string;
  readonly kind: TextKind;
}

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
 * The documents of a file: one, or one a line where it is JSON Lines; as many at a time as were read at once, for corpora have millions.
 * `-` is standard input: JSON Lines where the first line that is not blank is a JSON object, else text.
 * What cannot be read becomes a problem; the documents before and after it are still given.
 */
export async function* documentsOf(file: string, fields: Fields, stdin: Readable = process.stdin): AsyncGenerator<readonly Document[]> {
  try {
    if (file === '-') yield* fromStdin(stdin, fields);
    else if (/\.(jsonl|ndjson)$/i.test(file)) yield* jsonLines(file, createReadStream(file), fields);
    else yield [wholeDocument(file, await readFile(file))];
  } catch (error) {
    yield [{ file, problem: sentence(error) }];
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

async function* fromStdin(stdin: Readable, fields: Fields): AsyncGenerator<Document[]> {
  const text: Buffer[] = [];
  let isRecords: boolean | undefined;
  let number = 0;
  for await (const lines of linesOf(stdin)) {
    const first = isRecords === undefined ? lines.find(line => !isBlank(line.toString())) : undefined;
    if (first) isRecords = isJsonObject(first);
    if (isRecords) yield documentsOfLines('-', lines, number, fields);
    else for (const line of lines) text.push(line);
    number += lines.length;
  }
  if (!isRecords) yield [{ file: '-', text: decode(Buffer.concat(text)), kind: 'plain' }];
}

async function* jsonLines(file: string, stream: Readable, fields: Fields): AsyncGenerator<Document[]> {
  let number = 0;
  for await (const lines of linesOf(stream)) {
    yield documentsOfLines(file, lines, number, fields);
    number += lines.length;
  }
}

/** Lines with their ends, those of a chunk together. Only LF ends one: JSON may hold U+2028 as it is, at which `node:readline` would cut. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let begun: Buffer[] = [];
  for await (const chunk of stream) {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      const line = chunk.subarray(start, end + 1);
      lines.push(begun.length ? Buffer.concat([...begun, line]) : line);
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    if (lines.length) yield lines;
  }
  if (begun.length) yield [Buffer.concat(begun)];
}

/** None for blank lines. `before` is how many lines came before these. */
function documentsOfLines(file: string, lines: readonly Buffer[], before: number, fields: Fields): Document[] {
  return lines.flatMap((line, index) => {
    const number = before + index + 1;
    const text = decodedAs(utf8, line);
    if (text === undefined) return { file, problem: `line ${number} ${notUtf8}` };
    return isBlank(text) ? [] : documentOf(file, text, number, fields);
  });
}

function isBlank(line: string): boolean {
  return !/\S/.test(line);
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

const utf8 = new TextDecoder('utf-8', { fatal: true });
const notUtf8 = 'is not UTF-8 text; convert it first, for instance with iconv -f GB18030 -t UTF-8';

/** UTF-8, with or without a byte order mark. The mark is kept out of the text, as editors and browsers do. */
function decode(bytes: Uint8Array): string {
  const text = decodedAs(utf8, bytes);
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
  const text = decodedAs(utf8, bytes) ?? (declared && decodedAs(new TextDecoder(declared, { fatal: true }), bytes));
  return text ?? decode(bytes);
}

/** Browsers look at 1,024 bytes; long comments before the declaration are common on old pages. */
const declarationReach = 4096;

/** Nothing where the bytes are not in this encoding: no replacement characters. */
function decodedAs(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
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
