import type { Allows } from '../core/scanner.ts';
import type { Tables } from '../core/tables.ts';
import { type Tier, tiers } from './tiers.ts';

/** Which entries are looked for: lexicons by id, and how much of each. */
export interface Selection {
  readonly lexicons: ReadonlySet<string>;
  readonly tier: Tier;
}

/** The lexicons a fresh installation uses. */
export function defaultLexicons(tables: Tables): Set<string> {
  return new Set(tables.head.lexicons.filter(lexicon => lexicon.onByDefault).map(lexicon => lexicon.id));
}

/** The test that a scanner takes. Tiers are cumulative. */
export function allowsOf(tables: Tables, { lexicons, tier }: Selection): Allows {
  const limit = tiers.indexOf(tier);
  const on = tables.head.lexicons.map(lexicon => lexicons.has(lexicon.id));
  return (entry, formTier) => formTier <= limit && on[entry.lexicon] === true;
}
