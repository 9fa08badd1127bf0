// npm test: every test, browser tests included. The last line sums all runs, because CI reads it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import buildOnce from '../test/sites/build-once.ts';
import { reportFolder } from '../test/sites/sites.ts';
import { countPlaywright, countVitest, sumLine, type Counts } from './count-tests.ts';
import { ensureBrowser } from './find-browser.ts';
import { restoreManifest } from './publishable-manifest.ts';
import { runNode } from './run-node.ts';
import { filesOfPlaywright, filesOfVitest, timeLines, type PartTimes } from './test-times.ts';

interface TestRun extends PartTimes {
  counts: Counts;
}

/** Kept for .ci/run, which ends with it. */
const closingLine = `${reportFolder}closing-line.txt`;

restoreManifest();
mkdirSync(reportFolder, { recursive: true });
rmSync(closingLine, { force: true });
process.env['CHROMIUM_PATH'] = ensureBrowser();

// A browser waits for itself, and a server or an installation for others: side by side they wait together.
const unit = runVitest('unit', ['unit'], '50%');
const began = performance.now();
await buildOnce();
const sites = { part: 'sites', seconds: secondsSince(began), files: [] };
const runs = await Promise.all([runBrowser(), runVitest('others', ['site', 'engine'], '100%'), unit]);
console.log(timeLines([sites, ...runs]).join('\n'));
const line = sumLine(runs.map(({ counts }) => counts));
writeFileSync(closingLine, `${line}\n`);
console.log(line);
process.exitCode = runs.some(({ counts }) => counts.failed > 0) ? 1 : 0;

async function runBrowser(): Promise<TestRun> {
  const report = `${reportFolder}browser.json`;
  rmSync(report, { force: true });
  const start = performance.now();
  const status = await runNode(['node_modules/@playwright/test/cli.js', 'test'], 'as it comes');
  return runOf('browser', start, status, () => {
    const told: unknown = JSON.parse(readFileSync(report, 'utf8'));
    return { counts: countPlaywright(told), files: filesOfPlaywright(told) };
  });
}

/** Runs some of Vitest's projects, behind the browser: that takes longest, and would be left with half of the machine idle. */
async function runVitest(part: string, projects: readonly string[], workers: string): Promise<TestRun> {
  const report = `${reportFolder}${part}.json`;
  rmSync(report, { force: true });
  const start = performance.now();
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const status = await runNode(args, 'at the end, behind others');
  return runOf(part, start, status, () => {
    const told: unknown = JSON.parse(readFileSync(report, 'utf8'));
    return { counts: countVitest(told), files: filesOfVitest(told) };
  });
}

/** A run that ends badly without a failed test, such as a set-up that throws, counts as one failure. */
function runOf(
  part: string,
  start: number,
  status: number | null,
  read: () => Omit<TestRun, 'part' | 'seconds'>,
): TestRun {
  const seconds = secondsSince(start);
  try {
    const { counts, files } = read();
    return { part, seconds, files, counts: status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts };
  } catch {
    return { part, seconds, files: [], counts: { passed: 0, failed: 1 } };
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
