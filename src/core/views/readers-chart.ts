import type { DayMark, DayRow } from '../drawing/rows-over-time.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import type { ReaderCount } from '../model/readers.ts';
import { chartOf } from './culture-chart.ts';
import type { Shown } from './measure.ts';
import type { SiteView } from './prose-rendering.ts';

const mostStories = 15;

/** Readers of stories by month: a row for all of them, one for each story, newest first. A month that nobody counted has no mark. */
export function readersChart(incidents: readonly Incident[], service: string | undefined, site: SiteView): Shown {
  const { graph, words, href } = site;
  const t = words.culture;
  const months = Object.entries(graph.readers).sort(([a], [b]) => (a < b ? -1 : 1));
  const marksOf = (about: string): DayMark[] =>
    months.flatMap(([month, counts]) => {
      const count = counts[about];
      return count === undefined ? [] : [{ day: `${month}-15`, says: saysOf(month, count, site), amount: count.count }];
    });
  const all = service === undefined ? 'all' : `services/${service}`;
  const stories = incidents
    .map(({ id, card }): DayRow => ({
      name: card.title,
      href: href(`incidents/${id}/`),
      marks: marksOf(`incidents/${id}`),
    }))
    .filter(({ marks }) => marks.length > 0);
  const together = marksOf(all);
  const rows = [
    ...(together.length > 0 ? [{ name: t.allStories, marks: together }] : []),
    ...stories.slice(0, mostStories),
  ];
  const last = months.findLast(([, counts]) => counts[all] !== undefined);
  const count = last?.[1][all];
  const says = last && count ? t.readers(saysOf(last[0], count, site)) : t.readersInAllUnknown;
  return {
    says: rows.length === 0 ? t.noReaders : says,
    chart: chartOf(rows, t.measures.readers, true, site, {
      head: [t.story, t.month, t.readerCount],
      rows: rows.flatMap(({ name, marks }) =>
        marks.map(({ day, says: said }) => [name, day.slice(0, 7), said.slice(said.indexOf(': ') + 2)]),
      ),
    }),
  };
}

function saysOf(month: string, { count, approximate }: ReaderCount, { words }: SiteView): string {
  const number = approximate ? words.about(words.number(count)) : words.number(count);
  const [year = '', its = ''] = month.split('-');
  return `${words.months[Number(its) - 1] ?? its} ${year}: ${words.culture.readersOf(count, number)}`;
}
