import { foldTable } from '../../core/fold.ts';
import { compareSets, type DocumentSet } from '../../report/comparison.ts';
import { countsOf, type DocumentCounts } from '../../report/counts.ts';
import { fieldsToSplitBy, rankedSets, setFields, splitBy } from '../../report/sets.ts';
import { type Segment, wordCounts } from '../../report/words.ts';
import { type Installation, wrongCall } from './call.ts';
import { type Compared, comparisonText, formatNames } from './comparison-text.ts';
import { type Input, inputsOf } from './inputs.ts';
import { type Reading, readArguments, readingOf, readingOptions, readingUsage } from './options.ts';
import { createOutput } from './output.ts';
import { createProgress } from './progress.ts';
import { reportsOf } from './reports.ts';

export async function usage(): Promise<string> {
  return `Usage: tifa-lens compare [OPTION]… FILE|FOLDER|'PATTERN'… [--with FILE…]
Puts sets of documents beside each other: hits per 1,000 Han characters with 95 % limits, those in the documents' own voice first.
Two sets are compared in depth: formulas that only one of them has, and those it prefers (log-likelihood, log ratio).

  --by FIELD                     sets by what documents say: ${setFields.join(', ')},
                                 or any field of the records (outlet, question, …)
  --with                         what is named before is one set, what is named after the other
                                 (without either, each file or folder named is a set, or sets are made by model)
  --set NAME                     of many sets this one only; may be repeated
  --words                        of two sets, the words that each prefers (cut by jieba)
  --top N                        lines of each list of formulas and words (default: 20)
  --format ${formatNames.join('|')}
                                 (default: table)
  --plain                        CSV for machines: no byte order mark, nothing guarded against spreadsheets
${readingUsage}

Exit codes: 0 all read; 2 something could not be read or the call is wrong (said on standard error).

  tifa-lens compare --by model 'answers/*.jsonl'
  tifa-lens compare --by model --set deepseek/deepseek-r1-0528 --set x-ai/grok-3-beta --words 'answers/*.jsonl'
  tifa-lens compare --by month --format csv --output months.csv news/
  tifa-lens compare before.md after.md`;
}

const options = {
  ...readingOptions,
  by: { type: 'string' },
  with: { type: 'boolean' },
  set: { type: 'string', multiple: true },
  words: { type: 'boolean' },
  top: { type: 'string', default: '20' },
  format: { type: 'string', default: 'table' },
  plain: { type: 'boolean' },
} as const;

export async function run(args: readonly string[], installation: Installation): Promise<boolean> {
  const { values, positionals, tokens } = readArguments(args, options);
  if (!positionals.length) wrongCall('name files of the sets');
  if (values.by !== undefined && values.with) wrongCall('sets are made by --by or by --with, not by both');
  const format = wordOf('--format', values.format, formatNames);
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1) wrongCall(`--top is a number of lines, not "${values.top}"`);
  const divider = tokens.find(token => token.kind === 'option' && token.name === 'with')?.index;
  const after = tokens.flatMap(token => (token.kind === 'positional' && divider !== undefined && token.index > divider ? token.value : []));
  const before = positionals.slice(0, positionals.length - after.length);
  if (values.with && (!before.length || !after.length)) wrongCall('--with stands between the files of one set and those of the other');
  const reading = await readingOf(values, installation);
  const groups = values.with
    ? [before, after]
    : values.by === undefined && positionals.length > 1
      ? positionals.map(name => [name])
      : [positionals];
  const inputs = await Promise.all(groups.map(inputsOf));
  const output = createOutput(values.output, inputs.flat());
  const { sets, readables, labels, failed } = await documentsOfGroups(inputs, reading, values);
  const chosen = chosenSets(setsOf(sets, groups, values.by), values.set);
  const compared: Compared = {
    provenance: { ...reading.provenance, roles: reading.roles },
    labels,
    ranked: rankedSets(chosen),
    pair: chosen.length === 2 ? await pairOf(chosen, values.words ? readables : undefined, reading) : undefined,
  };
  if (values.words && !compared.pair)
    wrongCall(`--words compares two sets, and there are ${chosen.length}; choose with --set NAME --set NAME`, { isLong: true });
  await output.write(comparisonText(compared, { format, plain: values.plain === true, top }));
  await output.end();
  return !failed;
}

function wordOf(option: string, asked: string, known: readonly string[]): string {
  return known.find(word => word === asked) ?? wrongCall(`${option} is ${known.join(', ')}, not "${asked}"`);
}

interface ReadGroups {
  readonly sets: readonly (readonly DocumentCounts[])[];
  /** The texts as they were read, where words are to be counted. */
  readonly readables: ReadonlyMap<DocumentCounts, string>;
  /** Entry → its canonical wording. */
  readonly labels: ReadonlyMap<string, string>;
  readonly failed: boolean;
}

/** Counts are kept, texts only for words: sets may have millions of documents. */
async function documentsOfGroups(
  inputs: readonly (readonly Input[])[],
  reading: Reading,
  values: { 'no-progress'?: boolean | undefined; words?: boolean | undefined },
): Promise<ReadGroups> {
  const progress = createProgress(inputs.flat(), { off: values['no-progress'] === true });
  const readables = new Map<DocumentCounts, string>();
  const labels = new Map<string, string>();
  const sets: DocumentCounts[][] = [];
  let failed = false;
  for (const group of inputs) {
    const documents: DocumentCounts[] = [];
    const reports = reportsOf(group, reading, progress);
    for await (const batch of reports) {
      for (const report of batch) {
        const counts = countsOf(report);
        documents.push(counts);
        for (const { entry, label } of report.hits) labels.set(entry, label);
        if (values.words) readables.set(counts, report.readable);
      }
    }
    sets.push(documents);
    failed ||= reports.failed;
  }
  progress.end();
  return { sets, readables, labels, failed };
}

function setsOf(
  groups: readonly (readonly DocumentCounts[])[],
  names: readonly (readonly string[])[],
  by: string | undefined,
): DocumentSet[] {
  if (groups.length > 1) return groups.map((documents, index) => ({ name: nameOf(names[index] ?? []), documents }));
  const documents = groups[0] ?? [];
  if (!documents.length) wrongCall('no document was read', { isLong: true });
  const fields = fieldsToSplitBy(documents);
  const field = by ?? (fields.includes('model') ? 'model' : 'file');
  const sets = splitBy(documents, field);
  if (by !== undefined && sets.length === 1 && sets[0]?.name === '')
    wrongCall(`no document says its "${field}"; sets can be made by ${fields.join(', ') || 'nothing that differs'}`, { isLong: true });
  return sets;
}

function nameOf([first = '', ...others]: readonly string[]): string {
  return others.length ? `${first} and ${others.length} more` : first;
}

function chosenSets(sets: readonly DocumentSet[], names: readonly string[] | undefined): DocumentSet[] {
  if (!names) return [...sets];
  return names.map(name => {
    const found = sets.find(set => set.name === name);
    return (
      found ?? wrongCall(`there is no set "${name}"; there are: ${sets.map(set => set.name || '(none)').join(', ')}`, { isLong: true })
    );
  });
}

async function pairOf(sets: readonly DocumentSet[], readables: ReadonlyMap<DocumentCounts, string> | undefined, reading: Reading) {
  const [a, b] = sets as [DocumentSet, DocumentSet];
  if (!readables) return compareSets(a, b);
  const segment = await jieba();
  const fold = foldTable(reading.tables.head.fold);
  const countsIn = (set: DocumentSet) =>
    wordCounts(
      set.documents.map(document => readables.get(document) ?? ''),
      segment,
      fold,
    );
  return compareSets(a, b, { a: countsIn(a), b: countsIn(b) });
}

/** Takes half a second and 60 MB: only where words are asked for. */
async function jieba(): Promise<Segment> {
  const { cut } = await import('jieba-wasm');
  return text => cut(text, true);
}
