/** Limits that hold the true value in 95 of 100 such samples. Infinity where there is no upper limit. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided, 95 %: what lies outside on each side. */
const tail = 0.025;
/** Of the normal distribution, at `1 - tail`. */
export const z = 1.959963984540054;

/**
 * Limits of the expected count where `count` was seen, as if hits came independently of one another:
 * exact to 100 (F. Garwood 1936, "Fiducial limits for the Poisson distribution", Biometrika 28),
 * above that Byar's approximation (N. E. Breslow and N. E. Day 1987, Statistical Methods in Cancer Research II), there within 0.01 %.
 * Nothing seen still leaves an upper limit, of 3.69.
 */
export function poissonInterval(count: number): Interval {
  if (count > mostExact) return { low: byar(count, -z), high: byar(count + 1, z) };
  return {
    low: count === 0 ? 0 : meanWhere(mean => 1 - atMost(count - 1, mean) < tail),
    high: meanWhere(mean => atMost(count, mean) > tail),
  };
}

const mostExact = 100;

function byar(count: number, quantile: number): number {
  return count * (1 - 1 / (9 * count) + quantile / (3 * Math.sqrt(count))) ** 3;
}

/** Probability of `count` or fewer where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) sum += term *= mean / k;
  return sum;
}

/** The greatest mean that is still too small, found by halving. */
function meanWhere(isTooSmall: (mean: number) => boolean): number {
  let low = 0;
  let high = 2 * mostExact;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isTooSmall(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The middle 95 of 100 values, sorted in place: percentile limits of what resampling gave (B. Efron and R. J. Tibshirani 1993, An Introduction to the Bootstrap, ch. 13). */
export function percentileInterval(values: Float64Array): Interval {
  values.sort();
  return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
}

/** Of sorted values, between neighbours in proportion (R's type 7). Of none, 0. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below === above ? below : below + (above - below) * (at % 1);
}

/** The one that reaches further, on each side. */
export function wider(one: Interval, other: Interval): Interval {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
}

/**
 * Uniform numbers below 2³², the same ones in every browser for the same seed: mulberry32 (Tommy Ettinger, public domain).
 * `Math.random` cannot be seeded.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
