import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Scanned, scanTail } from '../../entrypoints/reader/tail-scan.ts';
import { createScanner } from '../../utils/core/scanner.ts';
import { compileCurated } from '../../utils/node/curated.ts';
import { documentsOf } from '../../utils/node/documents.ts';
import { createCsvReader, documentsOfCsv } from '../../utils/reading/csv.ts';
import type { Read } from '../../utils/reading/read.ts';
import { holds } from './runs.ts';
import { snippets, texts } from './texts.ts';

const scan = createScanner(compileCurated());

/** Text put in anywhere, mostly at the end, in place of some characters: how answers grow, and are rendered anew. */
const edits = fc.array(
  fc.record({
    back: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(40)),
    removed: fc.oneof(fc.constant(0), fc.nat(12)),
    added: snippets,
  }),
  { minLength: 1, maxLength: 5 },
);

holds(
  'a text that grows and changes has the hits of the whole text, however it came to be',
  'some',
  fc.property(texts, edits, (first, changes) => {
    let before: Scanned = { text: first, hits: scan(first) };
    for (const { back, removed, added } of changes) {
      const at = Math.max(0, before.text.length - back);
      const text = before.text.slice(0, at) + added + before.text.slice(at + removed);
      const hits = scanTail(text, before, scan);
      expect(hits).toEqual(scan(text));
      before = { text, hits };
    }
  }),
);

holds(
  'a text cut anywhere, its end scanned after its beginning, has the same hits',
  'some',
  fc.property(texts, fc.nat(), (text, at) => {
    const beginning = text.slice(0, at % (text.length + 1));
    expect(scanTail(text, { text: beginning, hits: scan(beginning) }, scan)).toEqual(scan(text));
  }),
);

const wholeTexts = texts.map(text => text.toWellFormed());
const records = fc
  .array(
    fc.oneof(
      wholeTexts.map(text => JSON.stringify({ text })),
      fc.constantFrom('', '\r', '{', '7', '{"text":1}'),
    ),
    { maxLength: 5 },
  )
  .map(lines => lines.join('\n'));
const cuts = fc.array(fc.nat(), { maxLength: 6 });

/** Bytes in pieces, as a pipe brings them: a character may be cut too. */
function piecesOf(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
}

async function readFrom(pieces: readonly Buffer[]): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const some of documentsOf({ file: '-', stdin: Readable.from(pieces) }, {})) reads.push(...some);
  return reads;
}

holds(
  'standard input is the same documents in whatever pieces it comes',
  'some',
  fc.asyncProperty(fc.oneof(records, wholeTexts, fc.string({ unit: 'binary' })), cuts, async (input, places) => {
    const bytes = Buffer.from(input);
    expect(await readFrom(piecesOf(bytes, places))).toEqual(await readFrom([bytes]));
  }),
);

holds(
  'bytes that are no text are one problem, in whatever pieces they come',
  'few',
  fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), cuts, async (units, places) => {
    const bytes = Buffer.from(units);
    expect(await readFrom(piecesOf(bytes, places))).toEqual(await readFrom([bytes]));
  }),
);

const rows = fc.array(fc.tuple(wholeTexts, fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 5 });

holds(
  'a table read a few rows at a time is the same documents as read whole',
  'some',
  fc.property(rows, fc.nat(5), (cells, size) => {
    const lines = [`id,text${cells[0]?.[1]}`, ...cells.map(([text, end], id) => `${id},"${text.replaceAll('"', '""')}"${end}`)];
    const reader = createCsvReader('a.csv', {});
    const apart: Read[] = [];
    for (let at = 0; at < lines.length; at += size + 1) apart.push(...reader.rows(lines.slice(at, at + size + 1).join('')));
    expect([...apart, ...reader.end()]).toEqual(documentsOfCsv(lines.join(''), 'a.csv', {}));
  }),
);
