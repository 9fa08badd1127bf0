import type { ReaderCount, ReadersByMonth } from '../model/readers.ts';

/** Counts of two runs may differ by so much and mean the same, when both are approximate. */
const sameWithin = 0.05;

/**
 * Adds counts to those that are known. Salts are thrown away, so two counts of one month cannot be added up: the larger one stays, and a
 * log that holds a part of a month never makes its number smaller. The same log twice changes nothing.
 */
export function mergeReaders(
  known: ReadersByMonth,
  counts: ReadonlyMap<string, ReadonlyMap<string, ReaderCount>>,
): ReadersByMonth {
  const months = new Set([...Object.keys(known), ...counts.keys()]);
  return Object.fromEntries(
    [...months].sort().map((month) => {
      const before = known[month] ?? {};
      const now = counts.get(month) ?? new Map<string, ReaderCount>();
      const abouts = [...new Set([...Object.keys(before), ...now.keys()])].sort();
      return [month, Object.fromEntries(abouts.map((about) => [about, larger(before[about], now.get(about))]))];
    }),
  );
}

function larger(before: ReaderCount | undefined, now: ReaderCount | undefined): ReaderCount {
  if (!before || !now) return before ?? now ?? { count: 0, approximate: false };
  const isSame = before.approximate && now.approximate && now.count <= before.count * (1 + sameWithin);
  return !isSame && now.count > before.count ? now : before;
}

/** The text of readers.yaml: a line for each number, so that a change of one is a change of one line in git. */
export function readersYaml(readers: ReadersByMonth): string {
  const months = Object.entries(readers).map(([month, counts]) => {
    const lines = Object.entries(counts).map(
      ([about, { count, approximate }]) => `  ${about}: ${approximate ? `"~${String(count)}"` : String(count)}\n`,
    );
    return `"${month}":\n${lines.join('')}`;
  });
  return `# Readers by month, written by \`npx second-story readers\`. What is not here is not known.\n${months.length === 0 ? '{}\n' : months.join('')}`;
}
