import { parseCsv, recordsOf, type CsvRecord } from '../formats/parse-csv.ts';
import type { ReaderCount } from '../model/readers.ts';
import type { Counted } from './count-readers.ts';

/** Readers from a table of another tool, or why it is none. */
export type ReadersTable =
  | { ok: true; counts: ReadonlyMap<string, ReadonlyMap<string, ReaderCount>>; leftOut: number }
  | { ok: false; problem: string };

const pageNames = ['page', 'path', 'page path', 'page path and screen class', 'url', 'landing page', 'label', 'pages'];
const readerNames = [
  'readers',
  'visitors',
  'unique visitors',
  'users',
  'active users',
  'total users',
  'unique users',
  'nb_visits',
];
const monthNames = ['month', 'date', 'day', 'year month', 'period'];

/**
 * Readers of stories from any table with a page and a number of readers, such as analytics export it. A column of months or days tells
 * when; without one, `month` does. Days of one month cannot be added up, because one reader may come on two; the largest is kept.
 * The readers of a service or in all cannot be told from such a table, because one reader may read two stories, so they stay unknown.
 */
export function readersTable(
  text: string,
  month: string | undefined,
  countedAt: (path: string) => Counted | undefined,
): ReadersTable {
  const parsed = parseCsv(text);
  if (!parsed.ok) return { ok: false, problem: `line ${String(parsed.line)}: ${parsed.problem}` };
  const records = recordsOf(parsed.rows);
  const names = new Set((parsed.rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase()));
  const column = (wanted: readonly string[]): string | undefined => wanted.find((name) => names.has(name));
  const [page, readers, when] = [column(pageNames), column(readerNames), column(monthNames)];
  if (page === undefined || readers === undefined)
    return {
      ok: false,
      problem: `it needs a column named ${pageNames[0] ?? ''} or ${pageNames[1] ?? ''}, and one named ${readerNames[0] ?? ''} or ${readerNames[1] ?? ''}`,
    };
  if (when === undefined && month === undefined)
    return { ok: false, problem: 'it has no column named month or date; say the month behind --month' };
  const counts = new Map<string, Map<string, ReaderCount>>();
  let leftOut = 0;
  for (const record of records) {
    const about = countedAt(pathOf(cell(record, page)))?.[0];
    const count = Number(cell(record, readers).replace(/[,\u202f\u00a0 ]/g, ''));
    const its = when === undefined ? month : monthOf(cell(record, when));
    if (about === undefined || its === undefined || !Number.isInteger(count) || count < 0) {
      leftOut += 1;
      continue;
    }
    const ofMonth = counts.get(its) ?? new Map<string, ReaderCount>();
    counts.set(its, ofMonth.set(about, { count: Math.max(count, ofMonth.get(about)?.count ?? 0), approximate: false }));
  }
  return { ok: true, counts, leftOut };
}

function cell({ values }: CsvRecord, name: string): string {
  return values.get(name)?.[0] ?? '';
}

function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
}

/** `2026-03`, `2026-03-14`, `202603` or `20260314`. */
function monthOf(words: string): string | undefined {
  const [, year, month] = /^(\d{4})-?(0[1-9]|1[0-2])(?:-?\d{2})?(?:[T ].*)?$/.exec(words) ?? [];
  return year === undefined || month === undefined ? undefined : `${year}-${month}`;
}
