import type { DayMark, DayRow } from '../drawing/rows-over-time.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { effortInWeeks } from '../model/effort.ts';
import { formatDate } from '../time/format-moment.ts';
import { chartOf, latestOf } from './culture-chart.ts';
import type { Shown } from './measure.ts';
import type { SiteView } from './prose-rendering.ts';

/**
 * What the practice itself costs, in hours of people: training is its launch cost; reviews, playbacks and the work on improvement
 * actions are its run cost. What nobody counted is drawn as a ring, because unknown is not zero.
 */
export function practiceCosts(incidents: readonly Incident[], service: string | undefined, site: SiteView): Shown {
  const { graph, words } = site;
  const t = words.culture;
  const trainings = graph.training.filter(
    ({ services }) => service === undefined || services.length === 0 || services.includes(service),
  );
  const curated = service === undefined ? [...graph.playbacks.values()] : [];
  const kinds: readonly (readonly [name: string, marks: readonly DayMark[]])[] = [
    [t.costs.training, trainings.map(({ on, what, people, hours }) => markOf(on, what, product(people, hours), site))],
    [t.costs.reviews, incidents.flatMap((incident) => reviewMark(incident, site))],
    [
      t.costs.playbacks,
      [...incidents, ...curated].flatMap(({ card }) =>
        card.held.map(({ on, people, minutes }) =>
          markOf(on, card.title, product(people, minutes === undefined ? undefined : minutes / 60), site),
        ),
      ),
    ],
    [t.costs.actions, incidents.flatMap((incident) => actionMarks(incident, site))],
  ];
  const marks = kinds.flatMap(([, ofKind]) => ofKind);
  const rows = kinds.flatMap(([name, ofKind]): DayRow[] =>
    ofKind.length === 0 ? [] : [{ name, marks: latestOf(ofKind, site).marks }],
  );
  const known = marks.filter(({ amount }) => amount !== undefined).length;
  return {
    says: marks.length === 0 ? t.noCosts : t.costsKnown(known, marks.length),
    chart: chartOf(rows, t.measures.cost, true, site, {
      head: [t.row, t.day, t.what, t.hours],
      rows: rows.flatMap((row) =>
        row.marks.map(({ day, says, amount }) => [
          row.name,
          formatDate(day, words),
          says,
          amount === undefined ? words.notKnown : words.number(Math.round(amount * 10) / 10),
        ]),
      ),
    }),
  };
}

function markOf(day: string, says: string, hours: number | undefined, { words }: SiteView): DayMark {
  const amount = hours === undefined ? words.notKnown : words.culture.ofHours(Math.round(hours * 10) / 10);
  return { day, says: `${says}: ${amount}`, amount: hours };
}

function reviewMark({ card, day, id }: Incident, site: SiteView): DayMark[] {
  const { review } = card;
  const on = review?.on?.kind === 'calendar' ? review.on.first : undefined;
  if (!review || (on === undefined && day === '')) return [];
  const hours = product(review.people, review.minutes === undefined ? undefined : review.minutes / 60);
  return [{ ...markOf(on ?? day, card.title, hours, site), href: site.href(`incidents/${id}/`) }];
}

/** Work that was spent on an action, at the day of its practice or of the last news. */
function actionMarks({ id, actions }: Incident, site: SiteView): DayMark[] {
  return actions.flatMap(({ id: action, text, spent, done, heardOn }): DayMark[] => {
    const day = done ?? heardOn;
    const weeks = spent && effortInWeeks(spent);
    if (day === undefined || !weeks) return [];
    const hours = ((weeks[0] + weeks[1]) / 2) * 40;
    return [{ ...markOf(day, text, hours, site), href: site.href(`incidents/${id}/#action-${action}`) }];
  });
}

function product(people: number | undefined, hours: number | undefined): number | undefined {
  return people === undefined || hours === undefined ? undefined : people * hours;
}
