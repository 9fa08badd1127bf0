// npm test: every test, browser tests included. The last line sums all runs, because CI reads it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import buildOnce from '../test/sites/build-once.ts';
import { reportFolder } from '../test/sites/sites.ts';
import { countPlaywright, countVitest, sumLine, type Counts } from './count-tests.ts';
import { ensureBrowser } from './find-browser.ts';
import { folderInMemory } from './folder-in-memory.ts';
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
const memory = folderInMemory();
if (memory !== undefined) process.env['TMPDIR'] = memory;
// Whoever interrupts the tests gets their memory back as well.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

// A browser waits for itself, and a server or an installation for others: side by side they wait together.
const unit = runVitest('unit', ['unit'], 2);
const began = performance.now();
await buildOnce();
const sites = { part: 'sites', seconds: secondsSince(began), files: [] };
const runs = await Promise.all([runBrowser(), runVitest('others', ['site', 'engine'], 1), unit]);
console.log(timeLines([sites, ...runs]).join('\n'));
const line = sumLine(runs.map(({ counts }) => counts));
writeFileSync(closingLine, `${line}\n`);
console.log(line);
process.exitCode = runs.some(({ counts }) => counts.failed > 0) ? 1 : 0;

function runBrowser(): Promise<TestRun> {
  return runPart('browser', ['node_modules/@playwright/test/cli.js', 'test'], 'as it comes', (told) => ({
    counts: countPlaywright(told),
    files: filesOfPlaywright(told),
  }));
}

/**
 * Runs some of Vitest's projects, behind the browser: that takes longest, and would be left with half of the machine idle.
 * @param workers Processes for each two cores. What starts programs of its own keeps more than one core busy with one.
 */
function runVitest(part: string, projects: readonly string[], workers: number): Promise<TestRun> {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    `--maxWorkers=${String(50 * workers)}%`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(part)}`,
  ];
  return runPart(part, args, 'at the end, behind others', (told) => ({
    counts: countVitest(told),
    files: filesOfVitest(told),
  }));
}

/** A run that ends badly without a failed test, such as a set-up that throws, counts as one failure. */
async function runPart(
  part: string,
  args: readonly string[],
  shown: Parameters<typeof runNode>[1],
  read: (report: unknown) => Pick<TestRun, 'counts' | 'files'>,
): Promise<TestRun> {
  rmSync(reportOf(part), { force: true });
  const start = performance.now();
  const status = await runNode(args, shown);
  const seconds = secondsSince(start);
  try {
    const { counts, files } = read(JSON.parse(readFileSync(reportOf(part), 'utf8')));
    return { part, seconds, files, counts: status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts };
  } catch {
    return { part, seconds, files: [], counts: { passed: 0, failed: 1 } };
  }
}

function reportOf(part: string): string {
  return `${reportFolder}${part}.json`;
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
