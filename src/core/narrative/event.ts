import { z } from 'zod';
import type { Incident } from '../graph/knowledge-graph.ts';
import { html, type Html } from '../html.ts';
import { IdSchema } from '../model/identifier.ts';
import { formatMoment, withoutYear } from '../time/format-moment.ts';
import { resolveTimeline, type ResolvedEvent } from '../time/resolve-timeline.ts';
import { escapeMarkdown } from '../formats/markdown.ts';
import { inOneParagraph } from '../words/in-one-paragraph.ts';
import { keepWhole } from '../words/keep-whole.ts';
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
    return resolved && context.incident ? eventNoteToHtml(id, resolved, context.incident, context) : html``;
  },
  toText: ({ id }, _content, context) => {
    const resolved = findEvent(id, context.incident);
    return resolved && context.incident ? `> ${eventToText(resolved, context.incident, context)}` : '';
  },
});

/** Where the story tells of an event. */
export function toldAnchor(id: string): string {
  return `told:${id}`;
}

/**
 * An event beside the sentence that tells of it: one line that opens in place, or a note in the margin where there is one.
 * It leads to its place in the timeline.
 */
function eventNoteToHtml(id: string, resolved: ResolvedEvent, incident: Incident, context: NarrativeContext): Html {
  const { words } = context;
  const { event, day } = resolved;
  const shown = event.at[0] && formatMoment(event.at[0].at, incident.zone, day, words);
  const when =
    resolved.onDay && day === incident.day
      ? shown?.time
      : [shown?.date && withoutYear(shown.date), shown?.time].filter(Boolean).join(', ');
  const anchor = context.eventAnchors === true ? context.anchor(toldAnchor(id)) : undefined;
  return html`<details class="event-note event-of-${event.kind}"${anchor !== undefined && html` id="${anchor}"`}><summary>${timeElement(when || shown?.full, shown?.datetime)}<span class="event-what">${keepWhole(event.what)}</span></summary>
<p class="event-head"><a class="event-more" href="#event-${id}">${words.inTimeline}</a> <span class="event-kind">${words.eventKinds[event.kind]}</span>${whoElement(event, context)}</p>${notesToHtml(resolved, incident, context)}</details>`;
}

/**
 * An event's time, what happened, and what people believed and learnt later. Below a heading with the day, the time is enough.
 * @param told What happened, as blocks with marks; plain words if absent.
 */
export function eventToHtml(
  resolved: ResolvedEvent,
  incident: Incident,
  context: NarrativeContext,
  shows: 'date and time' | 'time',
  told?: Html,
): Html {
  const { words } = context;
  const { event, day } = resolved;
  const shown = event.at[0] && formatMoment(event.at[0].at, incident.zone, day, words);
  const when = shows === 'time' && shown?.date !== undefined ? shown.time : shown?.full;
  return html`<p class="event-head">${timeElement(when, shown?.datetime)}<span class="event-kind">${words.eventKinds[event.kind]}</span>${whoElement(event, context)}</p>
${told ? html`<div class="event-what">${told}</div>` : html`<p class="event-what">${keepWhole(event.what)}</p>`}${notesToHtml(resolved, incident, context)}`;
}

function timeElement(when: string | undefined, datetime: string | undefined): Html {
  if (when === undefined) return html``;
  return html`<time class="event-time"${datetime !== undefined && html` datetime="${datetime}"`}>${when}</time> `;
}

function whoElement({ who }: ResolvedEvent['event'], context: NarrativeContext): Html {
  const names = who.map((id) => speaker(id, context)).join(', ');
  return names === '' ? html`` : html` <span class="event-who">${names}</span>`;
}

/** What they saw, believed and learnt later, and what other sources say of the time. */
function notesToHtml({ event, day }: ResolvedEvent, incident: Incident, { words }: NarrativeContext): Html {
  const notes = eventNotes(event).map(([label, text]) => ({ label, name: words.eventNotes[label], text }));
  const otherwise = event.at.slice(1).map(({ at, source }) => ({
    label: 'otherwise',
    name: words.otherSource(source ?? ''),
    text: formatMoment(at, incident.zone, day, words).full,
  }));
  return html`${[...notes, ...otherwise].map(
    ({ label, name, text }) => html`
<p class="event-note-line event-${label}"><span class="event-label">${name}</span> ${keepWhole(text)}</p>`,
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
  const lead = [`**${shown ?? words.timeNotNoted}**`, who && `(${who})`].filter(Boolean).join(' ');
  if (!told.includes('\n\n')) return `${lead} ${inOneParagraph([told, ...notes])}`;
  return [`${lead} ${told}`, ...(notes.length > 0 ? [inOneParagraph(notes)] : [])].join('\n\n');
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
