import type { PlacedProblem } from '../model/message.ts';
import { milestoneNames } from '../model/milestones.ts';
import { atValue } from '../rule-kit/place-problem.ts';
import { firstInterval, longestInOrder, oddTime } from '../rule-kit/placed-timeline.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'milestone-order',
  title: 'Look twice at milestones in an unusual order',
  level: 'suggestion',
  group: 'time',
  about: 'incident',
  check: ({ id, narrative }, { graph, asOf }): PlacedProblem[] => {
    const incident = graph.incidents.get(id);
    if (!incident) return [];
    const known = milestoneNames.flatMap((name) => {
      const when = firstInterval(incident.card.milestones[name], incident);
      return when && (name === 'latentSince' || oddTime(when, incident, asOf) === undefined) ? [{ name, when }] : [];
    });
    const inOrder = longestInOrder(known.map(({ when }) => when));
    return known.flatMap(({ name, when }, index) => {
      if (inOrder.has(index)) return [];
      const passed = known.find(
        (other, at) => inOrder.has(at) && (at < index ? other.when.from > when.to : when.from > other.when.to),
      );
      return [
        atValue(narrative, ['milestones', name], {
          reason: `Unexpected ${name} ${passed && known.indexOf(passed) < index ? 'before' : 'after'} ${passed?.name ?? 'the others'}, expected the usual order`,
          help: 'No order is forced: a fix can come before a declaration. If these are right, say so with check-ignore.',
        }),
      ];
    });
  },
});
