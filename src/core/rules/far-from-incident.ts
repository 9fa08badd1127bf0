import { atSpot } from '../rule-kit/place-problem.ts';
import { oddMoments } from '../rule-kit/moments.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'far-from-incident',
  title: 'Look twice at a year that does not fit',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: (files, world) => {
    const incident = world.graph.incidents.get(files.id);
    if (!incident) return [];
    return oddMoments('far', files, world)
      .filter(({ ofStory }) => ofStory)
      .map(({ moment, document, spot }) =>
        atSpot(document, spot(), {
          reason: `Unexpected ${moment.asWritten}, expected a moment within a year of ${/^\d{4}-\d{2}-\d{2}/.exec(incident.id)?.[0] ?? incident.day}`,
          help: 'Often a slip in the year. What lay waiting for longer belongs in latentSince, or in an event of kind context.',
        }),
      );
  },
});
