import type { TextDocument } from '../report/document.ts';

/** A document, or a sentence about one that cannot be read: `line 7 is not JSON`. */
export type Read = TextDocument | Problem;

export interface Problem {
  readonly problem: string;
}

/** Which fields of a record hold what; others are guessed from the names people use. */
export interface Fields {
  readonly textField?: string | undefined;
  readonly idField?: string | undefined;
}
