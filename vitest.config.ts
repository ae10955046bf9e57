import { defineConfig } from 'vitest/config';

/** Starts services of its own, against the clock: after all others. */
const SERVICES = ['test/node.test.ts'];
/** Load, faults and the dashboard in a browser, one after another: `npm run whole`. */
const WHOLE = ['test/faults/**/*.test.ts', 'test/browser/**/*.test.ts'];

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
          exclude: [...SERVICES, ...WHOLE],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: SERVICES,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'whole', include: WHOLE, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
