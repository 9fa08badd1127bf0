import { z } from 'zod';
import type { Incident } from '../graph/knowledge-graph.ts';
import { html, type Html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { TimeZoneSchema } from '../model/time-zone.ts';
import { walkProse, type ProseRoot } from '../model/prose.ts';
import { formatDate, zoneLabel } from '../time/format-moment.ts';
import { resolveTimeline, seenFrom, type ResolvedEvent } from '../time/resolve-timeline.ts';
import { defineElement } from './element.ts';
import { eventToHtml, eventToText, toldAnchor } from './event.ts';
import type { NarrativeContext } from './narrative-context.ts';

export const timeline = defineElement({
  name: 'Timeline',
  about: 'The timeline, or a stretch of it from one event to another.',
  flow: 'block',
  holds: 'nothing',
  only: ['narrative', 'analysis'],
  attributes: z.strictObject({
    from: IdSchema.optional().describe('Id of the first event to show.'),
    to: IdSchema.optional().describe('Id of the last event to show.'),
    zone: TimeZoneSchema.optional().describe('Zone to show the times in, if not the record’s.'),
  }),
  refersTo: ({ from, to }) => [
    ...(from === undefined ? [] : [{ to: 'event' as const, id: from, attribute: 'from' }]),
    ...(to === undefined ? [] : [{ to: 'event' as const, id: to, attribute: 'to' }]),
  ],
  toHtml: ({ from, to, zone }, _content, context, parts) => {
    const { incident } = context;
    if (!incident) return html``;
    const whole = from === undefined && to === undefined;
    return timelineToHtml(
      stretch(incident, from, to, zone),
      zone === undefined ? incident : { ...incident, zone },
      context,
      whole && context.eventAnchors === true ? 'anchors' : 'no anchors',
      parts,
    );
  },
  toText: ({ from, to, zone }, _content, context, parts) => {
    const { incident } = context;
    if (!incident) return '';
    const shown = zone === undefined ? incident : { ...incident, zone };
    return stretch(incident, from, to, zone)
      .map((resolved, index) => `- ${indented(eventToText(resolved, shown, context, parts[index]))}`)
      .join('\n');
  },
});

/** Whether a story draws its whole timeline itself, at a place that its author chose. */
export function drawsTimeline(prose: ProseRoot): boolean {
  return prose.children.some(
    (node) =>
      node.type === 'element' && node.name === 'Timeline' && !('from' in node.attributes || 'to' in node.attributes),
  );
}

/** The address of an event on its incident's page: by its id, else by its place in the timeline. */
export function eventAnchor(id: string | undefined, position: number): string {
  // Ids never hold two hyphens in a row, so the two kinds cannot meet.
  return id === undefined ? `event--${String(position + 1)}` : `event-${id}`;
}

/**
 * Events as an ordered list, with a heading line for each day.
 * @param anchors Whether each event has an address of its own, which it can have once on a page.
 * @param told The words of each event with their marks, where its author gave them any.
 */
export function timelineToHtml(
  events: readonly ResolvedEvent[],
  incident: Incident,
  context: NarrativeContext,
  anchors: 'anchors' | 'no anchors' = 'no anchors',
  told: readonly Html[] = [],
): Html {
  const inStory = eventsTold(incident.prose);
  let day = '';
  const items = events.map((resolved, position) => {
    const newDay = resolved.onDay && resolved.day !== day;
    if (newDay) day = resolved.day;
    const { id, kind } = resolved.event;
    const label =
      newDay &&
      html`<p class="timeline-day">${formatDate(resolved.day, context.words)} <span class="zone">${zoneLabel(incident.zone, context.words)}</span></p>`;
    const back =
      anchors === 'anchors' &&
      id !== undefined &&
      inStory.has(id) &&
      html`
<p class="event-back"><a href="#${toldAnchor(id)}">${context.words.inStory}</a></p>`;
    return html`<li class="timeline-event event-of-${kind}"${anchors === 'anchors' && html` id="${eventAnchor(id, position)}"`}>${label}${eventToHtml(resolved, incident, context, resolved.onDay ? 'time' : 'date and time', told[position])}${back}</li>`;
  });
  return html`<ol class="timeline">${items}</ol>`;
}

/** Events that a story itself tells of, by id. */
export function eventsTold(prose: ProseRoot): ReadonlySet<string> {
  const told = new Set<string>();
  walkProse(prose, (node) => {
    if (node.type === 'element' && node.name === 'Event' && typeof node.attributes['id'] === 'string')
      told.add(node.attributes['id']);
    return undefined;
  });
  return told;
}

function stretch(
  incident: Incident,
  from: string | undefined,
  to: string | undefined,
  zone: string | undefined,
): ResolvedEvent[] {
  const resolved = resolveTimeline(incident.record.timeline, incident.zone, incident.day);
  const events = zone === undefined ? resolved : resolved.map((event) => seenFrom(event, incident.zone, zone));
  const first = from === undefined ? 0 : events.findIndex(({ event }) => event.id === from);
  const last = to === undefined ? events.length - 1 : events.findIndex(({ event }) => event.id === to);
  return events.slice(Math.max(0, first), last < 0 ? undefined : last + 1);
}

function indented(markdown: string): string {
  return markdown.replaceAll(/\n(?=.)/g, '\n  ');
}
