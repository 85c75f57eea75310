import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { CompiledTables } from '../../core/tables.ts';
import { type Voice, voices } from '../../core/voice.ts';
import { allowsOf, defaultLexicons, type Selection } from '../../lexicon/selection.ts';
import type { Tier } from '../../lexicon/tiers.ts';
import type { Fields } from '../../reading/read.ts';
import { type Role, roles } from '../../report/document.ts';
import { type Provenance, provenanceOf } from '../../report/provenance.ts';
import { createReporter, type Reporter } from '../../report/report.ts';
import { type Installation, wrongCall } from './call.ts';

/** What all commands that read documents have in common. */
export const readingOptions = {
  lexicons: { type: 'string' },
  'lexicon-file': { type: 'string', multiple: true },
  tier: { type: 'string', default: 'core' },
  voice: { type: 'string' },
  roles: { type: 'string' },
  'text-field': { type: 'string' },
  'id-field': { type: 'string' },
  time: { type: 'string' },
  'no-progress': { type: 'boolean' },
  output: { type: 'string', short: 'o' },
} as const satisfies ParseArgsOptionsConfig;

export const readingUsage = `  --lexicons all|ID,ID           which lexicons (default: those a fresh installation uses)
  --lexicon-file FILE            a lexicon of your own besides, JSON or CSV as the extension reads and writes it;
                                 given again, another one
  --tier core|extended|all       how much of each (default: core)
  --voice own,reported,mentioned hits of these voices only (default: all three)
  --roles answer,reasoning,prompt,page
                                 which documents of records and chats (default: answer,page)
  --text-field NAME              field with the text, in records (default: text, else a usual name)
  --id-field NAME                field with the id, in records (default: id, else the line's number)
  --output FILE                  there instead of standard output; the file appears when it is complete
  --time ISO                     the time that is written down, for the same bytes every time (default: now)
  --no-progress                  none even where standard error is a terminal
  --help                         this text`;

export interface Reading {
  readonly report: Reporter;
  readonly tables: CompiledTables;
  readonly provenance: Provenance;
  readonly voices: readonly Voice[];
  readonly roles: readonly Role[];
  readonly fields: Fields;
}

/** The values of the options above, as `parseArgs` gives them. */
export type ReadingValues = {
  readonly [Name in keyof typeof readingOptions]?: Value<(typeof readingOptions)[Name]> | undefined;
};
type Value<Option> = Option extends { multiple: true } ? string[] : Option extends { type: 'boolean' } ? boolean : string;

/** What the options say, ready to read with. Lexicons and tiers are looked up before anything is read. */
export async function readingOf(values: ReadingValues, installation: Installation): Promise<Reading> {
  const chosen = listOf('--voice', values.voice, voices) ?? voices;
  const roleList = listOf('--roles', values.roles, roles) ?? ['answer', 'page'];
  const time = timeOf(values.time);
  const tier = tierOf(values.tier ?? 'core');
  const tables = await tablesOf(values['lexicon-file'], installation);
  const selection: Selection = { lexicons: lexiconsOf(values.lexicons, tables), tier };
  return {
    report: createReporter(tables, allowsOf(tables, selection)),
    tables,
    provenance: provenanceOf(tables, selection, { voices: chosen, muted: [], time }),
    voices: chosen,
    roles: roleList,
    fields: { textField: values['text-field'], idField: values['id-field'] },
  };
}

async function tablesOf(files: readonly string[] | undefined, installation: Installation): Promise<CompiledTables> {
  const curated = installation.tables();
  if (!files) return curated;
  // The compiler is loaded for these only.
  const { tablesWith } = await import('../own-lexicons.ts');
  return tablesWith(curated, files, installation);
}

/** Reads the call; what `parseArgs` says of a wrong one is kept. */
export function readArguments<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    return wrongCall(error instanceof Error ? error.message : String(error));
  }
}

/** `own,reported`: some of the words known, in their own order. */
export function listOf<Word extends string>(
  option: string,
  asked: string | undefined,
  known: readonly Word[],
): readonly Word[] | undefined {
  if (asked === undefined) return undefined;
  const words = asked.split(',').flatMap(word => word.trim() || []);
  const unknown = words.filter(word => !(known as readonly string[]).includes(word));
  if (unknown.length || !words.length) wrongCall(`${option} names some of ${known.join(', ')}, not "${unknown.join('", "')}"`);
  return known.filter(word => words.includes(word));
}

function timeOf(asked: string | undefined): string {
  if (asked === undefined) return new Date().toISOString();
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(asked) || Number.isNaN(Date.parse(asked)))
    wrongCall(`--time is a time as 2025-02-20T08:00:00Z, not "${asked}"`);
  return asked;
}

export function lexiconsOf(asked: string | undefined, tables: CompiledTables): ReadonlySet<string> {
  const known = tables.head.lexicons.map(lexicon => lexicon.id);
  if (asked === undefined) return defaultLexicons(tables);
  const words = asked.split(',').flatMap(id => id.trim() || []);
  if (!words.length) wrongCall(`--lexicons names no lexicon; there are: ${known.join(', ')}`);
  const unknown = words.filter(id => id !== 'all' && !known.includes(id));
  if (unknown.length) wrongCall(`no lexicon "${unknown.join('", "')}"; there are: ${known.join(', ')}`);
  return new Set(words.includes('all') ? known : words);
}

function tierOf(word: string): Tier {
  if (word === 'all' || word === 'research') return 'research';
  if (word === 'core' || word === 'extended') return word;
  return wrongCall(`--tier is core, extended or all, not "${word}"`);
}
