import { defineConfig } from 'vitest/config';
import { RunReporter } from './tests/properties/run-reporter.ts';

const hour = 3_600_000;

/** The properties on more than a million cases, others in every run: for a night, or where the core was changed. TIFA_SEED repeats a run. */
export default defineConfig({
  test: {
    include: ['tests/properties/**/*.test.ts'],
    env: { TIFA_FUZZ: '1', TIFA_SEED: process.env.TIFA_SEED ?? String(Math.floor(Math.random() * 2 ** 31)) },
    testTimeout: hour,
    hookTimeout: hour,
    reporters: ['default', new RunReporter()],
  },
});
