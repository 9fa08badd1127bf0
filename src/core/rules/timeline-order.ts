import type { Incident } from '../graph/knowledge-graph.ts';
import {
  atEvent,
  longestInOrder,
  oddTime,
  placedKeyEvents,
  placedTimeline,
  type PlacedEvent,
} from '../rule-kit/placed-timeline.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { intervalOf, type Interval } from '../time/interval.ts';
import { ofIncidentAlone, type OwnEntry } from '../rule-kit/of-incident-alone.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'timeline-order',
  title: 'Tell a timeline in the order in which things happened',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: ofIncidentAlone((files, world) => {
    const incident = world.graph.incidents.get(files.id);
    if (!incident) return [];
    const keyEvents = files.analyses.map((analysis) => placedKeyEvents(analysis, incident));
    return [placedTimeline(files, world), ...keyEvents].flatMap((events) => outOfOrder(events, incident, world));
  }),
});

function outOfOrder(events: readonly PlacedEvent[], incident: Incident, world: OwnEntry): PlacedProblem[] {
  const known = events.filter(
    (event): event is PlacedEvent & { when: Interval } =>
      event.when !== undefined && oddTime(event.when, incident, world.asOf) === undefined && !isTurned(event, incident),
  );
  const inOrder = longestInOrder(known.map(({ when }) => when));
  const nextDays = new Set<PlacedEvent>();
  return known.flatMap((event, index) => {
    if (inOrder.has(index)) return [];
    // A time alone takes its day from the one above, and its mistake with it.
    const above = known[index - 1];
    if (above && !inOrder.has(index - 1) && !crossesMidnight(above) && crossesMidnight(event)) return [];
    const next = crossesMidnight(event) ? known.find((_, at) => at > index && inOrder.has(at)) : undefined;
    if (next && crossesMidnight(next) && next.when.to < event.when.from) {
      const isTold = nextDays.has(next);
      nextDays.add(next);
      return isTold ? [] : [onNextDay(next, event)];
    }
    const later = known.slice(0, index).findLast((other, at) => inOrder.has(at) && other.when.from > event.when.to);
    const written = event.event.at[0]?.at.asWritten ?? '';
    const clock = event.event.at[0]?.at.kind === 'clock';
    return [
      {
        ...atEvent(event, {
          reason: later
            ? `Unexpected ${written} after ${later.event.at[0]?.at.asWritten ?? 'a later moment'}, expected the events in order`
            : `Unexpected ${written} before earlier moments, expected the events in order`,
          help: clock
            ? 'A time alone belongs to the day of the entry above. If it is the next day, write the date; if the order is meant, say so with check-ignore.'
            : 'The order is kept as written. If it is meant, say so with check-ignore.',
        }),
        ...(later
          ? {
              notes: [
                {
                  text: 'this stands above it and is later',
                  file: later.document.source.file,
                  place: placeOf(later),
                },
              ],
            }
          : {}),
      },
    ];
  });
}

/** A range that ends before it begins is told of as such, and says nothing of the order. */
function isTurned({ event, day }: PlacedEvent, { zone }: Incident): boolean {
  const moment = event.at[0]?.at;
  if (moment?.kind !== 'range' || !moment.to) return false;
  const from = intervalOf(moment.from, zone, day);
  const to = intervalOf(moment.to, zone, day);
  return from !== undefined && to !== undefined && to.to <= from.from && to.from < from.from;
}

/** A time alone, which may be past midnight already. */
function crossesMidnight({ event }: PlacedEvent): boolean {
  return event.at[0]?.at.kind === 'clock';
}

/** From an evening into a night without a date: the first time of the next day is where it has to stand. */
function onNextDay(next: PlacedEvent, before: PlacedEvent): PlacedProblem {
  const written = next.event.at[0]?.at.asWritten ?? '';
  return {
    ...atEvent(next, {
      reason: `Unexpected ${written} after ${before.event.at[0]?.at.asWritten ?? 'a later moment'}, expected the events in order`,
      help: 'A time alone belongs to the day of the entry above. If it is the next day, write the date; if the order is meant, say so with check-ignore.',
    }),
    notes: [{ text: 'this stands above it and is later', file: before.document.source.file, place: placeOf(before) }],
  };
}

function placeOf({ document, spot }: PlacedEvent): Place {
  const { start, end } = spot();
  return document.source.place(start, end);
}
