import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';
import { crowdedSite, reportFolder, sites } from './test/sites/sites.ts';

const browser = findBrowser();
const args = [
  // Nothing here is drawn by a graphics card, and a process that stands in for one costs a tenth of all that the browser does.
  '--disable-gpu',
  '--in-process-gpu',
  // Chromium's own sandbox cannot start as root, as in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Tests of the site with very many stories. */
const crowded = 'crowded.spec.ts';

export default defineConfig({
  testDir: 'test/browser',
  outputDir: `${reportFolder}browser`,
  globalSetup: './test/sites/build-once.ts',
  // Node reads TypeScript itself. Playwright, which also knows what Node refuses, takes three times as long before its first test.
  build: { external: ['**/*.ts'] },
  fullyParallel: true,
  // A browser keeps two cores busy by itself: with more of them, two take longer than one after the other.
  workers: Math.ceil(availableParallelism() / 2),
  // What hangs is ended; what is slow on a busy machine is not wrong.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // On a busy machine one may be late; a second try is told as flaky, not hidden.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: `${reportFolder}browser.json` }]],
  // A new window costs a browser more than a page of ours does; between tests Playwright empties it.
  use: { reuseContext: true, launchOptions: { args, ...(browser === undefined ? {} : { executablePath: browser }) } },
  // Each worker serves its site itself, see site-test.ts.
  projects: [
    ...sites.map(({ name, base }) => ({
      name,
      testIgnore: crowded,
      ...(base === '/' ? {} : { grepInvert: /@any-base/ }),
    })),
    { name: crowdedSite.name, testMatch: crowded },
  ],
});
