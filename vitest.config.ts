import { defineConfig } from 'vitest/config';

/** Time limits only end what hangs: lexicons are compiled whole in many cases, and a machine may be busy. */
const longest = 300_000;

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], testTimeout: longest, hookTimeout: longest },
});
