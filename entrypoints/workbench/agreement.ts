import { type CodedTwice, verdicts } from '../../utils/app/codings.ts';

/** How far two coders agree. */
export interface Agreement {
  readonly hits: number;
  /** Share of hits with the same verdict. */
  readonly observed: number;
  /** Cohen's κ (1960): (p₀ − pₑ) / (1 − pₑ). Undefined where both gave one verdict only. */
  readonly kappa: number | undefined;
}

/** The seam to `utils/report/agreement.ts`. */
export function agreementOf(pairs: readonly CodedTwice[]): Agreement {
  const hits = pairs.length;
  const observed = pairs.filter(({ first, second }) => first.verdict === second.verdict).length / hits;
  const share = (which: keyof CodedTwice, verdict: string) => pairs.filter(pair => pair[which].verdict === verdict).length / hits;
  const expected = verdicts.reduce((sum, verdict) => sum + share('first', verdict) * share('second', verdict), 0);
  return { hits, observed, kappa: expected === 1 ? undefined : (observed - expected) / (1 - expected) };
}
