import { collectedDocument, documentsInCollection } from '../../utils/app/collections.ts';
import { type FileKind, kindOfFile } from '../../utils/reading/file-kind.ts';
import { documentsOfFile } from '../../utils/reading/files.ts';
import type { Read } from '../../utils/reading/read.ts';
import { documentsOfLine } from '../../utils/reading/records.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import { declaredEncoding, decodeAs, type Encoding, encodingOf } from './decode.ts';
import { docxText } from './docx-text.ts';
import { headOf } from './html-head.ts';
import { joined, type Line, linesOf, TooLong } from './lines.ts';
import { pdfText } from './pdf-text.ts';
import type { Source } from './source.ts';

/** Where a document stands in a file of records: its line, from 1, in bytes, and the how-manieth of that line it is, from 0. */
export interface Place {
  readonly line: number;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly encoding: Encoding;
}

/** What cannot be read, or what a user should know of how it was: a message of ours, or a sentence of `utils/reading`. */
export type Notice = { readonly file: string } & (
  | { readonly key: NoticeKey; readonly values?: readonly (string | number)[] }
  | { readonly sentence: string }
);
export type NoticeKey =
  | 'readAs'
  | 'notText'
  | 'notDocx'
  | 'notPdf'
  | 'pdfLocked'
  | 'pdfPictures'
  | 'tooLarge'
  | 'notGzip'
  | 'nothingIn'
  | 'unreadable';

export type Item = { readonly document: TextDocument; readonly place?: Place } | { readonly notice: Notice };

/** The documents of a source, as many at a time as were read at once. `onBytes` hears how much of the file was read. */
export async function* readSource(source: Source, onBytes: (bytes: number) => void = () => {}): AsyncGenerator<readonly Item[]> {
  if (source.kind === 'text') yield [{ document: textDocument(source.name, source.text) }];
  else if (source.kind === 'collection')
    for await (const batch of documentsInCollection(source.id)) yield batch.map(({ document }) => ({ document }));
  else yield* readFile(source.file, source.name, onBytes);
}

/** One line of a file of records, read again. Nothing where the file has changed since. */
export async function readPlace(
  { file, name }: { readonly file: File; readonly name: string },
  place: Place,
): Promise<TextDocument | undefined> {
  const { line, index, start, end, encoding } = place;
  const text = decodeAs(new Uint8Array(await file.slice(start, end).arrayBuffer()), encoding);
  const read = text === undefined ? undefined : recordsOfLine(text, line, name)[index];
  return read && 'text' in read ? read : undefined;
}

type Format = FileKind | 'pdf' | 'docx';

/** Of a file that is read whole, in bytes: JavaScript holds no longer text than half a thousand million characters. */
const largest = 200_000_000;

async function* readFile(file: File, name: string, onBytes: (bytes: number) => void): AsyncGenerator<readonly Item[]> {
  const packed = /\.gz$/i.test(name);
  const format = formatOf(name);
  try {
    const counted = file.stream().pipeThrough(counting(onBytes));
    const stream = packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
    if (format === 'records') yield* readLines(stream, name, !packed);
    else yield await readWhole(await bytesOf(stream), name, format);
  } catch (error) {
    yield [noticeOf(name, error instanceof TooLong ? 'tooLarge' : packed && error instanceof TypeError ? 'notGzip' : 'unreadable')];
  }
}

function counting(onBytes: (bytes: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
}

async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > largest) throw new TooLong();
    parts.push(part);
  }
  return joined(parts);
}

async function readWhole(bytes: Uint8Array<ArrayBuffer>, name: string, format: Format): Promise<readonly Item[]> {
  if (format === 'pdf' || startsWith(bytes, '%PDF-')) return readPdf(bytes, name);
  if (format === 'docx') {
    const text = docxText(bytes);
    return [text === undefined ? noticeOf(name, 'notDocx') : { document: textDocument(name, text) }];
  }
  const encoding = encodingOf(bytes, format === 'html' ? declaredEncoding(bytes) : undefined);
  const text = encoding && decodeAs(bytes, encoding);
  if (encoding === undefined || text === undefined) return [noticeOf(name, 'notText')];
  const said = encoding === 'utf-8' ? [] : [readAs(name, encoding)];
  const documents = documentsOfFile(text, name, {}).map(withHead).map(itemOf(name));
  return [...said, ...(documents.length ? documents : [noticeOf(name, 'nothingIn')])];
}

function formatOf(name: string): Format {
  const [, ending] = /\.(pdf|docx)(?:\.gz)?$/i.exec(name) ?? [];
  return ending ? (ending.toLowerCase() as Format) : kindOfFile(name);
}

/** A saved page says in its head what it is. */
function withHead(read: Read): Read {
  return 'problem' in read || read.kind !== 'html' || read.role !== 'page'
    ? read
    : { ...read, about: { ...headOf(read.text), ...read.about } };
}

async function readPdf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<readonly Item[]> {
  try {
    const text = await pdfText(bytes);
    return [text ? { document: textDocument(name, text) } : noticeOf(name, 'pdfPictures')];
  } catch (error) {
    return [noticeOf(name, error instanceof Error && error.name === 'PasswordException' ? 'pdfLocked' : 'notPdf')];
  }
}

async function* readLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  name: string,
  isPlain: boolean,
): AsyncGenerator<readonly Item[]> {
  let number = 0;
  let encoding: Encoding | undefined;
  let documents = 0;
  for await (const lines of linesOf(stream)) {
    const items: Item[] = [];
    if (!encoding) {
      encoding = encodingOf(joined(lines.flatMap(({ bytes }) => [bytes, lineEnd])));
      if (!encoding) return yield [noticeOf(name, 'notText')];
      if (encoding !== 'utf-8') items.push(readAs(name, encoding));
    }
    for (const line of lines) items.push(...itemsOfLine(line, ++number, name, encoding, isPlain));
    documents += items.length;
    yield items;
  }
  if (!documents) yield [noticeOf(name, 'nothingIn')];
}

const lineEnd = Uint8Array.of(0x0a);

function itemsOfLine({ bytes, start, end }: Line, line: number, name: string, encoding: Encoding, isPlain: boolean): Item[] {
  const text = decodeAs(bytes, encoding);
  if (text === undefined) return [{ notice: { file: name, sentence: `line ${line} is not ${encoding} text` } }];
  const placeOf = (index: number) => isPlain && { place: { line, index, start, end, encoding } };
  return recordsOfLine(text, line, name).map((read, index) => ({ ...itemOf(name)(read), ...placeOf(index) }));
}

function recordsOfLine(text: string, line: number, name: string): Read[] {
  const collected = text.includes('"collected"') ? collectedDocument(parsed(text)) : undefined;
  return collected ? [collected] : documentsOfLine(text, line, name, {});
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function itemOf(file: string): (read: Read) => Item {
  return read => ('problem' in read ? { notice: { file, sentence: read.problem } } : { document: read });
}

function textDocument(name: string, text: string): TextDocument {
  return { id: name, text, kind: 'plain', role: 'page', about: { file: name } };
}

function noticeOf(file: string, key: NoticeKey): Item {
  return { notice: { file, key } };
}

function readAs(file: string, encoding: Encoding): Item {
  return { notice: { file, key: 'readAs', values: [encoding.toUpperCase()] } };
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, index) => bytes[index] === char.charCodeAt(0));
}
