import type { Beat } from '../story/beat.ts';
import type { SettledBeats } from '../story/choose-beats.ts';
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
export function settledIn(
  beats: readonly Pick<Beat, 'id' | 'story' | 'kind'>[],
  stories: number,
  { skipped, locked }: PlanEdits,
): SettledBeats {
  const keys = beats.map((beat) => beatKey(beat, stories));
  const placesOf = (wanted: readonly string[]): ReadonlySet<number> =>
    new Set(wanted.map((key) => keys.indexOf(key)).filter((place) => place >= 0));
  return { skipped: placesOf(skipped), locked: placesOf(locked) };
}
