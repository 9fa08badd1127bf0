import type { Incident } from '../graph/knowledge-graph.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { Moment } from '../model/moment.ts';
import { walkProse } from '../model/prose.ts';
import type { TimelineEvent } from '../model/timeline-event.ts';
import type { ProseDocument } from '../parse/document.ts';
import { attributeSpot } from '../rule-kit/references.ts';
import { intervalOf } from '../time/interval.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { findMoments } from '../rule-kit/moments.ts';
import { atSpot, atValue, type Said } from '../rule-kit/place-problem.ts';
import { ofIncidentAlone } from '../rule-kit/of-incident-alone.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'ends-before-start',
  title: 'Let things end after they begin',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: ofIncidentAlone((files, world): PlacedProblem[] => {
    const incident = world.graph.incidents.get(files.id);
    if (!incident) return [];
    const { record } = files;
    const ranges = findMoments(files, world).flatMap(({ moment, document, spot }) =>
      moment.kind === 'range' && moment.to && isBefore(moment.to, moment.from, incident)
        ? [atSpot(document, spot(), said(moment.to.asWritten, moment.from.asWritten))]
        : [],
    );
    if (!record) return ranges;
    const stretches = turnedStretches(files.narrative, record.data.timeline);
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
    return [...ranges, ...events, ...hypotheses, ...stretches];
  }),
});

/** `<Timeline from to>` shows a stretch of the record in its order. */
function turnedStretches(narrative: ProseDocument<'narrative'>, timeline: readonly TimelineEvent[]): PlacedProblem[] {
  const position = (id: unknown): number => timeline.findIndex((event) => event.id !== undefined && event.id === id);
  const problems: PlacedProblem[] = [];
  walkProse(narrative.prose, (node) => {
    if (node.type !== 'element' || node.name !== 'Timeline') return undefined;
    const { from, to } = node.attributes;
    if (position(from) < 0 || position(to) < 0 || position(from) <= position(to)) return undefined;
    problems.push(
      atSpot(narrative, attributeSpot(narrative.source.text, node, 'to', String(to)), {
        reason: `Unexpected end “${String(to)}”, which stands before “${String(from)}” in the record, expected a later event`,
        help: 'Readers see no timeline. Change the two about.',
      }),
    );
    return undefined;
  });
  return problems;
}

function isBefore(end: Moment, start: Moment, incident: Incident, day = incident.day): boolean {
  const from = intervalOf(start, incident.zone, day);
  const to = intervalOf(end, incident.zone, day);
  return from !== undefined && to !== undefined && to.to <= from.from && to.from < from.from;
}

function said(end: string, start: string): Said {
  return {
    reason: `Unexpected end ${end} before its start ${start}, expected a later one`,
    help: 'If it ended on the next day, write the date as well.',
  };
}
