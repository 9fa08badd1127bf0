import { z } from 'zod';
import type { Incident } from '../graph/knowledge-graph.ts';
import { html, type Html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { formatMoment } from '../time/format-moment.ts';
import { resolveTimeline, type ResolvedEvent } from '../time/resolve-timeline.ts';
import { escapeMarkdown } from '../formats/markdown.ts';
import { defineElement } from './element.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { speaker } from './quote.ts';

export const event = defineElement({
  name: 'Event',
  about: 'A key event of the timeline, shown where the story needs it.',
  flow: 'block',
  holds: 'nothing',
  only: ['narrative', 'analysis'],
  attributes: z.strictObject({ id: IdSchema.describe('The event, by id from the record’s timeline.') }),
  refersTo: ({ id }) => [{ to: 'event', id, attribute: 'id' }],
  toHtml: ({ id }, _content, context) => {
    const resolved = findEvent(id, context.incident);
    return resolved && context.incident
      ? html`<div class="event-card">${eventToHtml(resolved, context.incident, context, 'date and time')}</div>`
      : html``;
  },
  toText: ({ id }, _content, context) => {
    const resolved = findEvent(id, context.incident);
    return resolved && context.incident ? `> ${eventToText(resolved, context.incident, context)}` : '';
  },
});

/**
 * An event's time, what happened, and what people believed and learnt later. Below a heading with the day, the time is enough.
 * @param told What happened, as blocks with marks; plain words if absent.
 */
export function eventToHtml(
  { event, day }: ResolvedEvent,
  incident: Incident,
  context: NarrativeContext,
  shows: 'date and time' | 'time',
  told?: Html,
): Html {
  const { words } = context;
  const [first, ...others] = event.at;
  const shown = first && formatMoment(first.at, incident.zone, day, words);
  const when = shows === 'time' && shown?.date !== undefined ? shown.time : shown?.full;
  const time =
    when !== undefined &&
    html`<time class="event-time"${shown?.datetime !== undefined && html` datetime="${shown.datetime}"`}>${when}</time> `;
  const who = event.who.map((id) => speaker(id, context)).join(', ');
  return html`<p class="event-head">${time}<span class="event-kind">${words.eventKinds[event.kind]}</span>${who !== '' && html` <span class="event-who">${who}</span>`}</p>
${told ? html`<div class="event-what">${told}</div>` : html`<p class="event-what">${event.what}</p>`}${eventNotes(
    event,
  ).map(
    ([label, text]) => html`
<p class="event-note event-${label}"><span class="event-label">${words.eventNotes[label]}</span> ${text}</p>`,
  )}${others.map(
    ({ at, source }) => html`
<p class="event-note event-otherwise"><span class="event-label">${words.otherSource(source ?? '')}</span> ${formatMoment(at, incident.zone, day, words).full}</p>`,
  )}`;
}

/** The same in one paragraph of Markdown; in several where what is told has several. */
export function eventToText(
  { event, day }: ResolvedEvent,
  incident: Incident,
  context: NarrativeContext,
  told = escapeMarkdown(event.what),
): string {
  const { words } = context;
  const shown = event.at[0] && formatMoment(event.at[0].at, incident.zone, day, words).full;
  const who = event.who.map((id) => speaker(id, context)).join(', ');
  const notes = eventNotes(event).map(([label, text]) => `${words.eventNotes[label]} ${escapeMarkdown(text)}`);
  const parted = told.includes('\n\n') ? '\n\n' : ' ';
  const head = [`**${shown ?? words.notKnown}**`, who && `(${who})`, told].filter(Boolean).join(' ');
  return [head, ...(notes.length > 0 ? [notes.join(' ')] : [])].join(parted);
}

function eventNotes(event: ResolvedEvent['event']): ['cue' | 'believed' | 'laterKnown', string][] {
  return (['cue', 'believed', 'laterKnown'] as const).flatMap((label) =>
    event[label] === undefined ? [] : [[label, event[label]] as [typeof label, string]],
  );
}

function findEvent(id: string, incident: Incident | undefined): ResolvedEvent | undefined {
  return (
    incident &&
    resolveTimeline(incident.record.timeline, incident.zone, incident.day).find((resolved) => resolved.event.id === id)
  );
}
