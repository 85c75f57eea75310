import { Bench } from 'tinybench';
import { ratioOf, type Summary, summaryOf } from './statistics.ts';

export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds of each contestant, one number a round. */
export type Times = Readonly<Record<string, readonly number[]>>;

/**
 * Lets all run in turn, round after round, and every second round in the reverse order:
 * what slows the machine for a while, or warms it up, then touches all alike. Runs in Node and in pages.
 */
export async function contest(contestants: readonly Contestant[], rounds = 9, time = 40): Promise<Times> {
  const times: Record<string, number[]> = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    // The round before the first only warms up.
    const bench = new Bench({ time, iterations: 1, warmup: false, throws: true });
    for (const { name, run } of round % 2 ? contestants : contestants.toReversed()) bench.add(name, run, { async: false });
    for (const { name, result } of await bench.run()) if (round >= 0 && result.state === 'completed') times[name]?.push(result.latency.p50);
  }
  return times;
}

/** How many times as long as `other` one takes. */
export function timesAsLong(times: Times, one: string, other: string): Summary {
  return ratioOf(times[one] ?? [], times[other] ?? []);
}

export function millisecondsOf(times: Times, name: string): Summary {
  return summaryOf(times[name] ?? []);
}
