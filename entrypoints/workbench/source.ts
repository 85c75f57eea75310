import type { Place } from './read-source.ts';

/** What documents are read from, again whenever a text is wanted. */
export type Source =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'collection'; readonly name: string; readonly id: string };

/** Where a document came from: a source by its index, and the how-manieth of it. Both stay. */
export interface Origin {
  readonly source: number;
  readonly ordinal: number;
  /** Of a line of a file that can be read from the middle. */
  readonly place?: Place;
}
