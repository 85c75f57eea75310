import type { Row } from './row.ts';
import type { Source } from './source.ts';

/** What documents can be told apart by: a part of what is known of them, or `field:NAME` of their records. */
export type Field = (typeof knownFields)[number] | `field:${string}`;
export const knownFields = ['source', 'file', 'role', 'model', 'site', 'host', 'language', 'month', 'conversation'] as const;

/** Fields by which these rows fall into more than one set, and into few enough to choose from; each with its values and how many have them. */
export function fieldsOf(rows: readonly Row[], sources: readonly Source[]): Map<Field, Map<string, number>> {
  const names = new Set(rows.flatMap(({ about }) => Object.keys(about.fields ?? {})));
  const fields: Field[] = [...knownFields, ...[...names].map(name => `field:${name}` as const)];
  const found = new Map<Field, Map<string, number>>();
  for (const field of fields) {
    const values = countedValues(rows, sources, field);
    if (values && values.size > 1) found.set(field, values);
  }
  return found;
}

/** The value by which a document belongs to a set; nothing where it has none. */
export function valueIn({ role, origin, about }: Row, sources: readonly Source[], field: Field): string | undefined {
  if (field.startsWith('field:')) return about.fields?.[field.slice('field:'.length)];
  switch (field as (typeof knownFields)[number]) {
    case 'source':
      return sources[origin.source]?.name;
    case 'role':
      return role;
    case 'host':
      return hostOf(about.canonicalUrl ?? about.url);
    case 'month':
      return about.time?.slice(0, 7);
    case 'file':
    case 'model':
    case 'site':
    case 'language':
    case 'conversation':
      return about[field as 'file'];
  }
}

/** Nothing where there are too many: ids, addresses and questions set apart single documents. */
function countedValues(rows: readonly Row[], sources: readonly Source[], field: Field): Map<string, number> | undefined {
  const values = new Map<string, number>();
  for (const row of rows) {
    const value = valueIn(row, sources, field);
    if (value === undefined || value === '') continue;
    values.set(value, (values.get(value) ?? 0) + 1);
    if (values.size > mostValues) return undefined;
  }
  return values;
}

const mostValues = 300;

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname : undefined;
}
