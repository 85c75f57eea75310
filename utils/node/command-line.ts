import { parseArgs } from 'node:util';
import { allowsOf, defaultLexicons } from '../lexicon/selection.ts';
import type { Tier } from '../lexicon/tiers.ts';
import { createReporter } from '../report/report.ts';
import { documentsOf, type Fields, type ReadDocument } from './documents.ts';
import { cachedTables } from './tables-cache.ts';

const usage = `Usage: npm run --silent scan -- [OPTION]… FILE… | -
Prints one JSON line a document: {"file","document","units","han","hits":[…]}.

  --lexicons all|ID,ID           which lexicons (default: those a fresh installation uses)
  --tier core|extended|all       how much of each (default: core)
  --text-field NAME              field with the text, in JSON Lines (default: text)
  --id-field NAME                field with the id, in JSON Lines (default: id; else the line's number)
  --help                         this text

Reads .txt, .md, .html and .jsonl; "-" is standard input (text, or JSON Lines). Offsets are UTF-16 units into the text given.
Exit codes: 0 all read; 2 something could not be read or the call is wrong (said on standard error).`;

const mostProblems = 3;
/** Characters that are written at once: a call to the system takes as long as scanning hundreds, but V8 is slow to take back the room of much longer strings. */
const enough = 1 << 14;
// Where the reader has gone (`| head`), nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { positionals, values } = readArguments();
const scanDocument = createReporter(...selected());
let failed = false;
for (const file of positionals) await scanFile(file);
process.exitCode = failed ? 2 : 0;

/** Of many problems in one file the first few say what is wrong. */
async function scanFile(file: string): Promise<void> {
  const fields: Fields = { textField: values['text-field'], idField: values['id-field'] };
  let problems = 0;
  for await (const documents of documentsOf(file, fields)) {
    let lines = '';
    for (const document of documents) {
      if (!('problem' in document)) lines += lineOf(document);
      else if (problems++ < mostProblems) console.error(`tifa-lens: ${document.file} ${document.problem}`);
      if (lines.length < enough) continue;
      await print(lines);
      lines = '';
    }
    await print(lines);
  }
  if (problems > mostProblems) console.error(`tifa-lens: ${file} has ${problems - mostProblems} more such lines`);
  failed ||= problems > 0;
}

function lineOf({ file, id, text, kind }: ReadDocument): string {
  const { units, han, hits } = scanDocument(text, kind);
  return `${JSON.stringify({ file, ...(id !== undefined && { document: id }), units, han, hits })}\n`;
}

/** Waits where the reader is slower than we are. */
async function print(lines: string): Promise<void> {
  if (!process.stdout.write(lines)) await new Promise(resolve => process.stdout.once('drain', resolve));
}

function selected(): Parameters<typeof createReporter> {
  const tables = cachedTables();
  const known = tables.head.lexicons.map(lexicon => lexicon.id);
  const asked = values.lexicons?.split(',').flatMap(id => id.trim() || []);
  if (asked?.length === 0) fail(`--lexicons names no lexicon; there are: ${known.join(', ')}`);
  const unknown = asked?.filter(id => id !== 'all' && !known.includes(id));
  if (unknown?.length) fail(`no lexicon "${unknown.join('", "')}"; there are: ${known.join(', ')}`);
  const lexicons = asked?.includes('all') ? new Set(known) : asked ? new Set(asked) : defaultLexicons(tables);
  return [tables, allowsOf(tables, { lexicons, tier: tierOf(values.tier) })];
}

function tierOf(word: string): Tier {
  if (word === 'all' || word === 'research') return 'research';
  if (word === 'core' || word === 'extended') return word;
  return fail(`--tier is core, extended or all, not "${word}"`);
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        lexicons: { type: 'string' },
        tier: { type: 'string', default: 'core' },
        'text-field': { type: 'string', default: 'text' },
        'id-field': { type: 'string', default: 'id' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (read.values.help) {
      console.log(usage);
      process.exit(0);
    }
    if (!read.positionals.length) fail('name a file, or - for standard input');
    return read;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(problem: string): never {
  console.error(`tifa-lens: ${problem}\n\n${usage}`);
  process.exit(2);
}
