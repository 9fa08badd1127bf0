// npm test: every test, browser tests included. The last line sums all runs, because CI reads it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import buildOnce from '../test/sites/build-once.ts';
import { reportFolder } from '../test/sites/sites.ts';
import { countPlaywright, countVitest, sumLine, type Counts } from './count-tests.ts';
import { ensureBrowser } from './find-browser.ts';
import { restoreManifest } from './publishable-manifest.ts';
import { runNode } from './run-node.ts';

/** Kept for .ci/run, which ends with it. */
const closingLine = `${reportFolder}closing-line.txt`;

restoreManifest();
mkdirSync(reportFolder, { recursive: true });
rmSync(closingLine, { force: true });
process.env['CHROMIUM_PATH'] = ensureBrowser();
await buildOnce();

// A browser waits for itself, and a server or an installation for others: side by side they wait together.
const runs = await Promise.all([
  runTests('browser.json', ['node_modules/@playwright/test/cli.js', 'test'], countPlaywright, 'as it comes'),
  runTests('vitest.json', vitest('vitest.json'), countVitest, 'at the end'),
]);
const line = sumLine(runs);
writeFileSync(closingLine, `${line}\n`);
console.log(line);
process.exitCode = runs.some(({ failed }) => failed > 0) ? 1 : 0;

function vitest(report: string): readonly string[] {
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    // The browser has the other half of the machine.
    '--maxWorkers=50%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFolder}${report}`,
  ];
}

/** Runs one kind of tests, and shows what they say. A run that ends badly without a failed test, such as a set-up that throws, counts as one failure. */
async function runTests(
  report: string,
  args: readonly string[],
  count: (report: unknown) => Counts,
  shown: 'as it comes' | 'at the end',
): Promise<Counts> {
  const file = `${reportFolder}${report}`;
  rmSync(file, { force: true });
  const status = await runNode(args, shown);
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
