/** A number from 0 to 1, 1 left out; the same sequence from the same seed (mulberry32). */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws items as often as their weights say. */
export function createSampler<T>(items: readonly (readonly [item: T, weight: number])[], random: Random): () => T {
  const sums = new Float64Array(items.length);
  let sum = 0;
  items.forEach(([, weight], index) => {
    sum += weight;
    sums[index] = sum;
  });
  if (!(sum > 0)) throw new Error('Nothing to draw from');
  return () => items[firstAbove(sums, random() * sum)]![0];
}

/** A whole number from `least` to `most`, both included. */
export function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const other = between(0, i, random);
    [out[i], out[other]] = [out[other]!, out[i]!];
  }
  return out;
}

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
