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
  /** `inside`: a plain record's text stays one document, with the `<think>…</think>` it may hold, so that offsets count from its begin. */
  readonly thinking?: 'apart' | 'inside' | undefined;
}

export function isProblem(read: Read): read is Problem {
  return 'problem' in read;
}
