import type { Exporter } from '../../report/exporters/exporter.ts';
import { jsonLines } from '../../report/exporters/json-lines.ts';
import { type Installation, wrongCall } from './call.ts';
import { inputsOf } from './inputs.ts';
import { readArguments, readingOf, readingOptions, readingUsage } from './options.ts';
import { createOutput } from './output.ts';
import { createProgress } from './progress.ts';
import { reportsOf } from './reports.ts';

export async function usage(): Promise<string> {
  const formats = await formatNames();
  return `Usage: tifa-lens scan [OPTION]… FILE|FOLDER|'PATTERN'… | -
Finds formulas in documents. By default prints JSON Lines: how they were found, then one line a document.

  --format NAME                  ${formats.slice(0, 5).join(', ')},
                                 ${formats.slice(5).join(', ')} (default: jsonl)
  --plain                        for machines: of jsonl the documents only, of csv no byte order mark and no guard
                                 against formulas of spreadsheets
${readingUsage}

Reads .txt, .md, .html, .jsonl, .json, .csv and .tsv, each also with .gz; chats as chat sites and exporters give them out.
"-" is standard input (text, or JSON Lines). Offsets are UTF-16 units into the text of the document.
Exit codes: 0 all read; 2 something could not be read or the call is wrong (said on standard error).

  tifa-lens scan article.html
  tifa-lens scan --format csv --output hits.csv 'answers/**/*.jsonl'
  zcat corpus.jsonl.gz | tifa-lens scan --plain --tier all - > hits.jsonl`;
}

const options = {
  ...readingOptions,
  format: { type: 'string', default: 'jsonl' },
  plain: { type: 'boolean', default: false },
} as const;

/** Characters that are written at once: a call to the system takes as long as scanning hundreds, but V8 is slow to take back the room of much longer strings. */
const enough = 1 << 14;

export async function run(args: readonly string[], installation: Installation): Promise<boolean> {
  const { values, positionals } = readArguments(args, options);
  if (!positionals.length) wrongCall('name a file, or - for standard input');
  const exporter = await exporterOf(values.format);
  const reading = await readingOf(values, installation);
  // Where roles are not asked for, a plain text stays in one piece: its offsets are then those of the text given.
  const fields = { ...reading.fields, thinking: values.roles === undefined ? 'inside' : 'apart' } as const;
  const inputs = await inputsOf(positionals);
  const output = createOutput(values.output, inputs);
  const progress = createProgress(inputs, { off: values['no-progress'] === true || (values.output === undefined && process.stdout.isTTY) });
  const writing = exporter.start(reading.provenance, { plain: values.plain });
  let pieces = writing.begin;
  const reports = reportsOf(inputs, { ...reading, fields }, progress);
  for await (const batch of reports) {
    for (const report of batch) {
      pieces += writing.document(report);
      if (pieces.length < enough) continue;
      await output.write(pieces);
      pieces = '';
    }
    // Between what is read all goes out: a reader may be waiting for it.
    if (pieces) await output.write(pieces);
    pieces = '';
  }
  await output.write(pieces + writing.end());
  progress.end();
  await output.end();
  return !reports.failed;
}

async function exporterOf(format: string): Promise<Exporter> {
  // Most calls want this one, and loading all takes as long as scanning a book.
  if (format === jsonLines.id) return jsonLines;
  const { exporters } = await import('../../report/exporters/index.ts');
  return exporters.find(({ id }) => id === format) ?? wrongCall(`--format is ${(await formatNames()).join(', ')}, not "${format}"`);
}

async function formatNames(): Promise<string[]> {
  const { exporters } = await import('../../report/exporters/index.ts');
  return exporters.map(({ id }) => id);
}
