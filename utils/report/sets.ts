import type { ComparedSet, DocumentSet } from './comparison.ts';
import type { DocumentCounts } from './counts.ts';
import { densityOf } from './density.ts';
import type { About } from './document.ts';

/** What documents can always be split by, where they say it. Any name in `about.fields` can be used beside these; these go first. */
export const setFields = ['model', 'site', 'host', 'language', 'month', 'role', 'file', 'conversation'] as const;

/** The fields that would split these documents: at least two values are found. The usual ones first, then those of the records, by name. */
export function fieldsToSplitBy(documents: readonly DocumentCounts[]): string[] {
  const own = new Set(documents.flatMap(({ about }) => Object.keys(about.fields ?? {})));
  const others = [...own].filter(name => !isSetField(name)).sort();
  return [...setFields, ...others].filter(field => new Set(documents.map(document => valueIn(document, field))).size > 1);
}

/** Documents by what they say in a field, in order of the values' units. Those that say nothing are the set named with the empty string. */
export function splitBy(documents: readonly DocumentCounts[], field: string): DocumentSet[] {
  const sets = new Map<string, DocumentCounts[]>();
  for (const document of documents) {
    const value = valueIn(document, field);
    const known = sets.get(value);
    if (known) known.push(document);
    else sets.set(value, [document]);
  }
  return [...sets].map(([name, list]) => ({ name, documents: list })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Sets by the density of hits in their own voice, the densest first. Where limits overlap, the order of two says little. */
export function rankedSets(sets: readonly DocumentSet[]): ComparedSet[] {
  return sets
    .map(({ name, documents }) => ({ name, ...densityOf(documents) }))
    .sort((a, b) => b.density.own.per1000 - a.density.own.per1000 || (a.name < b.name ? -1 : 1));
}

function valueIn(document: DocumentCounts, field: string): string {
  return (isSetField(field) ? readers[field](document) : document.about.fields?.[field]) ?? '';
}

function isSetField(field: string): field is (typeof setFields)[number] {
  return (setFields as readonly string[]).includes(field);
}

const said =
  (name: 'model' | 'site' | 'language' | 'file' | 'conversation') =>
  ({ about }: DocumentCounts): string | undefined =>
    about[name];

const readers: Readonly<Record<(typeof setFields)[number], (document: DocumentCounts) => string | undefined>> = {
  model: said('model'),
  site: said('site'),
  host: ({ about }) => hostOf(about),
  language: said('language'),
  /** 2025-02 */
  month: ({ about }) => about.time?.match(/^\d{4}-\d{2}/)?.[0],
  role: ({ role }) => role,
  file: said('file'),
  conversation: said('conversation'),
};

function hostOf({ canonicalUrl, url }: About): string | undefined {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(canonicalUrl ?? url ?? '')?.[1]?.toLowerCase();
}
