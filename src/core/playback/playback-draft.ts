import type { Deck, Rich, Slide, SlideContent } from '../deck/deck.ts';
import { opaqueId } from '../deck/opaque-id.ts';
import { html } from '../html.ts';

/** A slide before it has its addresses and its share of the time. */
export interface SlideDraft {
  /** Start of its address in the page; made unique later. */
  name: string;
  title: string;
  /** Where the room must not see the title yet. */
  roomTitle?: string;
  notes?: Rich;
  file: string;
  content: SlideContent;
}

export const noProse: Rich = { html: html``, text: '' };

/**
 * Gives drafts their addresses and minutes.
 * @param minutes the length that the author wants; the slides share it in proportion.
 */
export function finishSlides(drafts: readonly SlideDraft[], path: string, minutes: number | undefined): Slide[] {
  const used = new Map<string, number>();
  const planned = drafts.map((draft) => minutesOf(draft));
  const scale = minutes === undefined ? 1 : minutes / planned.reduce((sum, part) => sum + part, 0);
  return drafts.map(({ name, title, roomTitle, notes, file, content }, index) => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    const id = count === 1 ? name : `${name}-${String(count)}`;
    return {
      id,
      code: opaqueId(`${path}#${id}`).slice(-6),
      title,
      roomTitle: roomTitle ?? title,
      minutes: Math.round(planned[index] === undefined ? 0 : planned[index] * scale * 10) / 10,
      notes: notes ?? noProse,
      file,
      ...content,
    };
  });
}

/** The length of a deck, to the minute. */
export function deckMinutes(slides: Deck['slides']): number {
  return Math.max(1, Math.round(slides.reduce((sum, { minutes }) => sum + minutes, 0)));
}

/** Words a minute of somebody who speaks to a room. */
const spokenWords = 130;

/** What a slide takes: the time for its picture, or for its notes where they are longer. */
function minutesOf({ content, notes }: SlideDraft): number {
  const said = notes === undefined ? 0 : notes.text.split(/\s+/).filter(Boolean).length / spokenWords;
  return Math.max(said, timeFor(content));
}

function timeFor(content: SlideContent): number {
  switch (content.kind) {
    case 'title':
    case 'section':
      return 0.5;
    case 'text':
      return 0.5 + content.steps.length * 0.25;
    case 'moments':
      return content.moments.length * 0.4;
    case 'pause':
      return content.think / 60 + 2;
    case 'phases':
      return 1 + content.rows.length * 0.5;
    case 'guises':
      return 1 + content.guises.length * 0.75;
    case 'actions':
      return content.rows.length * 0.5 + 0.5;
    case 'discuss':
      return content.questions.length * 2;
  }
}

/** Cuts a list into screens of nearly equal size, none larger than `most`. */
export function inScreens<Item>(items: readonly Item[], most: number): Item[][] {
  const screens = Math.ceil(items.length / most);
  return Array.from({ length: screens }, (_, index) =>
    items.slice(Math.floor((index * items.length) / screens), Math.floor(((index + 1) * items.length) / screens)),
  );
}
