import type { PlacedProblem } from '../model/message.ts';
import { milestoneNames } from '../model/milestones.ts';
import { atValue } from '../rule-kit/place-problem.ts';
import type { Interval } from '../time/interval.ts';
import { firstInterval, longestInOrder, oddTime, placedTimeline } from '../rule-kit/placed-timeline.ts';
import { ofIncidentAlone } from '../rule-kit/of-incident-alone.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'milestone-order',
  title: 'Look twice at milestones in an unusual order',
  level: 'suggestion',
  group: 'time',
  about: 'incident',
  check: ofIncidentAlone((files, world): PlacedProblem[] => {
    const { id, narrative } = files;
    const { graph, asOf } = world;
    const incident = graph.incidents.get(id);
    if (!incident) return [];
    const known = milestoneNames.flatMap((name) => {
      const when = firstInterval(incident.card.milestones[name], incident);
      return when && (name === 'latentSince' || oddTime(when, incident, asOf) === undefined) ? [{ name, when }] : [];
    });
    // Of two that could each be the one out of order, it is the one at which the record tells of nothing.
    const events = new Set(placedTimeline(files, world).flatMap(({ when }) => when?.from ?? []));
    const isTold = (index: number): boolean => events.has(known[index]?.when.from ?? NaN);
    const first = longestInOrder(known.map(({ when }) => when));
    const out = known.findIndex((_, index) => !first.has(index));
    const other = [out - 1, out + 1].find(
      (index) =>
        first.size === known.length - 1 &&
        isTold(out) &&
        known[index] !== undefined &&
        !isTold(index) &&
        isInOrder(known.toSpliced(index, 1)),
    );
    const inOrder = other === undefined ? first : new Set(known.keys().filter((index) => index !== other));
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
  }),
});

function isInOrder(points: readonly { when: Interval }[]): boolean {
  return longestInOrder(points.map(({ when }) => when)).size === points.length;
}
