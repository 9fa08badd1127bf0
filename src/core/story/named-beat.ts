import { acrossBeats, closingBeats, type AcrossSource } from './across-beats.ts';
import type { BeatDraft } from './beat.ts';
import { termsBeats } from './opening-beats.ts';
import { beatOfEvent, storyBeats } from './story-beats.ts';
import { weighingTheme, type PlanSource } from './plan-source.ts';
import { themeFocus } from './theme-focus.ts';

/** Beats that every story has, by names that authors may write; further ones are the ids of its events and pauses. */
export const beatNames = ['opening', 'signal', 'turn', 'resolution', 'sense', 'impact'] as const;

/** Beats that belong to no single story. */
export const acrossBeatNames = [
  'terms',
  'side-by-side',
  'contrast',
  'still-open',
  'actions',
  'discuss',
  'decision',
] as const;

/**
 * A beat as an author asks for it by its name: of one story, by its place, or of all of them. Undefined where the stories do
 * not have it. The guise of a theme is named `theme-<id>`, and without a story it is one from elsewhere.
 */
export function namedBeat(
  source: AcrossSource & Pick<PlanSource, 'follows'>,
  name: string,
  index: number | undefined,
): BeatDraft | undefined {
  const across = [...termsBeats(source.stories), ...acrossBeats(source), ...closingBeats(source)];
  const story = index === undefined ? undefined : source.stories[index];
  if (index === undefined || !story) return across.find(({ id, story: of }) => id === name && of === undefined);
  const focus = themeFocus(story, weighingTheme(source));
  const { beats, arc } = storyBeats(story, index, focus);
  const isArc = beatNames.find((known) => known === name);
  if (isArc) {
    const place = isArc === 'turn' ? arc.pivot : arc[isArc];
    const beat = place === undefined ? undefined : beats[place];
    return beat && isArc === 'turn' && beat.kind === 'moment' ? { ...beat, kind: 'turn' } : beat;
  }
  const event = story.events.findIndex(({ id }) => id === name);
  return (
    beats.find(({ id, kind }) => id === name && kind !== 'resolution') ??
    (event < 0
      ? across.find(({ id, story: of }) => id === name && of === index)
      : beatOfEvent(story, index, event, focus))
  );
}
