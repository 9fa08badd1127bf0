import type { PlacedProblem } from '../model/message.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { isRealDate } from '../model/calendar-day.ts';
import type { Moment } from '../model/moment.ts';
import type { Spot } from '../model/spot.ts';
import type { TimelineEvent } from '../model/timeline-event.ts';
import type { ProseDocument } from '../parse/document.ts';
import { wordsOf } from '../parse/event-list.ts';
import { intervalOf, localToEpoch, type Interval } from '../time/interval.ts';
import { resolveTimeline, type ResolvedEvent } from '../time/resolve-timeline.ts';
import { atSpot, type Placed, type Said } from './place-problem.ts';
import { rememberLast } from '../remember-last.ts';
import type { OwnEntry } from './of-incident-alone.ts';
import type { IncidentFiles } from './rule.ts';

/** An event of the timeline with the place where its moment is written, in record.yaml or in the list of the narrative. */
export interface PlacedEvent extends ResolvedEvent {
  document: Placed;
  spot(): Spot;
}

/** The timeline of an incident, each event with its place. */
export const placedTimeline = rememberLast(placeEvents);

function placeEvents({ id, narrative, record }: IncidentFiles, { graph }: OwnEntry): readonly PlacedEvent[] {
  const incident = graph.incidents.get(id);
  if (!incident) return [];
  const listed = record === undefined || record.data.timeline.length === 0 ? narrative.listed?.events : undefined;
  return resolveTimeline(incident.record.timeline, incident.zone, incident.day).flatMap(
    (resolved, index): PlacedEvent[] => {
      const inProse = listed?.[index]?.spot;
      if (inProse) return [{ ...resolved, document: narrative, spot: () => inProse }];
      return record
        ? [{ ...resolved, document: record, spot: () => record.yaml.spotOf(['timeline', index, 'at']) }]
        : [];
    },
  );
}

/** The key events that a responder listed, each with its place; a day that the list does not say is that of the incident. */
export function placedKeyEvents(analysis: ProseDocument<'analysis'>, { zone, day: on }: Incident): PlacedEvent[] {
  const events = analysis.listed?.events ?? [];
  const timeline = events.map(({ at, words }): TimelineEvent => ({
    at: [{ at }],
    kind: 'action',
    who: [],
    known: [],
    what: wordsOf(words),
  }));
  return resolveTimeline(timeline, zone, on).flatMap((resolved, index): PlacedEvent[] => {
    const spot = events[index]?.spot;
    return spot ? [{ ...resolved, document: analysis, spot: () => spot }] : [];
  });
}

export function atEvent({ document, spot }: Pick<PlacedEvent, 'document' | 'spot'>, said: Said): PlacedProblem {
  return atSpot(document, spot(), said);
}

/**
 * A moment that is likely a slip of the pen: after today, or more than a year away from the day in the incident's id.
 * Other rules about time leave such moments alone, so that one slip is one message.
 */
export function oddTime(when: Interval, incident: Incident, asOf: string): 'future' | 'far' | undefined {
  if (when.from >= localToEpoch(asOf, '00:00', 'UTC') + 2 * day) return 'future';
  const { anchor, latent } = around(incident);
  if (anchor === undefined) return undefined;
  // What lay waiting since a milestone says so may have events of its own on the way.
  if (latent && when.to >= latent.from && when.to < anchor) return undefined;
  return when.to < anchor - 367 * day || when.from > anchor + 368 * day ? 'far' : undefined;
}

/** The day that an incident is named by, and how far back it reaches. Every event of its timeline is compared with them. */
const around = rememberLast((incident: Incident): { anchor: number | undefined; latent: Interval | undefined } => {
  const anchorDay = /^\d{4}-\d{2}-\d{2}/.exec(incident.id)?.[0] ?? incident.day;
  return {
    anchor: isRealDate(anchorDay) ? localToEpoch(anchorDay, '00:00', 'UTC') : undefined,
    latent: firstInterval(incident.card.milestones.latentSince, incident),
  };
});

const day = 86_400;

/** The most items that are in order, by index; what is left out is what stands out of order. */
export function longestInOrder(items: readonly Interval[]): Set<number> {
  const length = items.map(() => 1);
  const before: (number | undefined)[] = items.map(() => undefined);
  items.forEach((item, index) => {
    for (let earlier = Math.max(0, index - mostCompared); earlier < index; earlier += 1) {
      const other = items[earlier];
      // A whole day may hold a later clock time: only what has certainly begun later is out of order.
      if (other && other.from <= item.to && (length[earlier] ?? 0) + 1 > (length[index] ?? 0)) {
        length[index] = (length[earlier] ?? 0) + 1;
        before[index] = earlier;
      }
    }
  });
  const kept = new Set<number>();
  let at: number | undefined = length.length === 0 ? undefined : length.indexOf(Math.max(...length));
  while (at !== undefined) {
    kept.add(at);
    at = before[at];
  }
  return kept;
}

/** Keeps a timeline of thousands of lines from taking seconds. */
const mostCompared = 500;

/** The stretch of a milestone as its first source gives it. */
export function firstInterval(
  moments: readonly { at: Moment }[] | undefined,
  incident: Incident,
): Interval | undefined {
  const moment = moments?.[0]?.at;
  return moment && intervalOf(moment, incident.zone, incident.day);
}
