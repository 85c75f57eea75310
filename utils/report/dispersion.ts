import type { DocumentCounts } from './counts.ts';

/** How evenly a formula is spread over the documents of a set. */
export interface Dispersion {
  readonly entry: string;
  readonly hits: number;
  /** In how many documents it stands. */
  readonly documents: number;
  /** From 0, everywhere as often as the size of the documents lets expect, to near 1, all in one small document. */
  readonly dp: number;
  /** The same stretched so that 1 is the most that can be; undefined where there is one document only. */
  readonly dpNorm: number | undefined;
}

/** Of every formula found, the most frequent first. What stands once cannot be spread: its value says only how small its document is. */
export function dispersions(documents: readonly DocumentCounts[]): Dispersion[] {
  const read = documents.filter(({ han }) => han > 0);
  const total = read.reduce((sum, { han }) => sum + han, 0);
  const smallest = Math.min(...read.map(({ han }) => han / total), 1);
  return [...partsByEntry(read)]
    .map(([entry, parts]) => {
      const dp = deviationOfProportions(parts, total);
      return { entry, hits: sum(parts.map(part => part.count)), documents: parts.length, dp, dpNorm: normalized(dp, smallest) };
    })
    .sort((a, b) => b.hits - a.hits || (a.entry < b.entry ? -1 : 1));
}

/** A part of the corpus in which the item stands. */
export interface Part {
  readonly count: number;
  readonly size: number;
}

function partsByEntry(documents: readonly DocumentCounts[]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const { byEntry, han } of documents)
    for (const [entry, count] of Object.entries(byEntry)) {
      const known = parts.get(entry);
      if (known) known.push({ count, size: han });
      else parts.set(entry, [{ count, size: han }]);
    }
  return parts;
}

/**
 * `DP = ½ Σ |vᵢ − sᵢ|`, where `sᵢ` is the share of part i in the corpus and `vᵢ` its share of the hits (S. Th. Gries 2008, "Dispersions and
 * adjusted frequencies in corpora", International Journal of Corpus Linguistics 13). Parts without hits may be left out of `parts`: each adds
 * its share in the corpus, and together they add what is left of it.
 */
export function deviationOfProportions(parts: readonly Part[], total: number): number {
  const hits = sum(parts.map(({ count }) => count));
  const apart = sum(parts.map(({ count, size }) => Math.abs(count / hits - size / total)));
  const rest = 1 - sum(parts.map(({ size }) => size)) / total;
  return (apart + rest) / 2;
}

/** `DPnorm = DP / (1 − min sᵢ)` (J. Lijffijt and S. Th. Gries 2012, correction to the above, International Journal of Corpus Linguistics 17). */
export function normalized(dp: number, smallestShare: number): number | undefined {
  return smallestShare < 1 ? dp / (1 - smallestShare) : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
