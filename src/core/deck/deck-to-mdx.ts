import { markdownLine } from '../formats/markdown.ts';
import { eventBeatKinds } from '../story/beat.ts';
import { richText } from '../story/rich.ts';
import type { Deck, Slide } from './deck.ts';
import type { NamedInRecord } from './named-in-records.ts';
import { stepTexts } from './slide-text.ts';

/**
 * A deck as a file of playbacks/, to go on editing: each slide a heading, its notes as prose, and what the room sees as the
 * element that makes it. Slides that no element makes have their words in `<Show>`. It begins as a draft.
 */
export function deckToMdx(
  deck: Pick<Deck, 'title' | 'teaser' | 'minutes' | 'slides' | 'incidents' | 'themes'>,
  records: readonly NamedInRecord[],
): string {
  const card = [
    '---',
    `title: ${JSON.stringify(deck.title)}`,
    ...(deck.teaser === '' || deck.teaser === deck.title ? [] : [`teaser: ${JSON.stringify(deck.teaser)}`]),
    'status: draft',
    `incidents: [${deck.incidents.join(', ')}]`,
    ...(deck.themes.length === 0 ? [] : [`themes: [${deck.themes.join(', ')}]`]),
    `minutes: ${String(Math.max(1, Math.round(deck.minutes)))}`,
    '---',
  ].join('\n');
  // The title and the ground rules are there without being written.
  const slides = deck.slides.filter(({ kind }, index) => !(index === 0 && kind === 'opening') && kind !== 'rules');
  const opening = deck.slides[0]?.kind === 'opening' ? notesOf(deck.slides[0]) : [];
  return `${[card, howTo, ...opening, ...slides.flatMap((slide) => section(slide, records))].join('\n\n')}\n`;
}

const howTo =
  '{/* Each heading is a slide. Prose is what you say; elements draw what the room sees, and <Show> holds your own words for it. Cut, reorder, reword. */}';

function section(slide: Slide, records: readonly NamedInRecord[]): string[] {
  return [`## ${markdownLine(slide.title)}`, ...notesOf(slide), elementOf(slide, records)].filter(
    (part) => part !== '',
  );
}

function notesOf({ notes }: Slide): string[] {
  return richText(notes)
    .split(/\n+/)
    .map(markdownLine)
    .filter((line) => line !== '');
}

function elementOf(slide: Slide, records: readonly NamedInRecord[]): string {
  const element = beatOf(slide, records);
  if (element !== undefined) return element;
  const lines = stepTexts(slide).flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''));
  return lines.length === 0 ? '' : `<Show>\n\n${lines.map((line) => `- ${markdownLine(line)}`).join('\n')}\n\n</Show>`;
}

/** The element that draws a slide from the records; undefined where none does. */
function beatOf({ kind, beat }: Slide, records: readonly NamedInRecord[]): string | undefined {
  // Chapters of a narrative have no name that stays.
  if (!beat || kind === 'chapter') return undefined;
  const { name, incident } = beat;
  if (kind === 'action') return '<Actions />';
  if (kind === 'discuss') return '<Discuss />';
  if (kind === 'lanes') return '<Phases />';
  if (incident === undefined) return `<Beat id="${name}" />`;
  const of = `incident="${incident}"`;
  // An event that ends a story is told as its end.
  if (kind === 'resolution') return `<Beat ${of} id="resolution" />`;
  const record = records.find((each) => each.incident === incident);
  if (kind === 'pause' && record?.pauses.includes(name)) return `<Pause ${of} id="${name}" />`;
  const isEvent = eventBeatKinds.some((known) => known === kind) && record?.events.includes(name);
  return isEvent ? `<Moments ${of} events="${name}" />` : `<Beat ${of} id="${name}" />`;
}
