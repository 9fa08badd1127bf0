import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
}

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int() });
const PlaywrightReport = z.object({ stats: z.object({ expected: z.int(), flaky: z.int(), unexpected: z.int() }) });

/** A file that fails before its tests run counts as one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = VitestReport.parse(report);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
}

export function countPlaywright(report: unknown): Counts {
  const { stats } = PlaywrightReport.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** `120 passed, 0 failed` */
export function sumLine(runs: readonly Counts[]): string {
  const sum = (key: keyof Counts): number => runs.reduce((total, counts) => total + counts[key], 0);
  return `${String(sum('passed'))} passed, ${String(sum('failed'))} failed`;
}
