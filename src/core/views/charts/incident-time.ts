import { drawStrip } from '../../drawing/time-rail.ts';
import type { Html } from '../../html.ts';
import { phaseEnds, phaseNames } from '../../graph/phases.ts';
import type { Incident } from '../../graph/knowledge-graph.ts';
import type { TimeMark, TimePicture, TimeSpan } from '../../drawing/time-picture.ts';
import { milestoneNames, type MilestoneName } from '../../model/milestones.ts';
import { eventAnchor } from '../../narrative/timeline.ts';
import { formatSeconds } from '../../time/duration.ts';
import { formatMoment, withoutYear } from '../../time/format-moment.ts';
import { epochToLocal, intervalOf, type Interval } from '../../time/interval.ts';
import { resolveTimeline, type ResolvedEvent } from '../../time/resolve-timeline.ts';
import type { Words } from '../../words/words.ts';

type Placed = ResolvedEvent & { when: Interval; position: number };

const dayLong = 86_400;
const yearLong = 365.25 * dayLong;

/**
 * The course of an incident as data for drawings. Undefined when fewer than three moments have a place, or all share one:
 * there is nothing to see then. A whole day is left out where others of its hours are known, because it has no place among them.
 */
export function incidentTime(incident: Incident, words: Words): TimePicture | undefined {
  return pictureOf(incident, placedEvents(incident), words);
}

function pictureOf(incident: Incident, events: readonly Placed[], words: Words): TimePicture | undefined {
  const { zone, day, record } = incident;
  const [first, last] = endsOf(events.map(({ when }) => when.from));
  if (events.length < 3 || !(last > first)) return undefined;
  const milestones = placedMilestones(incident);
  const inside = ({ from }: Interval): boolean => from >= first && from <= last;
  return {
    marks: marksOf(events, incident.zone, words),
    turns: [...milestones].flatMap(([name, when]) =>
      inside(when) ? [{ name: words.milestones[name], at: when.from }] : [],
    ),
    beliefs: [
      ...holding(events, ({ believed }) => believed, last),
      ...record.hypotheses.flatMap(({ text, from, to }): TimeSpan[] => {
        const [start, end] = [intervalOf(from, zone, day), to && intervalOf(to, zone, day)];
        return start && inside(start) ? [{ from: start.from, to: Math.min(end?.from ?? last, last), text }] : [];
      }),
    ],
    facts: holding(events, ({ laterKnown }) => laterKnown, last),
    phases: phaseNames.flatMap((name) => {
      const [start, end] = phaseEnds(name, milestones);
      const known = start && end && inside(start) && inside(end) && end.from > start.from;
      const label = (seconds: number): string => `${words.deck.phaseNames[name]}, ${formatSeconds(seconds, words)}`;
      return known ? [{ name, label: label(end.from - start.from), from: start.from, to: end.from }] : [];
    }),
  };
}

/**
 * The course of an incident as a small drawing for a card: where it begins and how long it took.
 * Between the first and the last turning point, where these are known: what came long after is for the page.
 */
export function incidentStrip(incident: Incident, words: Words): Html | undefined {
  const events = placedEvents(incident);
  const whole = pictureOf(incident, events, words);
  if (!whole) return undefined;
  // Of a shorter stretch the marks are named anew: what began four years before is not on it, and has no say in how.
  const marks = marksOf(betweenTurns(events, whole.turns), incident.zone, words);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return undefined;
  const from = [first.tick.day, first.tick.text].filter(Boolean).join(', ');
  const length = formatSeconds(last.at - first.at, words);
  return drawStrip({ ...whole, marks }, words.charts.strip(from, length), { from, length });
}

function betweenTurns(events: readonly Placed[], turns: TimePicture['turns']): readonly Placed[] {
  const [from, to] = endsOf(turns.map(({ at }) => at));
  const between = events.filter(({ when }) => when.from >= from && when.from <= to);
  const [first, last] = endsOf(between.map(({ when }) => when.from));
  return between.length >= 3 && last > first ? between : events;
}

function endsOf(places: readonly number[]): [number, number] {
  return [Math.min(...places), Math.max(...places)];
}

/** Events as marks, each with its time as an axis has room for: years of a long story, no year where all share one. */
function marksOf(events: readonly Placed[], zone: string, words: Words): TimeMark[] {
  const [first, last] = endsOf(events.map(({ when }) => when.from));
  const years = last - first > 3 * yearLong;
  const oneYear = new Set(events.map((event) => event.day.slice(0, 4))).size === 1;
  return events.map(({ event, day: own, when, position }): TimeMark => {
    const shown = event.at[0] && formatMoment(event.at[0].at, zone, own, words);
    // An axis has no room for “about”; the sentence behind the mark has it.
    const bare = event.at[0] && formatMoment({ ...event.at[0].at, approximate: false }, zone, own, words);
    const date = oneYear && bare?.date !== undefined ? withoutYear(bare.date) : bare?.date;
    const until = event.until && intervalOf(event.until, zone, own);
    return {
      at: when.from,
      ...(until && until.from > when.from ? { to: until.from } : {}),
      kind: event.kind,
      said: `${shown?.full ?? ''}: ${event.what}`,
      tick: years
        ? { text: epochToLocal(when.from, zone).date.slice(0, 4), day: undefined }
        : { text: bare?.time ?? date ?? '', day: bare?.time === undefined ? undefined : date },
      href: `#${eventAnchor(event.id, position)}`,
    };
  });
}

/** Events that have a place on one axis, in order of time. */
function placedEvents({ record, zone, day }: Incident): Placed[] {
  const all = resolveTimeline(record.timeline, zone, day)
    .map((event, position) => ({ ...event, position }))
    .filter((event): event is Placed => event.when !== undefined)
    .sort((a, b) => a.when.from - b.when.from);
  const exact = all.filter(({ when }) => when.to - when.from < dayLong);
  const [first, last] = [exact[0]?.when.from ?? Infinity, exact.at(-1)?.when.from ?? -Infinity];
  return all.filter(
    (event) => exact.includes(event) || exact.length === 0 || event.when.to <= first || event.when.from >= last,
  );
}

function placedMilestones({ card, zone, day }: Incident): ReadonlyMap<MilestoneName, Interval> {
  return new Map(
    milestoneNames.flatMap((name) => {
      const moment = card.milestones[name]?.[0]?.at;
      const when = moment && intervalOf(moment, zone, day);
      return when && when.to - when.from < dayLong ? [[name, when] as const] : [];
    }),
  );
}

/** What was held from one moment until something else was, or to the end. */
function holding(
  events: readonly Placed[],
  held: (event: Placed['event']) => string | undefined,
  last: number,
): TimeSpan[] {
  const found = events.flatMap(({ event, when }) => {
    const text = held(event);
    return text === undefined ? [] : [{ from: when.from, text }];
  });
  return found
    .map(({ from, text }, index) => ({ from, to: found[index + 1]?.from ?? last, text }))
    .filter(({ from, to }) => to > from);
}
