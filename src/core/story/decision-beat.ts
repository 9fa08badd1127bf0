import { bareBeat, type BeatDraft, type DecisionBeat } from './beat.ts';
import type { Story, StoryAction, StoryFactor } from './story.ts';

/** What was settled is told in so many lines. */
const mostSettled = 3;

/** One decision to ask for: the action that waits longest, or a condition that no action answers beside what was done. */
export function decisionBeat(stories: readonly Story[], theme: string | undefined): BeatDraft {
  const action = longestWait(stories, theme);
  const decision: DecisionBeat = action
    ? { kind: 'decision', action, condition: undefined, settled: [] }
    : { kind: 'decision', action, condition: openCondition(stories, theme), settled: settledIn(stories) };
  return { ...bareBeat, id: 'decision', ...decision, natural: 0.6 };
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

/** A condition that is still there. One of the organisation is decided in such a room; then one of the theme comes before another. */
function openCondition(stories: readonly Story[], theme: string | undefined): string | undefined {
  const open = stories.flatMap(({ factors }) =>
    factors.filter(({ answered, role }) => !answered && role !== 'mitigator'),
  );
  return open.sort(
    (a, b) =>
      first(a, b, ({ kind }: StoryFactor) => kind === 'organisational') ||
      first(a, b, ({ role }) => role === 'enabler') ||
      first(a, b, ({ themes }) => theme !== undefined && themes.includes(theme)),
  )[0]?.text;
}

const inTurn: readonly StoryAction['state'][] = ['done', 'declined', 'unknown'];

/** One of each state before a second of any, so that what was not done is told beside what was. */
function settledIn(stories: readonly Story[]): StoryAction[] {
  const all = stories.flatMap(({ actions }) => actions);
  return inTurn
    .flatMap((state) =>
      all
        .filter((action) => action.state === state)
        .sort(byWait)
        .map((action, turn) => ({ action, turn })),
    )
    .sort((a, b) => a.turn - b.turn)
    .slice(0, mostSettled)
    .map(({ action }) => action)
    .sort((a, b) => inTurn.indexOf(a.state) - inTurn.indexOf(b.state));
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
