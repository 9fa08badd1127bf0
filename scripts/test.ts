// npm test: every test, browser tests included. The last line sums both runs, because CI reads it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import buildOnce from '../test/sites/build-once.ts';
import { reportFolder } from '../test/sites/sites.ts';
import { countPlaywright, countVitest, sumLine, type Counts } from './count-tests.ts';
import { ensureBrowser } from './find-browser.ts';
import { restoreManifest } from './publishable-manifest.ts';

/** Kept for .ci/run, which ends with it. */
const closingLine = `${reportFolder}closing-line.txt`;

restoreManifest();
mkdirSync(reportFolder, { recursive: true });
rmSync(closingLine, { force: true });
process.env['CHROMIUM_PATH'] = ensureBrowser();
await buildOnce();

const runs = [
  runTests(
    'vitest.json',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFolder}vitest.json`,
    ],
    countVitest,
  ),
  runTests('browser.json', ['node_modules/@playwright/test/cli.js', 'test'], countPlaywright),
];
const line = sumLine(runs);
writeFileSync(closingLine, `${line}\n`);
console.log(line);
process.exitCode = runs.some(({ failed }) => failed > 0) ? 1 : 0;

/** Runs one kind of tests. A run that ends badly without a failed test, such as a set-up that throws, counts as one failure. */
function runTests(report: string, args: readonly string[], count: (report: unknown) => Counts): Counts {
  const file = `${reportFolder}${report}`;
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  const counts = readCounts(file, count);
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(file: string, count: (report: unknown) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
