import { defineConfig } from 'vitest/config';

/** The built extension in real browsers, one file for each; the cases of a file follow one another, for pages in the background are throttled. */
export default defineConfig({
  test: {
    include: ['tests/e2e/*.e2e.ts'],
    // Both browsers at once; by itself Vitest would take one worker on a machine of two cores.
    maxWorkers: 2,
    // A streamed page takes its time; a browser may have to be installed first.
    testTimeout: 120_000,
    // On a busy machine a browser now and then answers too late. A case that needed a second try is printed as such.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 600_000,
  },
});
