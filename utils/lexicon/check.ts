import { createScanner } from '../core/scanner.ts';
import type { Tables } from '../core/tables.ts';
import { convert } from './convert.ts';
import type { Entry, Lexicon } from './schema.ts';
import type { Source } from './source.ts';

/** What is wrong with the curated data as a whole, beyond what the schema says of one file: sentences for the editor, with file and entry. */
export function problemsOf(lexicons: readonly Lexicon[], sources: readonly Source[], tables: Tables): string[] {
  return [...idProblems(lexicons), ...sourceProblems(lexicons, sources), ...exampleProblems(lexicons, tables)];
}

function idProblems(lexicons: readonly Lexicon[]): string[] {
  const home = new Map<string, string>();
  const problems: string[] = [];
  for (const { lexicon, entry } of entriesOf(lexicons)) {
    const other = home.get(entry.id);
    if (other) problems.push(`${place(lexicon, entry)}: the id also stands in lexicons/${other}.json; an id belongs to one entry`);
    home.set(entry.id, lexicon.id);
  }
  for (const lexicon of lexicons) {
    const ids = lexicon.entries.map(entry => entry.id);
    const misplaced = ids.find((id, i) => i > 0 && id < (ids[i - 1] ?? ''));
    if (misplaced) problems.push(`lexicons/${lexicon.id}.json: entries are sorted by id; move "${misplaced}"`);
  }
  for (const { lexicon, entry } of entriesOf(lexicons))
    for (const id of entry.related ?? []) if (!home.has(id)) problems.push(`${place(lexicon, entry)} › related: there is no entry "${id}"`);
  return problems;
}

function sourceProblems(lexicons: readonly Lexicon[], sources: readonly Source[]): string[] {
  const known = new Set(sources.map(source => source.id));
  const cited = new Set<string>();
  const problems: string[] = [];
  for (const { lexicon, entry } of entriesOf(lexicons)) {
    if (!entry.sources.length) problems.push(`${place(lexicon, entry)}: cites no source; an entry without one is not shipped`);
    for (const id of [...entry.sources.map(use => use.id), ...(entry.firstUse?.source ? [entry.firstUse.source] : [])]) {
      cited.add(id);
      if (!known.has(id)) problems.push(`${place(lexicon, entry)}: no source "${id}" in lexicons/sources.json`);
    }
    if (entry.firstUse?.verified && !entry.sources.some(use => use.read !== 'not-read'))
      problems.push(`${place(lexicon, entry)} › firstUse: "verified" needs a source that was read; write false`);
  }
  for (const id of known) if (!cited.has(id)) problems.push(`lexicons/sources.json: nothing cites "${id}"; take it out`);
  return problems;
}

/** Each example as written and in the other wordings: hits must find their entry there, misses must not. */
function exampleProblems(lexicons: readonly Lexicon[], tables: Tables): string[] {
  const scan = createScanner(tables);
  const finds = (text: string, id: string) => scan(text).some(hit => hit.entry.id === id);
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry }) => {
    const cases = [
      ...entry.examples.hits.map(text => ({ text, wanted: true })),
      ...entry.examples.misses.map(text => ({ text, wanted: false })),
    ];
    return cases.flatMap(({ text, wanted }) =>
      wordingsOf(text)
        .filter(({ text: wording }) => finds(wording, entry.id) !== wanted)
        .map(
          ({ name, text: wording }) =>
            `${place(lexicon, entry)}: the example "${wording}" (${name}) ${wanted ? 'is not found' : 'is found, but should not be'}`,
        ),
    );
  });
}

/** A text as written, in both scripts, and in the vocabulary of Taiwan and Hong Kong, each once. */
export function wordingsOf(text: string): { name: string; text: string }[] {
  const simplified = convert(text, 'tw', 'cn');
  const all = [
    { name: 'as written', text },
    { name: 'Simplified', text: simplified },
    { name: 'Traditional', text: convert(simplified, 'cn', 't') },
    { name: 'Taiwan', text: convert(simplified, 'cn', 'twp') },
    { name: 'Hong Kong', text: convert(simplified, 'cn', 'hk') },
  ];
  return all.filter(({ text: wording }, index) => all.findIndex(other => other.text === wording) === index);
}

function* entriesOf(lexicons: readonly Lexicon[]): Generator<{ lexicon: Lexicon; entry: Entry }> {
  for (const lexicon of lexicons) for (const entry of lexicon.entries) yield { lexicon, entry };
}

function place(lexicon: Lexicon, entry: Entry): string {
  return `lexicons/${lexicon.id}.json "${entry.id}"`;
}
