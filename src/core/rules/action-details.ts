import type { PlacedProblem } from '../model/message.ts';
import { atKey } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'action-details',
  title: 'Give an open action an owner, a day and an end',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: ({ actions }) => {
    if (!actions) return [];
    return actions.data.flatMap((action, index): PlacedProblem[] => {
      // Of one whose id is taken duplicate-id tells; what else it lacks can wait.
      if (actions.data.findIndex(({ id }) => id === action.id) < index) return [];
      // Whether it is open at all is asked elsewhere.
      if (action.done !== undefined || action.declinedBecause !== undefined) return [];
      if (action.state !== 'proposed' && action.state !== 'planned' && action.state !== 'in-progress') return [];
      const lacking = (['owner', 'idea', 'doneWhen'] as const).filter((key) => action[key] === undefined);
      if (lacking.length === 0) return [];
      return [
        atKey(actions, [index, 'id'], {
          reason: `Missing ${list(lacking)} on action ${action.id}; add ${lacking.length === 1 ? 'it' : 'them'}`,
          help: `${lacking.map((key) => why[key]).join(' ')}`,
        }),
      ];
    });
  },
});

const why = {
  owner: 'An owner is a team or role that carries it.',
  idea: 'Idea is the day it was thought of; waiting is counted from there.',
  doneWhen: 'DoneWhen tells everyone how they will know.',
};

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
