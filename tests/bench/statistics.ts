/** What many measurements of one thing say: the middle one, and between which values half of them lie. */
export interface Summary {
  readonly median: number;
  /** First and third quartile. */
  readonly low: number;
  readonly high: number;
  readonly samples: number;
}

export function summaryOf(samples: readonly number[]): Summary {
  if (!samples.length) throw new Error('There is nothing to summarise');
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75), samples: samples.length };
}

/** Of what was counted or measured once: a size, a peak. */
export function single(value: number): Summary {
  return summaryOf([value]);
}

/** How many times the one is the other, round by round: what slows the machine for a while slows both, and drops out. */
export function ratioOf(samples: readonly number[], others: readonly number[]): Summary {
  if (samples.length !== others.length) throw new Error('Only measurements of the same rounds can be set against each other');
  return summaryOf(samples.map((sample, round) => sample / (others[round] ?? Number.NaN)));
}

/** Between two neighbours in proportion, as R and NumPy have it by default. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return below + (above - below) * (at - Math.floor(at));
}

export function scaled({ median, low, high, samples }: Summary, by: number): Summary {
  return { median: median * by, low: low * by, high: high * by, samples };
}
