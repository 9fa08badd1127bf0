import { atSpot } from '../rule-kit/place-problem.ts';
import { oddMoments } from '../rule-kit/moments.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'future-date',
  title: 'Tell what has happened, not what will',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: (files, world) =>
    oddMoments('future', files, world).map(({ name, moment, document, spot }) =>
      atSpot(document, spot(), {
        reason: `Unexpected ${moment.asWritten} for ${name}, expected a day up to ${world.asOf}`,
        help: 'Often a slip in the year. Today is taken from the machine, or from --as-of.',
      }),
    ),
});
