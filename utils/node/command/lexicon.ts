import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLexiconFile } from '../../lexicon/lexicon-file.ts';
import type { Entry, Lexicon } from '../../lexicon/schema.ts';
import { issuedOn } from '../../lexicon/source.ts';
import { readLexicons, readSources } from '../curated.ts';
import { ioSentence } from '../io-sentence.ts';
import { type Installation, wrongCall } from './call.ts';
import { readArguments } from './options.ts';
import { tableAsText } from './table.ts';

export async function usage(): Promise<string> {
  return `Usage: tifa-lens lexicon list | show ID|ENTRY | check FILE…
  list         every lexicon: id, version, entries, whether a fresh installation uses it, sha256, title
  show ID      what a lexicon covers and when a formulation is taken in; its entries
  show ENTRY   a formula: its wording, official English, context and sources
  check FILE   whether a lexicon of your own, JSON or CSV, can be read; what is wrong with it, where, and what to write instead
  --json       list and show for machines

Exit codes: 0 all well; 2 there is no such lexicon or entry, a file cannot be read or is no lexicon.

  tifa-lens lexicon show diplomacy
  tifa-lens lexicon check my-lexicon.json`;
}

export async function run(args: readonly string[], installation: Installation): Promise<boolean> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
  const [command, ...names] = positionals;
  if (command === 'list') return list(installation, values.json);
  if (command === 'show' && names.length) return names.map(name => show(name, installation, values.json)).every(Boolean);
  if (command === 'check' && names.length) return names.map(check).every(Boolean);
  return wrongCall('say "list", "show" with an id, or "check" with a file');
}

function list({ lexiconFolder, tables }: Installation, json: boolean): boolean {
  const { head, digests } = tables();
  const lexicons = readLexicons(lexiconFolder).map(({ id, version, title, onByDefault, entries }) => {
    const sha256 = digests[head.lexicons.findIndex(lexicon => lexicon.id === id)] ?? '';
    return { id, version, entries: entries.length, onByDefault, sha256, title };
  });
  if (json) console.log(JSON.stringify(lexicons, null, 2));
  else
    console.log(
      tableAsText({
        title: `${lexicons.length} lexicons`,
        head: ['id', 'version', 'entries', 'on', 'sha256', 'title'],
        rows: lexicons.map(({ id, version, entries, onByDefault, sha256, title }) => [
          id,
          version,
          entries,
          onByDefault ? 'yes' : 'no',
          sha256,
          title.en,
        ]),
      }),
    );
  return true;
}

function show(name: string, { lexiconFolder }: Installation, json: boolean): boolean {
  const lexicons = readLexicons(lexiconFolder);
  const lexicon = lexicons.find(({ id }) => id === name);
  const owner = lexicons.find(({ entries }) => entries.some(({ id }) => id === name));
  const entry = owner?.entries.find(({ id }) => id === name);
  const found = lexicon ?? entry;
  if (!found) return wrongCall(`there is no lexicon or entry "${name}"${nearTo(name, lexicons)}`, { isLong: true });
  if (json) console.log(JSON.stringify(found, null, 2));
  else console.log(lexicon ? lexiconText(lexicon) : entry && owner ? entryText(entry, owner, lexiconFolder) : '');
  return true;
}

/** Entries are better known by their wording than by their id. */
function nearTo(name: string, lexicons: readonly Lexicon[]): string {
  const near = lexicons.flatMap(({ entries }) =>
    entries
      .filter(({ id, label }) => id.includes(name) || label['zh-Hans'].includes(name) || label['zh-Hant'].includes(name))
      .map(({ id }) => id),
  );
  if (near.length) return `; near it: ${near.slice(0, 10).join(', ')}`;
  return `; lexicons are ${lexicons.map(({ id }) => id).join(', ')}`;
}

function lexiconText({ id, version, title, scope, criteria, licence, maintainers, entries }: Lexicon): string {
  return [
    `${title.en} (${id} ${version}, ${licence})`,
    scope.en,
    `Criteria: ${criteria.en}`,
    `Kept by: ${maintainers}`,
    tableAsText({
      title: `${entries.length} entries`,
      head: ['id', 'tier', 'wording', 'official English'],
      rows: entries.map(({ id, tier, label, gloss }) => [id, tier, label['zh-Hans'], gloss]),
    }),
  ].join('\n\n');
}

function entryText(entry: Entry, { id, version }: Lexicon, folder: string): string {
  const { label, gloss, literal, type, tier, status, context, firstUse, disputed, founding } = entry;
  const first = firstUse && [firstUse.date, firstUse.speaker, firstUse.occasion].filter(Boolean).join(', ');
  return [
    `${label['zh-Hans']} / ${label['zh-Hant']}`,
    `${gloss}${literal ? ` (${literal})` : ''}`,
    `${entry.id} in ${id} ${version}; ${type}, ${tier}, ${status}`,
    context.en,
    ...(first ? [`First use: ${first}${firstUse.verified ? '' : ' (not verified)'}`] : []),
    ...(disputed ? [`Disputed: ${disputed.en}`] : []),
    ...(founding ? [`The founding article: ${founding.en}`] : []),
    `Forms: ${entry.forms.map(form => (typeof form === 'string' ? form : form.form)).join('; ')}`,
    `Sources:\n${sourceLines(entry, folder).join('\n')}`,
  ].join('\n');
}

function sourceLines({ sources }: Entry, folder: string): string[] {
  const known = new Map(readSources(folder).map(source => [source.id, source]));
  return sources.map(({ id, supports }) => {
    const source = known.get(id);
    const words = source && [source.title, source.publisher, issuedOn(source), source.URL].filter(Boolean).join(', ');
    return `  ${supports}: ${words ?? id}`;
  });
}

function check(file: string): boolean {
  const problems = problemsIn(file);
  for (const problem of problems) console.error(`${file}${problem}`);
  if (!problems.length) console.log(`${file}: all well`);
  return !problems.length;
}

/** Each with the line of the entry it is in, where that is known. */
function problemsIn(file: string): string[] {
  let source: string;
  try {
    source = readFileSync(path.resolve(file), 'utf8');
  } catch (error) {
    return [`: ${ioSentence(error)}`];
  }
  const read = readLexiconFile(path.basename(file), source, new Date().toISOString().slice(0, 10));
  return read.ok
    ? []
    : read.problems.map(problem => (/^line \d/.test(problem) ? problem.replace(/^line (\d+)[:,] /, ':$1: ') : `: ${problem}`));
}
