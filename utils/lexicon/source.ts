import type * as v from 'valibot';
import type { SourceSchema } from './source-schema.ts';

/** A source, as CSL-JSON. Apart from its schema: readers need no validation. */
export type Source = v.InferOutput<typeof SourceSchema>;

/** `2025-02-20`, as much of it as is known. */
export function issuedOn(source: Source): string | undefined {
  return source.issued?.['date-parts'][0]?.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');
}
