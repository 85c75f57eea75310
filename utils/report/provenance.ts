import type { CompiledTables } from '../core/tables.ts';
import type { Voice } from '../core/voice.ts';
import type { Selection } from '../lexicon/selection.ts';
import type { Tier } from '../lexicon/tiers.ts';
import { engine } from './engine.ts';

/** How hits were found: with the text, all that is needed to find them again. Every export carries it. */
export interface Provenance {
  readonly engine: { readonly name: string; readonly version: string };
  /** Those looked for, in the order of the tables; `sha256` of the file in its canonical form. */
  readonly lexicons: readonly { readonly id: string; readonly version: string; readonly sha256: string }[];
  readonly settings: {
    readonly tier: Tier;
    /** Hits of other voices are left out. */
    readonly voices: readonly Voice[];
    /** Entries the user does not want to see here, by id. */
    readonly muted: readonly string[];
  };
  /** What offsets and lengths count. */
  readonly offsets: 'utf-16';
  /** When it was exported, ISO 8601. */
  readonly time: string;
}

export function provenanceOf(
  tables: CompiledTables,
  selection: Selection,
  { voices, muted, time }: { voices: readonly Voice[]; muted: readonly string[]; time: string },
): Provenance {
  const lexicons = tables.head.lexicons.flatMap(({ id, version }, index) =>
    selection.lexicons.has(id) ? [{ id, version, sha256: tables.digests[index] ?? '' }] : [],
  );
  return { engine, lexicons, settings: { tier: selection.tier, voices, muted: [...muted].sort() }, offsets: 'utf-16', time };
}
