import type { PlacedProblem } from '../model/message.ts';
import { atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'action-dates',
  title: 'Let improvement follow the idea',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: ({ actions }) => {
    if (!actions) return [];
    return actions.data.flatMap((action, index): PlacedProblem[] => {
      const dates = (['idea', 'started', 'done'] as const).flatMap((key) =>
        action[key] === undefined ? [] : [{ key, on: action[key] }],
      );
      const at = dates.findIndex(({ on }, position) => position > 0 && on < (dates[position - 1]?.on ?? ''));
      const early = dates[at];
      const earlier = dates[at - 1];
      if (!early || !earlier) return [];
      const spot = actions.yaml.spotOf([index, earlier.key]);
      return [
        {
          ...atValue(actions, [index, early.key], {
            reason: `Unexpected ${early.key} ${early.on} before ${earlier.key} ${earlier.on}, expected idea, started, done in this order`,
            help: 'The time from idea to practice is counted from these dates.',
          }),
          notes: [
            {
              text: `${earlier.key} is here`,
              file: actions.source.file,
              place: actions.source.place(spot.start, spot.end),
            },
          ],
        },
      ];
    });
  },
});
