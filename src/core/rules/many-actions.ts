import type { PlacedProblem } from '../model/message.ts';
import { atKey } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'many-actions',
  title: 'Choose a few improvements',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: ({ actions }): PlacedProblem[] => {
    if (!actions) return [];
    const open = actions.data.flatMap(({ state }, index) =>
      state === 'proposed' || state === 'planned' || state === 'in-progress' ? [index] : [],
    );
    const first = open[mostOpen];
    if (first === undefined) return [];
    return [
      atKey(actions, [first, 'id'], {
        reason: `Unexpected ${String(open.length)} open actions, expected at most ${String(mostOpen)}`,
        help: 'Long lists are rarely carried out. Which of them would you do if you could do only two? The rest may be declined, with a reason and a day to look again.',
      }),
    ];
  },
});

const mostOpen = 5;
