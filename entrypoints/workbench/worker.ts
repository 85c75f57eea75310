import { tablesWith } from '../../utils/app/compiled-tables.ts';
import type { OwnTables } from '../../utils/app/own-tables.ts';
import { allowsOf } from '../../utils/lexicon/selection.ts';
import { collocatesOf } from '../../utils/report/collocates.ts';
import { compareSets } from '../../utils/report/comparison.ts';
import type { TextDocument } from '../../utils/report/document.ts';
import { type DocumentReport, reportOf } from '../../utils/report/document-report.ts';
import { exporters } from '../../utils/report/exporters/index.ts';
import { provenanceOf } from '../../utils/report/provenance.ts';
import { createReporter } from '../../utils/report/report.ts';
import { rankedSets } from '../../utils/report/sets.ts';
import { chosenDocuments } from './chosen-documents.ts';
import { excerptOf } from './excerpts.ts';
import { type Notice, readSource } from './read-source.ts';
import { keptHit, rowOf, type ScannedRow } from './row.ts';
import type { Source } from './source.ts';
import type { Choice, Event, FromWorker, Task, ToWorker } from './tasks.ts';
import { countedWords, createWords } from './words.ts';

/** Does one task, tells what it has as it goes, and waits for the next. It is ended when it is not to go on. */
addEventListener('message', async ({ data: { task, own } }: MessageEvent<ToWorker>) => {
  try {
    useOwn(own);
    for await (const event of run(task)) tell({ event });
    tell({ done: true });
  } catch (error) {
    tell({ failed: error instanceof Error ? error.message : String(error) });
  }
});

/** What is looked for, with the own lexicons that the page told of. */
let tables = tablesWith(undefined);
let used: string | undefined;

function useOwn(own: OwnTables | undefined): void {
  if (own?.tables === used) return;
  used = own?.tables;
  tables = tablesWith(own);
}

function tell(told: FromWorker): void {
  postMessage(told);
}

function run(task: Task): AsyncGenerator<Event> {
  switch (task.name) {
    case 'scan':
      return scan(task);
    case 'open':
      return open(task);
    case 'export':
      return write(task);
    case 'texts':
      return texts(task);
    case 'read':
      return read(task);
    case 'compare':
      return compare(task);
    case 'rank':
      return rank(task);
    case 'collocates':
      return collocates(task);
  }
}

/** How often the page hears of it, in milliseconds. */
const every = 150;

async function* scan({ sources, first, choice, hitsLeft }: Task & { name: 'scan' }): AsyncGenerator<Event> {
  const report = await reporterOf(choice);
  const progress = { documents: 0, units: 0, bytes: 0, allBytes: allBytesOf(sources.slice(first)) };
  let rows: ScannedRow[] = [];
  let notices: Notice[] = [];
  let told = performance.now();
  for (const [index, source] of sources.entries()) {
    if (index < first) continue;
    let ordinal = 0;
    const onBytes = (bytes: number) => {
      progress.bytes += bytes;
    };
    for await (const items of readSource(source, onBytes))
      for (const item of items) {
        if ('notice' in item) notices.push(item.notice);
        else {
          const made = report(item.document);
          const hits = made.hits.slice(0, hitsLeft).map(hit => keptHit(hit, made.readable));
          hitsLeft -= hits.length;
          rows.push({ row: rowOf(made, { source: index, ordinal: ordinal++, ...(item.place && { place: item.place }) }), hits });
          progress.documents++;
          progress.units += made.units;
        }
        if (performance.now() - told < every) continue;
        yield* news();
      }
  }
  yield* news();

  function* news(): Generator<Event> {
    if (rows.length) yield { name: 'rows', rows };
    if (notices.length) yield { name: 'notices', notices };
    yield { name: 'progress', progress: { ...progress } };
    rows = [];
    notices = [];
    told = performance.now();
  }
}

async function* open({ chosen, choice }: Task & { name: 'open' }): AsyncGenerator<Event> {
  const report = await reporterOf(choice);
  for await (const { document } of chosenDocuments(chosen)) yield { name: 'report', report: report(document) };
}

/** The pieces of a file go into Blobs, which the browser keeps on disk where they are large. */
async function* write({ chosen, choice, format, options, time }: Task & { name: 'export' }): AsyncGenerator<Event> {
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no format "${format}"`);
  const report = await reporterOf(choice);
  const provenance = provenanceOf(await tables, selectionOf(choice), {
    voices: choice.voices,
    muted: [],
    time,
  });
  const writing = exporter.start(provenance, options);
  const blobs: Blob[] = [];
  let pieces = [writing.begin];
  let size = 0;
  const progress = { documents: 0, units: 0, bytes: 0, allBytes: 0 };
  let told = performance.now();
  for await (const { document } of chosenDocuments(chosen)) {
    const piece = writing.document(report(document));
    pieces.push(piece);
    size += piece.length;
    if (size > 1_000_000) {
      blobs.push(new Blob(pieces));
      pieces = [];
      size = 0;
    }
    progress.documents++;
    progress.units += document.text.length;
    if (performance.now() - told < every) continue;
    told = performance.now();
    yield { name: 'progress', progress: { ...progress } };
  }
  yield { name: 'file', file: new Blob([...blobs, ...pieces, writing.end()], { type: exporter.mediaType }) };
}

async function* texts({ chosen }: Task & { name: 'texts' }): AsyncGenerator<Event> {
  for await (const { document } of chosenDocuments(chosen)) yield { name: 'texts', documents: [document] };
}

async function* read({ source }: Task & { name: 'read' }): AsyncGenerator<Event> {
  for await (const items of readSource(source)) {
    const documents = items.flatMap(item => ('document' in item ? [item.document] : []));
    if (documents.length) yield { name: 'texts', documents };
  }
}

async function* compare({ a, b, words }: Task & { name: 'compare' }): AsyncGenerator<Event> {
  if (!words) return yield { name: 'comparison', comparison: compareSets(a, b) };
  const cut = await createWords();
  const progress = { documents: 0, units: 0, bytes: 0, allBytes: 0 };
  const tables = [];
  for (const chosen of words) {
    const table = countedWords(cut);
    for await (const { document } of chosenDocuments(chosen)) {
      table.add(document);
      progress.documents++;
      progress.units += document.text.length;
      if (progress.documents % 50 === 0) yield { name: 'progress', progress: { ...progress } };
    }
    tables.push(table.counts);
  }
  const [first, second] = tables;
  if (first && second) yield { name: 'comparison', comparison: compareSets(a, b, { a: first, b: second }) };
}

async function* rank({ sets }: Task & { name: 'rank' }): AsyncGenerator<Event> {
  yield { name: 'ranking', ranked: rankedSets(sets) };
}

async function* collocates({ chosen, choice, entry }: Task & { name: 'collocates' }): AsyncGenerator<Event> {
  const [cut, report] = await Promise.all([createWords(), reporterOf(choice)]);
  const table = countedWords(cut);
  const excerpts: DocumentReport[] = [];
  const progress = { documents: 0, units: 0, bytes: 0, allBytes: 0 };
  for await (const { document } of chosenDocuments(chosen)) {
    table.add(document);
    const made = report(document);
    const hits = made.hits.filter(hit => hit.entry === entry);
    if (hits.length)
      excerpts.push(
        excerptOf(
          rowOf(made, { source: 0, ordinal: 0 }),
          hits.map(hit => keptHit(hit, made.readable, collocateReach)),
        ),
      );
    progress.documents++;
    progress.units += made.units;
    if (progress.documents % 50 === 0) yield { name: 'progress', progress: { ...progress } };
  }
  yield { name: 'collocates', collocates: collocatesOf(excerpts, entry, { ...cut, words: table.counts }) };
}

/** Room for the words that are looked at on each side, in UTF-16 units. */
const collocateReach = 80;

async function reporterOf(choice: Choice): Promise<(document: TextDocument) => DocumentReport> {
  const all = await tables;
  const report = createReporter(all, allowsOf(all, selectionOf(choice)));
  return document => reportOf(document, report, choice.voices);
}

function selectionOf({ lexicons, tier }: Choice) {
  return { lexicons: new Set(lexicons), tier };
}

function allBytesOf(sources: readonly Source[]): number {
  return sources.reduce((sum, source) => sum + (source.kind === 'file' ? source.file.size : 0), 0);
}
