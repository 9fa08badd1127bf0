import type { Chart } from '../drawing/chart.ts';
import { daysOverTime, type DaysOverTime } from '../drawing/days-over-time.ts';
import { middleOfQuarter, quarterOf } from '../drawing/quarters.ts';
import { rowsOverTime, type DayMark, type DayNames, type DayRow } from '../drawing/rows-over-time.ts';
import { formatDate, withoutYear } from '../time/format-moment.ts';
import type { Words } from '../words/words.ts';
import type { SiteView } from './prose-rendering.ts';

/** More marks than these hide each other, and weigh more than the page may. */
const mostMarks = 80;

/** A chart of rows, its axis from the first mark to today; undefined without a mark. Where there are too many, they are counted by quarter. */
export function chartOf(
  rows: readonly DayRow[],
  { title, about }: { title: string; about: string },
  measured: boolean,
  { words, asOf }: SiteView,
  table?: Chart['table'],
): Chart | undefined {
  const all = rows.flatMap(({ marks }) => marks);
  if (all.length === 0) return undefined;
  const t = words.culture;
  const crowded = !measured && all.length > mostMarks;
  const shown = crowded ? rows.map((row) => ({ ...row, marks: countedByQuarter(row.marks, words) })) : rows;
  const name = (day: string): string => (crowded ? quarterOf(day) : formatDate(day, words));
  return rowsOverTime({
    title,
    about: crowded ? `${about} ${t.counted}` : about,
    rows: shown,
    measured: measured || crowded,
    names: dayNames(words),
    ...spanOf(all, asOf),
    table: table ?? {
      head: [t.row, t.day, t.what],
      rows: shown.flatMap((row) => row.marks.map(({ day, says }) => [row.name, name(day), says])),
    },
  });
}

/** A chart of the latest marks, each as high as its number of days. @param each what the first column of its table holds. */
export function daysChart(
  marks: DaysOverTime['marks'],
  { title, about }: { title: string; about: string },
  each: string,
  site: SiteView,
): Chart {
  const { words, asOf } = site;
  const t = words.culture;
  const shown = latestOf(marks, site);
  return daysOverTime({
    title,
    about: about + shown.note,
    marks: shown.marks,
    names: dayNames(words),
    say: words.number,
    ...spanOf(shown.marks, asOf),
    table: {
      head: [each, t.day, t.days],
      rows: shown.marks.map(({ says, day, amount }) => [says, formatDate(day, words), words.number(amount)]),
    },
  });
}

/** The latest of some marks, oldest first, and a sentence when they are not all. */
export function latestOf<Mark extends DayMark>(
  marks: readonly Mark[],
  { words }: SiteView,
): { marks: readonly Mark[]; note: string } {
  const sorted = [...marks].sort((a, b) => (a.day < b.day ? -1 : 1));
  const note = marks.length > mostMarks ? ` ${words.culture.latest(mostMarks, marks.length)}` : '';
  return { marks: sorted.slice(-mostMarks), note };
}

/** From the first of some days to today, or to the last of them. */
export function spanOf(marks: readonly { day: string }[], asOf: string): { from: string; to: string } {
  let [from, to] = [asOf, asOf];
  for (const { day } of marks) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

function dayNames(words: Words): DayNames {
  return { months: words.months, day: (date) => withoutYear(formatDate(date, words)) };
}

function countedByQuarter(marks: readonly DayMark[], words: Words): DayMark[] {
  const counts = Map.groupBy(marks, ({ day }) => quarterOf(day));
  return [...counts].map(([quarter, ofQuarter]) => ({
    day: middleOfQuarter(ofQuarter[0]?.day ?? ''),
    says: `${quarter}: ${words.number(ofQuarter.length)}`,
    amount: ofQuarter.length,
  }));
}
