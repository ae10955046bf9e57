import { defineConfig } from 'vitest/config';

/** Tests that start services and browsers of their own, some of them against the clock: one after another, last. */
const WHOLE_SERVICES = ['test/node.test.ts', 'test/faults/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/globalSetup.ts',
    // Tests share nothing but what they import; loading it once a worker halves the run.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: WHOLE_SERVICES,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: WHOLE_SERVICES,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
