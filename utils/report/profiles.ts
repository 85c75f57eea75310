import type { Tier } from '../lexicon/tiers.ts';
import type { Counted } from './counts.ts';
import type { Provenance } from './provenance.ts';

/** How dense formulas are in kinds of text that were measured: `assets/public/profiles.json`, written by `npm run profiles`. */
export interface Profiles extends Pick<Provenance, 'engine' | 'lexicons'> {
  /** Documents with fewer Han characters do not count in the quartiles, nor have they a place among them: one hit more or less moves them too far. */
  readonly leastHan: number;
  readonly kinds: readonly KindProfile[];
}

export interface KindProfile {
  readonly id: string;
  readonly name: Localized;
  /** What was read: years, how documents were chosen. */
  readonly description: Localized;
  /** All that was read. */
  readonly documents: number;
  readonly han: number;
  /** Documents of at least `leastHan`. */
  readonly compared: number;
  readonly tiers: Readonly<Record<Tier, Readonly<Record<Counted, DensityProfile>>>>;
}

export interface Localized {
  readonly en: string;
  readonly 'zh-Hant': string;
  readonly 'zh-Hans': string;
}

/** Hits per 1,000 Han characters. */
export interface DensityProfile {
  /** Of all documents as one text, with 95 % limits (`densityOf`). */
  readonly per1000: number;
  readonly low: number;
  readonly high: number;
  /** Quartiles over the documents compared. */
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Where a density stands among the documents of a kind: it describes, and says nothing of where the text comes from. */
export interface Place {
  readonly kind: KindProfile;
  readonly profile: DensityProfile;
  /** Of the middle half of its documents, limits included. `above`: denser than three quarters of them. */
  readonly range: 'below' | 'within' | 'above';
}

/** What is looked up: a page, a chat, a set. */
export interface Measured {
  readonly per1000: number;
  readonly han: number;
  readonly by: Counted;
  readonly tier: Tier;
}

/**
 * The place of a density among every kind, the nearest median first; none where too little was read. Near is told by square roots, as
 * counts scatter by the root of their size: 0.1 is as far from 0 as 1.6 from 0.9. Of kinds with the same median, by the density of the whole.
 */
export function placesOf({ per1000, han, by, tier }: Measured, { kinds, leastHan }: Profiles): Place[] {
  if (han < leastHan) return [];
  const apart = (density: number) => Math.abs(Math.sqrt(per1000) - Math.sqrt(density));
  return kinds
    .map(kind => {
      const profile = kind.tiers[tier][by];
      return { kind, profile, range: rangeOf(per1000, profile) };
    })
    .sort((a, b) => apart(a.profile.median) - apart(b.profile.median) || apart(a.profile.per1000) - apart(b.profile.per1000));
}

function rangeOf(per1000: number, { q1, q3 }: DensityProfile): Place['range'] {
  return per1000 < q1 ? 'below' : per1000 > q3 ? 'above' : 'within';
}

/** Was this measured with the lexicons in use? Else the places are only roughly right, and whoever shows them says so. */
export function isCurrent(profiles: Profiles, lexicons: Provenance['lexicons']): boolean {
  return (
    profiles.lexicons.length === lexicons.length &&
    profiles.lexicons.every(({ id, sha256 }) => lexicons.some(other => other.id === id && other.sha256 === sha256))
  );
}
