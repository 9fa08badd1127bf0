import type { Beat } from '../story/beat.ts';
import type { Story } from '../story/story.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { beatToSlide } from './beat-to-slide.ts';
import type { Slide } from './deck.ts';
import { opaqueId } from './opaque-id.ts';
import { slideNotes } from './slide-notes.ts';

/** Slides of beats, in their order. @param path of the readable page; a slide's code depends on it. @param file where there is no story to point at. */
export function slidesOf(
  beats: readonly Beat[],
  stories: readonly Story[],
  from: { path: string; file: string },
  words: SlideWords,
): Slide[] {
  return beats.map((beat) => ({
    kind: beat.kind,
    id: beat.id,
    beat: { name: beat.name, incident: beat.story === undefined ? undefined : stories[beat.story]?.id },
    code: slideCode(from.path, beat.id),
    minutes: beat.minutes,
    notes: slideNotes(beat, stories, words),
    file: (beat.story === undefined ? undefined : stories[beat.story]?.file) ?? from.file,
    ...beatToSlide(beat, stories, words),
  }));
}

/** The address of a slide on a stage; it gives nothing away. */
export function slideCode(path: string, id: string): string {
  return opaqueId(`${path}#${id}`).slice(-6);
}
