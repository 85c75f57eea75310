/** One item of `sources.json`: CSL-JSON, as far as we use it. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note?: string;
  readonly language?: string;
  readonly custom?: { readonly kind: SourceKind };
}

export type SourceKind = 'official' | 'state-media' | 'independent-press' | 'scholarly' | 'ngo' | 'corpus';

/** `2025-02-20`, as much of it as is known. */
export function issuedOn(source: Source): string | undefined {
  return source.issued?.['date-parts'][0]?.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');
}
