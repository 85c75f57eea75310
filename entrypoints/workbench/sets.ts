import type { DocumentSet } from '../../utils/report/comparison.ts';
import { fieldsToSplitBy, splitBy } from '../../utils/report/sets.ts';
import { type Row, rowKey } from './row.ts';
import type { Source } from './source.ts';

/** Rows under one name. */
export interface RowSet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** What documents can be split by: where they were opened from, what they say of themselves, and the user's choice. */
export const ownFields = ['chosen', 'source'] as const;

/** Fields by which these rows fall into sets, few enough to choose from, with the sets. Those that say nothing belong to none. */
export function setsByField(rows: readonly Row[], sources: readonly Source[], chosen: ReadonlySet<string>): Map<string, readonly RowSet[]> {
  const found = new Map<string, readonly RowSet[]>();
  const add = (field: string, sets: readonly RowSet[]) => {
    if (sets.length > 1 && sets.length <= mostSets) found.set(field, sets);
  };
  if (chosen.size && chosen.size < rows.length) add('chosen', byChoice(rows, chosen));
  add('source', bySource(rows, sources));
  for (const field of fieldsToSplitBy(rows)) {
    // The documents of a set are the rows that were given.
    const sets = splitBy(rows, field).map(({ name, documents }) => ({ name, rows: documents as readonly Row[] }));
    const named = sets.filter(({ name }) => name !== '');
    if (field !== 'file' || !isSame(named, found.get('source'))) add(field, named);
  }
  return found;
}

/** Ids, addresses and questions set apart single documents: nobody chooses from so many. */
const mostSets = 300;

function byChoice(rows: readonly Row[], chosen: ReadonlySet<string>): readonly RowSet[] {
  const { true: yes = [], false: no = [] } = Object.groupBy(rows, row => String(chosen.has(rowKey(row))) as 'true' | 'false');
  return [
    { name: 'chosen', rows: yes },
    { name: 'others', rows: no },
  ];
}

function bySource(rows: readonly Row[], sources: readonly Source[]): readonly RowSet[] {
  return [...Map.groupBy(rows, ({ origin }) => origin.source)].map(([index, list]) => ({ name: sources[index]?.name ?? '', rows: list }));
}

function isSame(one: readonly RowSet[], other: readonly RowSet[] = []): boolean {
  return one.length === other.length && one.every(({ name }) => other.some(each => each.name === name));
}

/** A set as it travels to the worker: what comparing needs of its rows. */
export function documentSet({ rows }: RowSet, name: string): DocumentSet {
  return { name, documents: rows.map(({ id, role, about, han, byVoice, byEntry }) => ({ id, role, about, han, byVoice, byEntry })) };
}
