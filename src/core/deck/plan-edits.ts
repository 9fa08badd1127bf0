import type { Beat } from '../story/beat.ts';
import type { SettledBeats } from '../story/choose-beats.ts';
import type { Slide, SlidePart } from './deck.ts';
import type { PlanEdits } from './deck-choice.ts';

/**
 * What a beat is called in an address: the number of its story and its id, so that a beat keeps its key when another story
 * joins; what concerns all stories goes by its id alone.
 */
export function beatKey({ id, story, kind }: Pick<Beat, 'id' | 'story' | 'kind'>, stories: number): string {
  return stories > 1 || story === undefined || kind === 'guise' ? id : `1-${id}`;
}

/** The same edits when stories have moved: what was said of the story at place `from[n]` goes to place `n`. */
export function movedEdits({ skipped, locked, reworded }: PlanEdits, from: readonly number[]): PlanEdits {
  const moved = (key: string): string[] => {
    const [, number, rest = ''] = /^(\d+)-(.*)$/.exec(key) ?? [];
    if (number === undefined) return [key];
    const to = from.indexOf(Number(number) - 1);
    return to < 0 ? [] : [`${String(to + 1)}-${rest}`];
  };
  return {
    skipped: skipped.flatMap(moved),
    locked: locked.flatMap(moved),
    reworded: Object.fromEntries(
      Object.entries(reworded).flatMap(([key, text]) => moved(key).map((place) => [place, text])),
    ),
  };
}

/** The beats that edits settle; keys that no beat has settle nothing. */
export function settledIn(beats: readonly Beat[], stories: number, { skipped, locked }: PlanEdits): SettledBeats {
  const keys = beats.map((beat) => beatKey(beat, stories));
  const placesOf = (wanted: readonly string[]): ReadonlySet<number> =>
    new Set(wanted.map((key) => keys.indexOf(key)).filter((place) => place >= 0));
  return { skipped: placesOf(skipped), locked: placesOf(locked) };
}

/** A slide whose line says the same in other words: its sentence or question, or its heading where it has neither. */
export function rewordedSlide(slide: Slide, line: string | undefined): Slide {
  if (line === undefined) return slide;
  const place = slide.parts.findIndex(isLine);
  // It is no longer what the records say.
  const own = { ...slide, beat: undefined };
  if (place < 0) return { ...own, title: line };
  return { ...own, parts: slide.parts.map((part, index) => (index === place ? { ...part, text: line } : part)) };
}

/** What a slide says first, and what {@link rewordedSlide} says in other words. */
export function lineOf({ title, parts }: Pick<Slide, 'title' | 'parts'>): string {
  return parts.find(isLine)?.text ?? title;
}

function isLine(part: SlidePart): part is Extract<SlidePart, { type: 'sentence' | 'question' }> {
  return part.step === 0 && (part.type === 'sentence' || part.type === 'question');
}
