import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/long-first.ts';

const unit = {
  include: [
    'src/**/*.test.ts',
    'scripts/**/*.test.ts',
    'test/*.test.ts',
    'test/core/**/*.test.ts',
    'test/rules/**/*.test.ts',
    'test/gather/**/*.test.ts',
    'test/practice/**/*.test.ts',
    'test/trackers/**/*.test.ts',
  ],
  exclude: ['test/bundle.test.ts'],
};

/** Thousands of cases, or the whole example that is read before them, take longer on a busy machine than a test usually has. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      // Modules are loaded once for many files: no test leaves anything behind in them.
      { test: { name: 'unit', isolate: false, ...patient, ...unit } },
      // Tests that look at a finished site share the ones that the set-up builds.
      {
        test: {
          name: 'site',
          isolate: false,
          ...patient,
          include: ['test/bundle.test.ts', 'test/site/**/*.test.ts'],
          globalSetup: ['test/sites/build-once.ts'],
        },
      },
      {
        test: {
          name: 'engine',
          include: ['test/engine/**/*.test.ts', 'test/package/**/*.test.ts'],
          testTimeout: 480_000,
          hookTimeout: 480_000,
        },
      },
    ],
  },
});
