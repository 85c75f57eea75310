import type { CompiledTables } from '../../core/tables.ts';

/** Where the command line runs: in the repository, or as it was installed. */
export interface Installation {
  readonly lexiconFolder: string;
  tables(): CompiledTables;
  /** File of the dictionary that lexicons are compiled with. */
  dictionary(): string;
}

/** A call that cannot be carried out as it was made. The sentence says what to write instead; the usage is shown below it. */
export class WrongCall extends Error {
  readonly isLong: boolean;

  /** `isLong`: the sentence says enough, and the usage would only hide it. */
  constructor(sentence: string, { isLong = false } = {}) {
    super(sentence);
    this.isLong = isLong;
  }
}

export function wrongCall(sentence: string, options?: { isLong: boolean }): never {
  throw new WrongCall(sentence, options);
}
