import type { Incident } from '../graph/knowledge-graph.ts';
import type { Moment } from '../model/moment.ts';
import { intervalOf, type Interval } from '../time/interval.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { findMoments, oddMoments } from '../rule-kit/moments.ts';
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
    const early = findMoments(files, world)
      .filter(({ name, when }) => comesAfter.has(name) && isDayBefore(when, incident))
      .map(({ name, moment, document, spot }) =>
        atSpot(document, spot(), {
          reason: `Unexpected ${moment.asWritten} for ${name}, expected a day from ${incident.day} on`,
          help: 'Often a slip in the year: it cannot come before the incident.',
        }),
      );
    const far = oddMoments('far', files, world)
      .filter(({ ofStory }) => ofStory)
      .map(({ moment, document, spot }) =>
        atSpot(document, spot(), {
          reason: `Unexpected ${moment.asWritten}, expected a moment within a year of ${/^\d{4}-\d{2}-\d{2}/.exec(incident.id)?.[0] ?? incident.day}`,
          help: 'Often a slip in the year. What lay waiting for longer belongs in latentSince, or in an event of kind context.',
        }),
      );
    return [...early, ...far];
  },
});

/** What is done with a story, which takes an incident to have come first. */
const comesAfter: ReadonlySet<string> = new Set(['published', 'the review', 'a playback']);

function isDayBefore(when: Interval | undefined, { day, zone }: Incident): boolean {
  const moment: Moment = { kind: 'calendar', first: day, last: day, asWritten: day, approximate: false };
  const began = /^\d{4}-\d{2}-\d{2}$/.test(day) ? intervalOf(moment, zone, day) : undefined;
  return when !== undefined && began !== undefined && when.to < began.from;
}
