import { foldTable } from '../core/fold.ts';
import { literalLength, piecesOf, wordingsOf } from '../core/pattern.ts';
import { createScanner } from '../core/scanner.ts';
import { type CompiledTables, patternAt, patternBits } from '../core/tables.ts';
import { convert } from './convert.ts';
import type { Entry, Lexicon } from './schema.ts';
import type { Source } from './source.ts';
import type { WordList } from './word-list.ts';

/** The curated data as a whole. */
export interface Curated {
  readonly lexicons: readonly Lexicon[];
  readonly sources: readonly Source[];
  readonly tables: CompiledTables;
}

/**
 * What is wrong with the curated data beyond what the schema says of one file: one sentence a problem,
 * with file and entry, and what to write instead. Every kind of problem is one function of the list below.
 */
export function problemsOf(curated: Curated): string[] {
  return checks.flatMap(check => check(curated));
}

const checks: readonly ((curated: Curated) => string[])[] = [
  idProblems,
  unfinishedProblems,
  relatedProblems,
  sourceProblems,
  languageProblems,
  judgementProblems,
  collisionProblems,
  swallowProblems,
  exampleCountProblems,
  exampleProblems,
];

/** Advice, not problems: short forms that ordinary words of the dictionary contain. An editor looks whether `except` is wanted. */
export function adviceFor({ lexicons, tables }: Curated, words: WordList): string[] {
  return [...wordingsIn(tables)].flatMap(({ entry, wording }) => {
    if (wording.length > 3 || literalLength(wording) !== wording.length) return [];
    const holding = [...words.frequencies]
      .filter(([word, frequency]) => frequency >= 20 && word.length > wording.length && word.includes(wording))
      .map(([word]) => word);
    return holding.length
      ? [`${placeOf(lexicons, entry)}: "${wording}" stands in ordinary words: ${holding.slice(0, 6).join(', ')}. Is an except needed?`]
      : [];
  });
}

function idProblems({ lexicons }: Curated): string[] {
  const home = new Map<string, string>();
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry, previous }) => {
    const other = home.get(entry.id);
    home.set(entry.id, lexicon.id);
    return [
      ...(other ? [`${place(lexicon, entry)}: the id also stands in lexicons/${other}.json; an id belongs to one entry`] : []),
      ...(previous && previous.id > entry.id
        ? [`${place(lexicon, entry)}: entries are sorted by id; "npm run lexicon -- format" moves it`]
        : []),
    ];
  });
}

/** What `npm run lexicon -- new` left to be filled in. */
function unfinishedProblems({ lexicons }: Curated): string[] {
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry }) =>
    Object.entries(entry).flatMap(([field, value]) =>
      JSON.stringify(value).includes('TODO') ? [`${place(lexicon, entry)} › ${field}: still says TODO; fill it in`] : [],
    ),
  );
}

function relatedProblems({ lexicons }: Curated): string[] {
  const known = new Set([...entriesOf(lexicons)].map(({ entry }) => entry.id));
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry }) =>
    (entry.related ?? [])
      .filter(id => !known.has(id) || id === entry.id)
      .map(id => `${place(lexicon, entry)} › related: there is no other entry "${id}"`),
  );
}

function sourceProblems({ lexicons, sources }: Curated): string[] {
  const known = new Set(sources.map(source => source.id));
  const cited = new Set<string>();
  const problems = [...entriesOf(lexicons)].flatMap(({ lexicon, entry }) => {
    const ids = [...entry.sources.map(use => use.id), ...(entry.firstUse?.source ? [entry.firstUse.source] : [])];
    for (const id of ids) cited.add(id);
    return [
      ...(entry.sources.length ? [] : [`${place(lexicon, entry)}: needs a source; an entry without one is not shipped`]),
      ...ids
        .filter(id => !known.has(id))
        .map(id => `${place(lexicon, entry)}: there is no source "${id}" in lexicons/sources.json; add it there`),
      ...(entry.firstUse?.verified && !entry.sources.some(use => use.read !== 'not-read')
        ? [`${place(lexicon, entry)} › firstUse: "verified" wants a source that was read; write false`]
        : []),
    ];
  });
  return [
    ...problems,
    ...sources.filter(({ id }) => !cited.has(id)).map(({ id }) => `lexicons/sources.json: no entry cites "${id}"; take it out`),
  ];
}

function languageProblems({ lexicons }: Curated): string[] {
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry }) => {
    const { 'zh-Hant': traditional, 'zh-Hans': simplified } = entry.context;
    const isEnough = entry.tier === 'research' ? (traditional ?? simplified) : traditional && simplified;
    return isEnough
      ? []
      : [
          `${place(lexicon, entry)} › context: write it in Traditional and Simplified Chinese too (one of them is enough in the research tier only)`,
        ];
  });
}

const judging =
  /\b(?:brainwash\w*|lies?|lying|regime|notorious|infamous|ridiculous|absurd|shameless)\b|\bpropaganda\b(?! (?:department|work|system|apparatus|officials?|organs?|chief|department's))|(?<!["“])\bso-called\b/i;
const judgingChinese = /洗腦|洗脑|謊言|谎言|無恥|无耻|荒謬|荒谬|臭名昭著|惡名昭彰|恶名昭彰/;

/** Wording describes. Where the words belong to the formula itself, they stand in its label and are let be. */
function judgementProblems({ lexicons }: Curated): string[] {
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry }) => {
    const label = Object.values(entry.label).join();
    const found = [
      judging.exec(entry.context.en),
      judgingChinese.exec(`${entry.context['zh-Hant'] ?? ''}${entry.context['zh-Hans'] ?? ''}`),
    ];
    return found.flatMap(match =>
      match && !label.includes(match[0])
        ? [`${place(lexicon, entry)} › context: "${match[0]}" judges; say what the phrase is and who uses it`]
        : [],
    );
  });
}

/** The same wording in two entries: one of them would never be found. */
function collisionProblems({ lexicons, tables }: Curated): string[] {
  const owners = new Map<string, string>();
  const problems = new Set<string>();
  for (const { entry, wording } of wordingsIn(tables)) {
    const owner = owners.get(wording) ?? entry;
    owners.set(wording, owner);
    if (owner !== entry)
      problems.add(`${placeOf(lexicons, entry)}: the wording "${shown(wording)}" is also that of "${owner}"; keep it in one of them`);
  }
  return [...problems];
}

/** A wording that another entry's wider form always takes (the longest wins, then the first): it would never be found as its own. */
function swallowProblems({ lexicons, tables }: Curated): string[] {
  const scan = createScanner(tables, foldTable(tables.head.fold));
  const problems = new Map<string, string>();
  for (const { entry, wording } of wordingsIn(tables)) {
    if (literalLength(wording) !== wording.length) continue;
    const [hit] = scan(wording);
    if (hit && hit.entry.id !== entry && hit.end - hit.start === wording.length)
      problems.set(
        `${entry} ${hit.entry.id}`,
        `${placeOf(lexicons, entry)}: the wording "${wording}" is found as "${hit.entry.id}", whose form "${tables.texts[tables.entries[hit.pattern] ?? 0]?.forms[tables.forms[hit.pattern] ?? 0]}" takes it in; narrow that form, or take the wording out here`,
      );
  }
  return [...problems.values()];
}

function exampleCountProblems({ lexicons }: Curated): string[] {
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry: { examples, ...entry } }) =>
    examples.hits.length >= 2 && examples.misses.length >= 2
      ? []
      : [`${place(lexicon, entry)} › examples: give two that hit and two near misses`],
  );
}

/** Each example as written and in the other wordings: hits must find their entry there, misses must not. */
function exampleProblems({ lexicons, tables }: Curated): string[] {
  const scan = createScanner(tables, foldTable(tables.head.fold));
  const finds = (text: string, id: string) => scan(text).some(hit => hit.entry.id === id);
  return [...entriesOf(lexicons)].flatMap(({ lexicon, entry }) => {
    const cases = [
      ...entry.examples.hits.map(text => ({ text, wanted: true })),
      ...entry.examples.misses.map(text => ({ text, wanted: false })),
    ];
    return cases.flatMap(({ text, wanted }) =>
      conversionsOf(text)
        .filter(({ text: wording }) => finds(wording, entry.id) !== wanted)
        .map(
          ({ name, text: wording }) =>
            `${place(lexicon, entry)} › examples: "${wording}" (${name}) ${wanted ? 'is not found; look at the forms' : 'is found, but should not be; narrow the forms, or write an except'}`,
        ),
    );
  });
}

/** A text as written, in both scripts, and in the vocabulary of Taiwan and Hong Kong, each once. */
function conversionsOf(text: string): { name: string; text: string }[] {
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

/** Every wording that finds something, with its entry's id. */
function* wordingsIn(tables: CompiledTables): Generator<{ entry: string; wording: string }> {
  for (let index = 0; index < tables.entries.length; index++) {
    if ((tables.bits[index] ?? 0) & patternBits.exception) continue;
    const pattern = patternAt(tables, index);
    const entry = tables.head.entries[tables.entries[index] ?? 0]?.id ?? '';
    for (const wording of wordingsOf(piecesOf(pattern))) yield { entry, wording };
  }
}

function* entriesOf(lexicons: readonly Lexicon[]): Generator<{ lexicon: Lexicon; entry: Entry; previous: Entry | undefined }> {
  for (const lexicon of lexicons)
    for (const [index, entry] of lexicon.entries.entries()) yield { lexicon, entry, previous: lexicon.entries[index - 1] };
}

function placeOf(lexicons: readonly Lexicon[], id: string): string {
  const lexicon = lexicons.find(each => each.entries.some(entry => entry.id === id));
  return lexicon ? place(lexicon, { id }) : id;
}

function place(lexicon: Lexicon, { id }: Pick<Entry, 'id'>): string {
  return `lexicons/${lexicon.id}.json "${id}"`;
}

/** Gaps as the notation writes them. */
function shown(wording: string): string {
  return wording.replace(/[\ue001-\ue028]/g, gap => `…${gap.charCodeAt(0) - 0xe000}`);
}
