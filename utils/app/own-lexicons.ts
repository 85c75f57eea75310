import type { Lexicon } from '../lexicon/schema.ts';

/**
 * Lexicons of the user's own. Each is kept as it was made or imported (`storage.local`, key `lexicon:ID`), with all of them compiled
 * in one key beside (`ownTables`), which readers merge with the curated tables: a broken one never unloads the others.
 */
export interface OwnLexicons {
  /** Sorted by title. */
  list(): Promise<readonly Lexicon[]>;
  /** Adds or replaces; nothing is changed where it is refused. */
  save(lexicon: Lexicon): Promise<Saved>;
  remove(id: string): Promise<void>;
}

export type Saved = { readonly ok: true } | { readonly ok: false; readonly problems: readonly string[] };
