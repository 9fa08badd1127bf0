import type { PlacedProblem } from '../model/message.ts';
import { atKey } from '../rule-kit/place-problem.ts';
import { firstInterval, placedTimeline } from '../rule-kit/placed-timeline.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'beliefs',
  title: 'Tell what people took to be true at the time',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files, world): PlacedProblem[] => {
    const { record } = files;
    const incident = world.graph.incidents.get(files.id);
    if (!incident || !record || record.data.timeline.length < 3) return [];
    const from = firstInterval(incident.card.milestones.detected, incident)?.from ?? Number.NEGATIVE_INFINITY;
    const to =
      (
        firstInterval(incident.card.milestones.mitigated, incident) ??
        firstInterval(incident.card.milestones.resolved, incident)
      )?.to ?? Number.POSITIVE_INFINITY;
    const told = placedTimeline(files, world).some(
      ({ event, when }) =>
        (event.believed !== undefined || event.cue !== undefined || event.kind === 'belief') &&
        (!when || (when.to >= from && when.from <= to)),
    );
    if (told || record.data.hypotheses.length > 0) return [];
    return [
      atKey(record, ['timeline'], {
        reason: 'Missing beliefs between detected and mitigated; add believed or cue to an event',
        help: 'What people took to be true makes their next step sensible. What did they see, and what did it tell them?',
      }),
    ];
  },
});
