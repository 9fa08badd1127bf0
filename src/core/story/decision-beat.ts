import { bareBeat, type BeatDraft } from './beat.ts';
import type { Story, StoryAction } from './story.ts';

/** One decision to ask for: the action that waits longest; without one its slide says what is left. */
export function decisionBeat(stories: readonly Story[], theme: string | undefined): BeatDraft {
  return { ...bareBeat, id: 'decision', kind: 'decision', action: longestWait(stories, theme), natural: 0.6 };
}

/** What waits longest, of those that are still to be done; of equal age, one whose cost is known, then one that answers the theme. */
function longestWait(stories: readonly Story[], theme: string | undefined): StoryAction | undefined {
  return stories
    .flatMap(({ actions }) =>
      actions.filter(({ state }) => state === 'proposed' || state === 'planned' || state === 'in-progress'),
    )
    .sort(
      (a, b) =>
        byWait(a, b) ||
        first(a, b, hasCost) ||
        first(a, b, ({ themes }) => theme !== undefined && themes.includes(theme)),
    )[0];
}

/** For sorting: what waited longer comes first. */
export function byWait(a: StoryAction, b: StoryAction): number {
  return (b.days ?? -1) - (a.days ?? -1);
}

export function hasCost({ costOfDelay }: StoryAction): boolean {
  return costOfDelay !== undefined;
}

/** For sorting: whichever of two is so comes first. */
export function first<Of>(a: Of, b: Of, isSo: (each: Of) => boolean): number {
  return Number(isSo(b)) - Number(isSo(a));
}
