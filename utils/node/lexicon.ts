import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adviceFor, problemsOf } from '../lexicon/check.ts';
import { formatLexicon } from '../lexicon/format.ts';
import type { Entry } from '../lexicon/schema.ts';
import { compileCurated, lexiconFiles, readLexicon, readLexicons, readSources, readWordList } from './curated.ts';
import { lexiconFolder } from './lexicon-folder.ts';
import { statsTable } from './lexicon-stats.ts';
import { replaceBetweenMarks } from './marks.ts';

const usage = `Usage: npm run lexicon -- check [--advice] | format | new LEXICON ENTRY-ID | stats
  check    what is wrong with the curated lexicons, with file, entry and remedy; --advice adds words worth a second look
  format   writes every lexicon in the one canonical form
  new      adds an empty entry to a lexicon, to be filled in
  stats    writes the table of lexicons/README.md (with hits by kind of text where ../shared lies beside the project)`;

const commands: Readonly<Record<string, (...args: string[]) => void>> = { check, format, new: add, stats };
const [name = 'check', ...rest] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new Error(usage);
  command(...rest);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function check(option?: string): void {
  const lexicons = readLexicons();
  const curated = { lexicons, sources: readSources(), tables: compileCurated(lexicons) };
  const problems = problemsOf(curated);
  for (const problem of problems) console.error(problem);
  if (option === '--advice') for (const advice of adviceFor(curated, readWordList())) console.log(advice);
  const unformatted = lexiconFiles().filter(file => readFileSync(file, 'utf8') !== formatted(file));
  for (const file of unformatted)
    console.error(`lexicons/${path.basename(file)}: not in canonical form; "npm run lexicon -- format" writes it so`);
  const entries = lexicons.reduce((sum, lexicon) => sum + lexicon.entries.length, 0);
  const wrong = problems.length + unformatted.length;
  console.log(`${lexicons.length} lexicons, ${entries} entries: ${wrong ? `${wrong} problems` : 'all well'}`);
  process.exitCode = wrong ? 1 : 0;
}

function format(): void {
  for (const file of lexiconFiles()) writeFileSync(file, formatted(file));
}

function formatted(file: string): string {
  return formatLexicon(readLexicon(file));
}

function add(lexiconId?: string, id?: string): void {
  if (!lexiconId || !id) throw new Error(usage);
  const file = path.join(lexiconFolder, `${lexiconId}.json`);
  if (!existsSync(file))
    throw new Error(
      `There is no lexicons/${lexiconId}.json. There are: ${lexiconFiles()
        .map(each => path.basename(each, '.json'))
        .join(', ')}`,
    );
  const lexicon = readLexicon(file);
  const owner = readLexicons().find(({ entries }) => entries.some(entry => entry.id === id));
  if (owner) throw new Error(`The id "${id}" is taken, in lexicons/${owner.id}.json.`);
  writeFileSync(file, formatLexicon({ ...lexicon, entries: [...lexicon.entries, emptyEntry(id)] }));
  console.log(`Added "${id}" to lexicons/${lexiconId}.json. Fill in every TODO, then run "npm run lexicon".`);
}

/** Passes the schema, so that the file stays readable while it is being filled in; `check` says what is still wanted. */
function emptyEntry(id: string): Entry {
  return {
    id,
    label: { 'zh-Hant': 'TODO', 'zh-Hans': 'TODO' },
    gloss: 'TODO: the official English',
    forms: [`TODO ${id}`],
    type: 'slogan',
    tier: 'research',
    status: 'active',
    context: { en: 'TODO', 'zh-Hant': 'TODO', 'zh-Hans': 'TODO' },
    sources: [],
    examples: { hits: ['TODO'], misses: [] },
  };
}

function stats(): void {
  const readme = path.join(lexiconFolder, 'README.md');
  writeFileSync(readme, replaceBetweenMarks(readFileSync(readme, 'utf8'), 'stats', statsTable(readLexicons())));
  console.log('lexicons/README.md: table written');
}
