import { basename } from 'node:path';
import { z } from 'zod';

export interface FileTime {
  file: string;
  seconds: number;
}

/** A part of all tests: how long it took, and its files. */
export interface PartTimes {
  part: string;
  seconds: number;
  files: readonly FileTime[];
}

const VitestReport = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

/** Suites of Playwright stand in each other; the outermost is a file. */
interface Suite {
  specs: { tests: { results: { duration: number }[] }[] }[];
  suites?: Suite[] | undefined;
}

const Suite: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })) })),
  get suites() {
    return z.array(Suite).optional();
  },
});
const PlaywrightReport = z.object({ suites: z.array(z.intersection(Suite, z.object({ title: z.string() }))) });

export function filesOfVitest(report: unknown): FileTime[] {
  return VitestReport.parse(report).testResults.map(({ name, startTime, endTime }) => ({
    file: basename(name),
    seconds: (endTime - startTime) / 1000,
  }));
}

export function filesOfPlaywright(report: unknown): FileTime[] {
  const byFile = new Map<string, number>();
  // A file stands there once for each project.
  for (const { title, ...suite } of PlaywrightReport.parse(report).suites)
    byFile.set(basename(title), (byFile.get(basename(title)) ?? 0) + secondsOf(suite));
  return [...byFile].map(([file, seconds]) => ({ file, seconds }));
}

/** A line for each part: how long it took, and the files in it whose tests took longest, what sets them up not counted. */
export function timeLines(parts: readonly PartTimes[]): string[] {
  const width = Math.max(...parts.map(({ part }) => part.length));
  return parts.map(({ part, seconds, files }) => {
    const longest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 4);
    const named = longest.map((each) => `${each.file} ${each.seconds.toFixed(1)}`);
    return `${part.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s  ${named.join(', ')}`.trimEnd();
  });
}

function secondsOf({ specs, suites = [] }: Suite): number {
  const own = specs.flatMap(({ tests }) =>
    tests.flatMap(({ results }) => results.map(({ duration }) => duration / 1000)),
  );
  return [...own, ...suites.map(secondsOf)].reduce((sum, each) => sum + each, 0);
}
