import { type Counted, counted, type DocumentCounts, setCounts } from './counts.ts';
import { type Interval, percentileInterval, poissonInterval, wider, z } from './interval.ts';
import { type Resampled, resampledDensities } from './resampling.ts';

/** Hits per 1,000 Han characters, with 95 % limits. */
export interface Density extends Interval {
  readonly hits: number;
  /** `hits * 1000 / han`; 0 where nothing was read, which sets no upper limit. */
  readonly per1000: number;
}

export interface SetDensity {
  readonly documents: number;
  readonly han: number;
  readonly density: Readonly<Record<Counted, Density>>;
}

/**
 * How dense hits are in a set of documents, or in one. The limits are those of resampling the documents (percentile bootstrap, 2,000
 * resamples, `resampledDensities`), or those of counting alone (`poissonInterval`) where these are wider: of a single document, of few
 * that happen to be alike, and where no hit was found, for then resampling finds none either.
 */
export function densityOf(documents: readonly DocumentCounts[]): SetDensity {
  return densityFrom(documents, resampledDensities(documents));
}

/** The same where the resamples are needed for more than this. */
export function densityFrom(documents: readonly DocumentCounts[], resampled: Resampled): SetDensity {
  const { han, hits } = setCounts(documents);
  const density = (by: Counted) => ({
    hits: hits[by],
    per1000: han ? (hits[by] * 1000) / han : 0,
    ...(han ? wider(perThousand(poissonInterval(hits[by]), han), percentileInterval(resampled[by].slice())) : nothingRead),
  });
  return {
    documents: documents.length,
    han,
    density: Object.fromEntries(counted.map(by => [by, density(by)])) as Record<Counted, Density>,
  };
}

const nothingRead: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

function perThousand({ low, high }: Interval, han: number): Interval {
  return { low: (low * 1000) / han, high: (high * 1000) / han };
}

/** How much denser one set is than another. */
export interface DensityContrast {
  /** Of the densities per 1,000 Han characters, first less second. */
  readonly difference: Interval & { readonly value: number };
  /** First by second; NaN where neither has hits, Infinity where the second has none. */
  readonly ratio: Interval & { readonly value: number };
}

/**
 * Difference and ratio of two densities, with the limits of resampling both sets, or those of counting alone where these are wider:
 * for the difference from the limits of each (G. Y. Zou and A. Donner 2008, "Construction of confidence limits about effect measures",
 * Statistics in Medicine 27), for the ratio `exp(ln r ± 1.96 √(1/a + 1/b))` (K. J. Rothman and S. Greenland 1998, Modern Epidemiology).
 */
export function contrastOf(a: SetDensity, b: SetDensity, drawnA: Resampled, drawnB: Resampled, by: Counted): DensityContrast {
  const [one, other] = [a.density[by], b.density[by]];
  const pairs = Array.from(drawnA[by], (density, resample) => [density, drawnB[by][resample]!] as const);
  const differences = percentileInterval(Float64Array.from(pairs, ([first, second]) => first - second));
  const ratios = percentileInterval(Float64Array.from(pairs, ([first, second]) => (second ? first / second : Number.POSITIVE_INFINITY)));
  return {
    difference: { value: one.per1000 - other.per1000, ...wider(differenceByCounting(a, b, by), differences) },
    ratio: {
      value: other.hits ? one.per1000 / other.per1000 : one.hits ? Number.POSITIVE_INFINITY : Number.NaN,
      ...(one.hits && other.hits ? wider(ratioByCounting(one, other), ratios) : nothingRead),
    },
  };
}

function differenceByCounting(a: SetDensity, b: SetDensity, by: Counted): Interval {
  const [one, other] = [a.density[by], b.density[by]];
  const value = one.per1000 - other.per1000;
  const limitsA = a.han ? perThousand(poissonInterval(one.hits), a.han) : nothingRead;
  const limitsB = b.han ? perThousand(poissonInterval(other.hits), b.han) : nothingRead;
  return {
    low: value - Math.hypot(one.per1000 - limitsA.low, limitsB.high - other.per1000),
    high: value + Math.hypot(limitsA.high - one.per1000, other.per1000 - limitsB.low),
  };
}

function ratioByCounting(one: Density, other: Density): Interval {
  const reach = z * Math.sqrt(1 / one.hits + 1 / other.hits);
  const ratio = one.per1000 / other.per1000;
  return { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}
