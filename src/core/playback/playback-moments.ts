import type { KeyMoment } from '../deck/deck.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import type { TimelineEvent } from '../model/timeline-event.ts';
import type { NarrativeContext } from '../narrative/narrative-context.ts';
import { speaker } from '../narrative/quote.ts';
import { formatMoment } from '../time/format-moment.ts';
import { resolveTimeline, type ResolvedEvent } from '../time/resolve-timeline.ts';
import type { Words } from '../words/words.ts';

/** Events as slides show them; the date stands where a new day begins. */
export function keyMoments(
  events: readonly ResolvedEvent[],
  incident: Incident,
  context: NarrativeContext,
): KeyMoment[] {
  const { words } = context;
  let before: string | undefined;
  return events.map(({ event, day }) => {
    const first = event.at[0];
    const shown = first && formatMoment(first.at, incident.zone, day, words);
    const dated = shown?.date;
    const moment: KeyMoment = {
      day: dated === before ? undefined : dated,
      time: shown?.time ?? (dated === undefined ? (shown?.full ?? words.notKnown) : ''),
      datetime: shown?.datetime,
      kind: words.eventKinds[event.kind],
      who: event.who.map((id) => speaker(id, context)).join(', '),
      what: event.what,
      cue: event.cue,
      believed: event.believed,
      laterKnown: event.laterKnown,
    };
    before = dated ?? before;
    return moment;
  });
}

/** `14:02 to 14:31`, where both ends are plain clock times of one day; else undefined. */
export function stretchTitle(moments: readonly KeyMoment[], words: Words): string | undefined {
  const [first, last] = [moments[0], moments.at(-1)];
  const plain =
    moments.every(({ day }, index) => index === 0 || day === undefined) &&
    [first, last].every((moment) => moment !== undefined && /^\d\d:\d\d(:\d\d)?$/.test(moment.time));
  return plain && first && last && first.time < last.time ? words.deck.fromTo(first.time, last.time) : undefined;
}

/** The whole timeline, or its events by id in the order asked for; ids that are not there are left out. */
export function eventsOf(incident: Incident, ids?: readonly string[]): ResolvedEvent[] {
  const all = resolveTimeline(incident.record.timeline, incident.zone, incident.day);
  return ids === undefined ? all : ids.flatMap((id) => all.find(({ event }) => event.id === id) ?? []);
}

/**
 * The events that carry a story when there is no time for all of them, in their own order:
 * the first and the last, those that a pause hangs on, then what people believed, decided and saw.
 */
export function mostTelling(events: readonly ResolvedEvent[], incident: Incident, most: number): ResolvedEvent[] {
  const anchors = new Set(incident.record.pauses.map(({ after }) => after));
  const weight = ({ event }: ResolvedEvent, index: number): number =>
    index === 0 || index === events.length - 1 || (event.id !== undefined && anchors.has(event.id))
      ? 10
      : weightOf(event);
  const kept = events
    .map((resolved, index) => ({ resolved, index, weight: weight(resolved, index) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, most)
    .sort((a, b) => a.index - b.index);
  return kept.map(({ resolved }) => resolved);
}

function weightOf({ kind, believed, cue }: TimelineEvent): number {
  const told = (believed === undefined ? 0 : 3) + (cue === undefined ? 0 : 1);
  const byKind = { decision: 3, belief: 3, signal: 2, effect: 2, action: 1, communication: 1, context: 0 } as const;
  return told + byKind[kind];
}
