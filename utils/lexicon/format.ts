import { EntrySchema, type Lexicon, LexiconSchema } from './schema.ts';

/** The one way a lexicon file is written: fields in the order of the schema, entries by id, two spaces. Parsing and formatting again gives the same bytes. */
export function formatLexicon(lexicon: Lexicon): string {
  const entries = lexicon.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(entry => inOrder(entry, Object.keys(EntrySchema.entries)));
  return `${JSON.stringify(inOrder({ ...lexicon, entries }, Object.keys(LexiconSchema.entries)), null, 2)}\n`;
}

function inOrder(fields: object, keys: readonly string[]): object {
  return Object.fromEntries(keys.flatMap(key => (key in fields ? [[key, fields[key as keyof typeof fields]]] : [])));
}
