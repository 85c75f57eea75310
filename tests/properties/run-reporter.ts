import type { Reporter, TestModule } from 'vitest/node';
import type { Run } from './runs.ts';

/** Ends a run with a line for each property: name, cases, seed, seconds; and what they are together. */
export class RunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const runs = modules.flatMap(({ children }) =>
      [...children.allTests()].flatMap(test => {
        const { run } = test.meta();
        return run ? [{ name: test.fullName, run }] : [];
      }),
    );
    for (const { name, run } of runs) console.log(lineOf(name, run));
    const cases = runs.reduce((sum, { run }) => sum + run.cases, 0);
    console.log(`${runs.length} properties, ${cases.toLocaleString('en')} cases`);
  }
}

function lineOf(name: string, { cases, seed, seconds }: Run): string {
  return `${name}: ${cases.toLocaleString('en')} cases, seed ${seed}, ${seconds.toFixed(1)} s`;
}
