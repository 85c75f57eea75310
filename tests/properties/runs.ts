import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { type TestContext, test } from 'vitest';

/** What a property says of its run, for the lines that `npm run fuzz` ends with. */
export interface Run {
  readonly cases: number;
  readonly seed: number;
  readonly seconds: number;
}

declare module 'vitest' {
  interface TaskMeta {
    run?: Run;
  }
}

const isFuzz = process.env.TIFA_FUZZ === '1';
/** Usually the same cases every time: what fails is then what was changed. `npm run fuzz` draws a seed for each run. */
export const seed = Number(process.env.TIFA_SEED ?? 20_250_220);

/** How many cases a property is tried on, by what one of them costs: some thousand in all in the usual tests, more than a million in `npm run fuzz`. */
const amounts = isFuzz ? { many: 120_000, some: 60_000, few: 20_000, rare: 2_000 } : { many: 600, some: 300, few: 100, rare: 30 };

/** So many cases in a row, then the test runner is let speak: it takes a worker that says nothing for a minute for one that hangs. */
const batch = 2_000;

/**
 * A property as a test of its own. A failure names its smallest case and a seed: with that in TIFA_SEED, `npm run fuzz -- -t NAME`
 * comes to it among the first cases.
 */
export function holds<Case>(name: string, amount: keyof typeof amounts, property: fc.IProperty<Case> | fc.IAsyncProperty<Case>): void {
  test(name, async ({ task }) => {
    const began = performance.now();
    const cases = amounts[amount];
    for (let done = 0; done < cases; done += batch) {
      await fc.assert(property, { seed: seed + done / batch, numRuns: Math.min(batch, cases - done), interruptAfterTimeLimit: longest });
      await setImmediate();
    }
    keepRun(task, cases, began);
  });
}

/** Milliseconds for a batch: far more than it takes, so that what hangs is told with its case. */
const longest = 3_600_000;

/** For tests that go through all cases by themselves. */
export function keepRun(task: TestContext['task'], cases: number, began: number): void {
  task.meta.run = { cases, seed, seconds: (performance.now() - began) / 1000 };
}
