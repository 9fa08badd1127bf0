import type { Incident } from '../graph/knowledge-graph.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { Moment } from '../model/moment.ts';
import { intervalOf } from '../time/interval.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { findMoments } from '../rule-kit/moments.ts';
import { atSpot, atValue, type Said } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'ends-before-start',
  title: 'Let things end after they begin',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: (files, world): PlacedProblem[] => {
    const incident = world.graph.incidents.get(files.id);
    if (!incident) return [];
    const { record } = files;
    const ranges = findMoments(files, world).flatMap(({ moment, document, spot }) =>
      moment.kind === 'range' && moment.to && isBefore(moment.to, moment.from, incident)
        ? [atSpot(document, spot(), said(moment.to.asWritten, moment.from.asWritten))]
        : [],
    );
    if (!record) return ranges;
    const days = resolveTimeline(incident.record.timeline, incident.zone, incident.day);
    const events = record.data.timeline.flatMap(({ at, until }, index) => {
      const start = at[0]?.at;
      return start && until && isBefore(until, start, incident, days[index]?.day)
        ? [atValue(record, ['timeline', index, 'until'], said(until.asWritten, start.asWritten))]
        : [];
    });
    const hypotheses = record.data.hypotheses.flatMap(({ from, to }, index) =>
      to && isBefore(to, from, incident)
        ? [atValue(record, ['hypotheses', index, 'to'], said(to.asWritten, from.asWritten))]
        : [],
    );
    return [...ranges, ...events, ...hypotheses];
  },
});

function isBefore(end: Moment, start: Moment, incident: Incident, day = incident.day): boolean {
  const from = intervalOf(start, incident.zone, day);
  const to = intervalOf(end, incident.zone, day);
  return from !== undefined && to !== undefined && to.to < from.from;
}

function said(end: string, start: string): Said {
  return {
    reason: `Unexpected end ${end} before its start ${start}, expected a later one`,
    help: 'If it ended on the next day, write the date as well.',
  };
}
