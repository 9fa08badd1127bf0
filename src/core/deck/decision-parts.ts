import type { DecisionBeat } from '../story/beat.ts';
import { byWait, first } from '../story/decision-beat.ts';
import type { Story, StoryAction, StoryFactor } from '../story/story.ts';
import type { SlideWords } from '../words/slide-words.ts';
import type { PartContent } from './deck.ts';

/** What stands on the slide of a decision: the action that waits, or what is left where none does. */
export function decisionParts({ action }: DecisionBeat, stories: readonly Story[], words: SlideWords): PartContent[] {
  if (!action) return whatIsLeft(openCondition(stories), settledIn(stories), words);
  const { deck } = words;
  const { text, owner, stateLabel, days, waited, costOfDelay } = action;
  return [
    { type: 'sentence', text },
    { type: 'note', label: deck.state, text: owner === undefined ? stateLabel : `${stateLabel} · ${owner}` },
    { type: 'note', label: deck.waitedFor, text: days === undefined ? words.notKnown : waited },
    { type: 'note', label: deck.costOfDelay, text: costOfDelay ?? deck.costNotEstimated },
    { type: 'question', text: deck.decisionAsked },
  ];
}

/** The condition that is still there, what became of the actions, and what to ask about them. */
function whatIsLeft(
  condition: string | undefined,
  settled: readonly StoryAction[],
  { deck }: SlideWords,
): PartContent[] {
  if (condition === undefined && settled.length === 0) return [{ type: 'sentence', text: deck.decisionOpen }];
  const labelOf = ({ state, stateLabel }: StoryAction): string => (state === 'unknown' ? deck.noNews : stateLabel);
  const labels = [...new Set(settled.map(labelOf))];
  const [said, asked] = settled.every(({ state }) => state === 'done')
    ? [deck.allDone, deck.decisionTried]
    : [deck.allSettled, deck.decisionSettled];
  return [
    { type: 'sentence', text: condition ?? said },
    ...(condition === undefined ? [] : [{ type: 'note' as const, label: deck.state, text: deck.unanswered }]),
    ...labels.map((label): PartContent => ({
      type: 'note',
      label,
      text: settled.flatMap((action) => (labelOf(action) === label ? [afterHowLong(action)] : [])).join('\n'),
    })),
    { type: 'question', text: condition === undefined ? asked : deck.decisionCondition },
  ];
}

/** `Log the start of each update · 4 days`. */
function afterHowLong({ text, days, waited }: StoryAction): string {
  return days === undefined ? text : `${text} · ${waited}`;
}

/** What was settled is told in so many lines. */
const mostSettled = 3;

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

/** A condition that is still there: one of the organisation, as such a room decides about it, before what a machine does. */
function openCondition(stories: readonly Story[]): string | undefined {
  const open = stories.flatMap(({ factors }) =>
    factors.filter(({ answered, role }) => !answered && role !== 'mitigator'),
  );
  return open.sort(
    (a, b) =>
      first(a, b, ({ kind }: StoryFactor) => kind === 'organisational') ||
      first(a, b, ({ role }) => role === 'enabler'),
  )[0]?.text;
}
