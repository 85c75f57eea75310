import type { Tier } from '../lexicon/tiers.ts';
import { countsOf } from '../report/comparison.ts';
import { densityOf } from '../report/density.ts';
import type { DocumentReport } from '../report/document-report.ts';
import { type Place, type Profiles, placesOf } from '../report/profiles.ts';

/** A text beside kinds of text that were measured: hits in its own voice in each 1,000 Han characters. */
export interface BesideKinds {
  readonly per1000: number;
  /** 95 % limits of the text (`densityOf`). */
  readonly low: number;
  readonly high: number;
  readonly han: number;
  /** The densest kind first, whatever the text is: rows stay where they are while a page grows. None where too little was read. */
  readonly places: readonly KindPlace[];
  /** The highest density that is drawn. */
  readonly most: number;
}

export interface KindPlace extends Place {
  /** Do the limits of the text lie in the same range? Else chance alone could move it into another. */
  readonly isSure: boolean;
}

/** Where the documents together stand among the kinds. It describes a number, and says nothing of where a text comes from. */
export function besideKinds(reports: readonly DocumentReport[], profiles: Profiles, tier: Tier): BesideKinds {
  const { han, density } = densityOf(reports.map(countsOf));
  const { per1000, low, high } = density.own;
  const rangesAt = (value: number) =>
    new Map(placesOf({ per1000: value, han, by: 'own', tier }, profiles).map(({ kind, range }) => [kind.id, range]));
  const [lowest, highest] = [rangesAt(low), rangesAt(high)];
  const places = placesOf({ per1000, han, by: 'own', tier }, profiles)
    .map(place => ({ ...place, isSure: lowest.get(place.kind.id) === highest.get(place.kind.id) }))
    .sort((a, b) => b.profile.median - a.profile.median || b.profile.per1000 - a.profile.per1000);
  return { per1000, low, high, han, places, most: Math.max(1, per1000, ...places.map(({ profile }) => profile.q3)) };
}
