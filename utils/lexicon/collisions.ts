import type { Tables } from '../core/tables.ts';
import type { Lexicon } from './schema.ts';

/** Ids of a lexicon that are taken: an id belongs to one lexicon, and to one entry of all that are looked for at once. A sentence each. */
export function collisionsOf(lexicon: Lexicon, { head }: Tables, others: readonly Lexicon[]): string[] {
  if (head.lexicons.some(({ id }) => id === lexicon.id))
    return [`id: "${lexicon.id}" is the id of a lexicon that comes with Tifa Lens; write another one`];
  const apart = others.filter(({ id }) => id !== lexicon.id);
  const homes = new Map(
    apart.flatMap(({ title, entries }) => entries.map(({ id }): [string, string] => [id, `your lexicon “${title.en}”`])),
  );
  for (const { id, lexicon } of head.entries) homes.set(id, head.lexicons[lexicon]?.id ?? '');
  return lexicon.entries.flatMap(({ id }, index) =>
    homes.has(id) ? [`entries[${index}] "${id}": the id also stands in ${homes.get(id)}; an id belongs to one entry`] : [],
  );
}
