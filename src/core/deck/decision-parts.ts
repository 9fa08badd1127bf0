import type { DecisionBeat } from '../story/beat.ts';
import type { StoryAction } from '../story/story.ts';
import type { SlideWords } from '../words/slide-words.ts';
import type { PartContent } from './deck.ts';

/** What stands on the slide of a decision: the action that waits, or what is left where none does. */
export function decisionParts({ action, condition, settled }: DecisionBeat, words: SlideWords): PartContent[] {
  if (!action) return whatIsLeft(condition, settled, words);
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
