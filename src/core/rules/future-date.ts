import { atSpot } from '../rule-kit/place-problem.ts';
import { findMoments } from '../rule-kit/moments.ts';
import { oddTime } from '../rule-kit/placed-timeline.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'future-date',
  title: 'Tell what has happened, not what will',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: (files, world) => {
    const incident = world.graph.incidents.get(files.id);
    if (!incident) return [];
    return findMoments(files, world)
      .filter(
        ({ moment, when }) =>
          moment.kind !== 'clock' && when !== undefined && oddTime(when, incident, world.asOf) === 'future',
      )
      .map(({ name, moment, document, spot }) =>
        atSpot(document, spot(), {
          reason: `Unexpected ${moment.asWritten} for ${name}, expected a day up to ${world.asOf}`,
          help: 'Often a slip in the year. Today is taken from the machine, or from --as-of.',
        }),
      );
  },
});
