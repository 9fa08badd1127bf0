import { expect, test } from 'vitest';
import { bareStory } from '../../../test/support/stories.ts';
import { storyPlan } from '../story/story-plan.ts';
import type { StoryAction, StoryFactor } from '../story/story.ts';
import { english } from '../words/english.ts';
import { decisionParts } from './decision-parts.ts';

const action = (text: string, state: StoryAction['state'], fields: Partial<StoryAction> = {}): StoryAction => ({
  id: text,
  text,
  kind: 'Technical',
  state,
  stateLabel: english.actionStates[state],
  owner: undefined,
  days: undefined,
  waited: '',
  costOfDelay: undefined,
  themes: [],
  ticket: undefined,
  recurred: [],
  ...fields,
});
const factor = (text: string, fields: Partial<StoryFactor> = {}): StoryFactor => ({
  text,
  kind: 'technical',
  role: 'enabler',
  themes: [],
  lookedLike: undefined,
  absorbedBy: undefined,
  answered: false,
  ...fields,
});
const shown = (actions: readonly StoryAction[], factors: readonly StoryFactor[] = []): string[] => {
  const story = bareStory({ actions, factors });
  return storyPlan({ stories: [story] }, { audience: 'executives' }).beats.flatMap((beat) =>
    beat.kind === 'decision'
      ? decisionParts(beat, [story], english).map((part) => {
          if (part.type === 'note') return `${part.label}: ${part.text}`;
          return part.type === 'sentence' || part.type === 'question' ? part.text : part.type;
        })
      : [],
  );
};

test('an action that waits is what a room decides about', () => {
  const waits = { owner: 'Platform team', days: 40, waited: '40 days', costOfDelay: 'A pager each week.' };
  expect(shown([action('Log it.', 'done'), action('Alert on it.', 'planned', waits)])).toMatchInlineSnapshot(`
    [
      "Alert on it.",
      "State: Planned · Platform team",
      "Waited for: 40 days",
      "Cost of delay: A pager each week.",
      "Do we do this next, later, or not? Who carries it?",
    ]
  `);
});

test('without one it is a condition that nothing answers, of the organisation before any other, beside what was done', () => {
  const actions = [
    action('Log it.', 'done', { days: 4, waited: '4 days' }),
    action('Log more.', 'done'),
    action('Alert on it.', 'declined'),
    action('Try it.', 'unknown'),
  ];
  const factors = [
    factor('A guard held.', { role: 'mitigator', kind: 'organisational' }),
    factor('The log said nothing.', { kind: 'organisational', answered: true }),
    factor('A line was missing.'),
    factor('Nobody was paged.', { kind: 'organisational' }),
  ];
  expect(shown(actions, factors)).toMatchInlineSnapshot(`
    [
      "Nobody was paged.",
      "State: On record, nothing done or planned answers it.",
      "In practice: Log it. · 4 days",
      "Declined: Alert on it.",
      "No news of: Try it.",
      "Do we change this, or live with it? Who finds out what it would take?",
    ]
  `);
});

test('where every condition is answered, it is whether what was done holds, and what became of the rest', () => {
  expect(shown([action('Log it.', 'done')])).toMatchInlineSnapshot(`
    [
      "All that was asked for is in practice, as far as is known.",
      "In practice: Log it.",
      "Which of these has been put to the test since? Who tries it next?",
    ]
  `);
  expect(shown([action('Log it.', 'unknown')])).toMatchInlineSnapshot(`
    [
      "No action is waiting.",
      "No news of: Log it.",
      "Who finds out what became of these? Do we take any of them up again?",
    ]
  `);
});

test('a record without actions and conditions leaves the question to the room', () => {
  expect(shown([])).toMatchInlineSnapshot(`
    [
      "No action is on record. Which condition of this story do we look at first, and who does?",
    ]
  `);
});
