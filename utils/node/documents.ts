import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { kindOfFile } from '../reading/file-kind.ts';
import type { Fields, Read } from '../reading/read.ts';
import { documentsOfLine } from '../reading/records.ts';
import { decoded, decodedFile, decodedPage, notUtf8 } from './decode.ts';
import { ioSentence } from './io-sentence.ts';
import { linesOf } from './lines.ts';

export interface Source {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly stdin?: Readable;
  /** Told of bytes as they are read, before they are unpacked. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * The documents of a file: one, or many where it holds records or chats; as many at a time as were read at once, for corpora have millions.
 * `-` is standard input: JSON Lines where the first line that is not blank is a JSON object, else text.
 * What cannot be read becomes a problem; the documents before and after it are still given.
 */
export async function* documentsOf({ file, stdin = process.stdin, onBytes }: Source, fields: Fields): AsyncGenerator<readonly Read[]> {
  try {
    const stream = counted(file === '-' ? stdin : createReadStream(file), onBytes);
    const kind = file === '-' ? 'stdin' : kindOfFile(file);
    const bytes = /\.gz$/i.test(file) ? unpacked(stream) : stream;
    if (kind === 'stdin') yield* fromStdin(bytes, fields);
    else if (kind === 'records') yield* jsonLines(file, bytes, fields);
    else if (kind === 'csv') yield* csvRows(file, bytes, fields);
    else yield await wholeFile(file, await collected(bytes), fields);
  } catch (error) {
    yield [{ problem: ioSentence(error) }];
  }
}

async function* counted(stream: AsyncIterable<Buffer>, onBytes: Source['onBytes']): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** What came before data that is broken is still given: a stream would throw it away with the error. */
async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let problem: unknown;
  const ended = new Promise<void>(resolve => {
    gunzip.once('end', resolve);
    gunzip.on('error', error => {
      problem = error;
      resolve();
    });
  });
  const ready: Buffer[] = [];
  gunzip.on('data', (chunk: Buffer) => ready.push(chunk));
  for await (const chunk of packed) {
    if (problem) break;
    await Promise.race([new Promise(resolve => gunzip.write(chunk, resolve)), ended]);
    yield* ready.splice(0);
  }
  gunzip.end();
  await ended;
  yield* ready.splice(0);
  if (problem) throw problem;
}

async function collected(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function wholeFile(file: string, bytes: Buffer, fields: Fields): Promise<readonly Read[]> {
  const text = kindOfFile(file) === 'html' ? decodedPage(bytes) : decodedFile(bytes);
  // What a start with JSON Lines does not need is loaded here: half of a short run goes into loading.
  const { documentsOfFile } = await import('../reading/files.ts');
  return text === undefined ? [{ problem: notUtf8 }] : documentsOfFile(text, file, fields);
}

async function* fromStdin(stdin: AsyncIterable<Buffer>, fields: Fields): AsyncGenerator<readonly Read[]> {
  const text: Buffer[] = [];
  let isRecords: boolean | undefined;
  let number = 0;
  for await (const lines of linesOf(stdin)) {
    const first = isRecords === undefined ? lines.find(line => /\S/.test(line.toString())) : undefined;
    if (first) isRecords = isJsonObject(first);
    if (isRecords) yield documentsOfLines('-', lines, number, fields);
    else for (const line of lines) text.push(line);
    number += lines.length;
  }
  if (!isRecords) yield await wholeFile('-', Buffer.concat(text), fields);
}

function isJsonObject(line: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(line.toString().replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function* jsonLines(file: string, stream: AsyncIterable<Buffer>, fields: Fields): AsyncGenerator<readonly Read[]> {
  let number = 0;
  for await (const lines of linesOf(stream)) {
    yield documentsOfLines(file, lines, number, fields);
    number += lines.length;
  }
}

/** None for blank lines. `before` is how many lines came before these. */
function documentsOfLines(file: string, lines: readonly Buffer[], before: number, fields: Fields): Read[] {
  return lines.flatMap((line, index) => {
    const number = before + index + 1;
    const text = decoded(line);
    return text === undefined ? { problem: `line ${number} ${notUtf8}` } : documentsOfLine(text, number, file, fields);
  });
}

/** Whole rows at a time: a row ends at a line break before which quotation marks come in pairs. */
async function* csvRows(file: string, stream: AsyncIterable<Buffer>, fields: Fields): AsyncGenerator<readonly Read[]> {
  const { createCsvReader } = await import('../reading/csv.ts');
  const read = createCsvReader(file, fields);
  let begun: Buffer[] = [];
  let quotes = 0;
  for await (const lines of linesOf(stream)) {
    let end = 0;
    lines.forEach((line, index) => {
      for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) quotes++;
      if (quotes % 2 === 0) end = index + 1;
    });
    if (end) yield rows(Buffer.concat([...begun, ...lines.slice(0, end)]));
    begun = end ? lines.slice(end) : [...begun, ...lines];
  }
  yield [...rows(Buffer.concat(begun)), ...read.end()];

  function rows(bytes: Buffer): Read[] {
    const text = decoded(bytes);
    return text === undefined ? [{ problem: notUtf8 }] : read.rows(text);
  }
}

const quote = 0x22;
