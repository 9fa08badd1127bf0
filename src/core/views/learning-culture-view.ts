import { dotsByQuarter } from '../drawing/dots-by-quarter.ts';
import type { DayMark, DayRow } from '../drawing/rows-over-time.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { waitOf } from '../ledger/waiting.ts';
import { dayNumber } from '../model/calendar-day.ts';
import { formatDate } from '../time/format-moment.ts';
import { citations } from './citations.ts';
import { chartOf, daysChart, latestOf, spanOf } from './culture-chart.ts';
import { partOf, type ActionOf } from './ledger-actions.ts';
import type { Measure, MeasureName, Shown } from './measure.ts';
import { practiceCosts } from './practice-costs.ts';
import type { SiteView } from './prose-rendering.ts';
import { readersChart } from './readers-chart.ts';

/** How an organisation, or those around one service, learn: measures as trends, each case drawn, no mean, nobody ranked. */
export interface LearningCultureView {
  /** The service that it is about; undefined for the whole knowledge base. */
  service: { id: string; name: string } | undefined;
  measures: readonly Measure[];
}

/** Undefined when there is no such service. */
export function learningCultureView(service: string | undefined, site: SiteView): LearningCultureView | undefined {
  const { graph, words } = site;
  const entry = service === undefined ? undefined : graph.services.get(service);
  if (service !== undefined && !entry) return undefined;
  const incidents =
    service === undefined ? [...graph.incidents.values()] : (graph.incidentsByService.get(service) ?? []);
  const dated = incidents.filter(({ day }) => day !== '');
  const measures = {
    readers: readersChart(incidents, service, site),
    exercises: exercises(dated, site),
    leadTime: leadTime(incidents, site),
    frequency: frequency(incidents, site),
    held: held(incidents, service === undefined, site),
    cited: cited(dated, site),
    told: told(dated, site),
    cost: practiceCosts(incidents, service, site),
  } as const satisfies Record<MeasureName, Shown>;
  return {
    service: service === undefined || !entry ? undefined : { id: service, name: entry.name },
    measures: (Object.keys(measures) as MeasureName[]).map((id) => ({
      id,
      title: words.culture.measures[id].title,
      ...measures[id],
    })),
  };
}

/** Exercises and near misses beside incidents: what was practised, and what nearly went wrong, at their days. */
function exercises(incidents: readonly Incident[], site: SiteView): Shown {
  const { words, asOf } = site;
  const t = words.culture;
  const kinds = ['exercise', 'near-miss', 'success', 'incident'] as const;
  const rows = kinds.flatMap((kind): DayRow[] => {
    const marks = incidents.filter(({ card }) => card.kind === kind).map((incident) => storyMark(incident, site));
    return marks.length === 0 ? [] : [{ name: words.incidentKinds[kind], marks }];
  });
  const practised = incidents.filter(({ card }) => card.kind === 'exercise' || card.kind === 'near-miss');
  const within = (from: number, to: number): number =>
    practised.filter(({ day }) => dayNumber(asOf) - dayNumber(day) >= from && dayNumber(asOf) - dayNumber(day) < to)
      .length;
  return {
    says: practised.length === 0 ? t.noExercises : t.exercises(within(0, 365), within(365, 730)),
    chart: chartOf(rows, t.measures.exercises, false, site),
  };
}

/** Days from the idea to practice, each action at the day on which it came into practice. */
function leadTime(incidents: readonly Incident[], site: SiteView): Shown {
  const { words, asOf } = site;
  const t = words.culture;
  const done = inPractice(incidents);
  const marks = done.flatMap((of) => {
    const wait = waitOf(of.action, asOf);
    return wait === undefined
      ? []
      : [{ ...actionMark(of, wait.until, t.leadTime(of.action.text, wait.days), site), amount: wait.days }];
  });
  const days = marks.map(({ amount }) => amount);
  if (marks.length === 0)
    return { says: done.length === 0 ? t.noneDone : t.noLeadTimes(done.length), chart: undefined };
  const says = t.leadTimes(marks.length, done.length, leastOf(days), -leastOf(days.map((count) => -count)));
  if (marks.length === 1) return { says, chart: undefined, saysAll: true };
  return { says, chart: daysChart(marks, t.measures.leadTime, words.actionTable.action, site) };
}

/** How often actions come into practice. */
function frequency(incidents: readonly Incident[], site: SiteView): Shown {
  const { words, asOf } = site;
  const t = words.culture;
  const marks = inPractice(incidents).flatMap((of): DayMark[] =>
    of.action.done === undefined ? [] : [actionMark(of, of.action.done, of.action.text, site)],
  );
  if (marks.length === 0) return { says: t.noneDone, chart: undefined };
  const lately = marks.filter(({ day }) => dayNumber(asOf) - dayNumber(day) < 365).length;
  const { title, about } = t.measures.frequency;
  const shown = latestOf(marks, site);
  return {
    says: t.frequency(lately),
    chart: dotsByQuarter({
      title,
      about: about + shown.note,
      marks: shown.marks,
      ...spanOf(shown.marks, asOf),
      table: {
        head: [words.actionTable.action, t.day],
        rows: shown.marks.map(({ says, day }) => [says, formatDate(day, words)]),
      },
    }),
  };
}

/** Playbacks that were held, with what people said at their end. */
function held(incidents: readonly Incident[], withCurated: boolean, site: SiteView): Shown {
  const { graph, words, href } = site;
  const t = words.culture;
  const of = [
    ...incidents.map(({ id, card }) => ({
      title: card.title,
      href: href(`incidents/${id}/playback/`),
      held: card.held,
    })),
    ...(withCurated ? [...graph.playbacks.values()] : []).map(({ id, card }) => ({
      title: card.title,
      href: href(`playbacks/${id}/`),
      held: card.held,
    })),
  ].filter((one) => one.held.length > 0);
  const times = of.flatMap((one) => one.held.map((time) => ({ ...time, title: one.title })));
  if (times.length === 0) return { says: t.noneHeld, chart: undefined };
  const rows = of.slice(0, mostRows).map((one): DayRow => ({
    name: one.title,
    href: one.href,
    marks: one.held.map(({ on, audience, people }) => ({
      day: on,
      says: `${formatDate(on, words)}: ${audience}`,
      amount: people,
    })),
  }));
  return {
    says: t.held(times.length),
    chart: chartOf(rows, cutTo(mostRows, of.length, t.measures.held, site), true, site, {
      head: [t.day, t.story, t.audience, t.people, t.learnt, t.again],
      rows: times
        .slice(0, mostTimes)
        .map(({ on, title, audience, people, learnt, again }) => [
          formatDate(on, words),
          title,
          audience,
          ...[people, learnt, again].map((count) => (count === undefined ? words.notKnown : words.number(count))),
        ]),
    }),
  };
}

/** Stories that later ones come back to. */
function cited(incidents: readonly Incident[], site: SiteView): Shown {
  const { words } = site;
  const t = words.culture;
  const citing = citations(site.graph);
  const rows = incidents.flatMap((incident): DayRow[] => {
    const marks = (citing.get(incident.id) ?? [])
      .map((other) => ({ other, day: other.card.published ?? other.day }))
      .filter(({ day }) => day !== '')
      .map(({ other, day }) => ({ ...storyMark(other, site), day }));
    return marks.length === 0
      ? []
      : [{ name: incident.card.title, href: site.href(`incidents/${incident.id}/`), marks }];
  });
  const shown = rows.slice(0, mostRows);
  return {
    says: rows.length === 0 ? t.noneCited : t.cited(rows.length, incidents.length),
    chart: chartOf(shown, cutTo(mostRows, rows.length, t.measures.cited, site), false, site),
  };
}

/** Days from the incident to the day on which its story was published. */
function told(incidents: readonly Incident[], site: SiteView): Shown {
  const { words } = site;
  const t = words.culture;
  const marks = incidents.flatMap((incident) => {
    const { published } = incident.card;
    if (published === undefined || published < incident.day) return [];
    const days = dayNumber(published) - dayNumber(incident.day);
    return [
      { ...storyMark(incident, site), day: published, says: t.toldAfter(incident.card.title, days), amount: days },
    ];
  });
  if (marks.length === 0) return { says: t.noneTold, chart: undefined };
  return {
    says: t.told(marks.length, incidents.length),
    chart: daysChart(marks, t.measures.told, t.story, site),
  };
}

const mostRows = 20;
const mostTimes = 60;

/** The words of a picture that has no room for every row. */
function cutTo(most: number, all: number, { title, about }: { title: string; about: string }, { words }: SiteView) {
  return { title, about: all > most ? `${about} ${words.culture.latest(most, all)}` : about };
}

function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

/** Actions that came into practice after their incident; fixes of the incident itself are no backlog. */
function inPractice(incidents: readonly Incident[]): ActionOf[] {
  return incidents
    .flatMap((incident) => incident.actions.map((action) => ({ action, incident })))
    .filter((of) => partOf(of) === 'in-practice');
}

function storyMark({ id, card, day }: Incident, { href, words }: SiteView): DayMark {
  return { day, says: `${card.title} (${formatDate(day, words)})`, href: href(`incidents/${id}/`) };
}

function actionMark({ action, incident }: ActionOf, day: string, says: string, { href }: SiteView): DayMark {
  return { day, says, href: href(`incidents/${incident.id}/#action-${action.id}`) };
}
