import type { Incident } from '../graph/knowledge-graph.ts';
import { isRealDate } from '../model/calendar-day.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { Moment } from '../model/moment.ts';
import { intervalOf, type Interval } from '../time/interval.ts';
import { heldOf } from '../rule-kit/held-playbacks.ts';
import { findMoments, oddMoments, type FoundMoment } from '../rule-kit/moments.ts';
import { notesAt } from '../rule-kit/place-notes.ts';
import { atSpot, atValue, type Said } from '../rule-kit/place-problem.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

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
        atSpot(document, spot(), tooEarly(moment.asWritten, name, incident.day)),
      );
    const far = oddMoments('far', files, world).filter(({ ofStory }) => ofStory);
    return [...early, ...oncePerYear(far).flatMap((moments) => tooFar(moments, incident))];
  },
  checkRest: (world) =>
    heldOf(world.documents.playbacks).flatMap(({ document, path, held }): PlacedProblem[] => {
      const first = earliestDay(document.kind === 'playback' ? document.card.incidents : [], world);
      if (first === undefined || held.on >= first) return [];
      return [atValue(document, [...path, 'on'], tooEarly(held.on, 'a playback', first))];
    }),
});

function tooEarly(seen: string, name: string, day: string): Said {
  return {
    reason: `Unexpected ${seen} for ${name}, expected a day from ${day} on`,
    help: 'Often a slip in the year: it cannot come before the incident.',
  };
}

function tooFar([first, ...others]: readonly FoundMoment[], { id, day }: Incident): PlacedProblem[] {
  if (!first) return [];
  const problem = atSpot(first.document, first.spot(), {
    reason: `Unexpected ${first.moment.asWritten}, expected a moment within a year of ${/^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? day}`,
    help: 'Often a slip in the year. What lay waiting for longer belongs in latentSince, or in an event of kind context.',
  });
  if (others.length === 0) return [problem];
  return [
    { ...problem, notes: notesAt(others, 'here too', (count) => `here too, and in ${String(count)} more places`) },
  ];
}

/** Many moments of one other year are those of a record that was copied, or of a folder of another year: one mistake. */
function oncePerYear(far: readonly FoundMoment[]): (readonly FoundMoment[])[] {
  return Map.groupBy(
    far,
    ({ moment, document }) => `${document.source.file} ${/\d{4}/.exec(moment.asWritten)?.[0] ?? ''}`,
  )
    .values()
    .flatMap((moments) => (moments.length > 2 ? [moments] : moments.map((one) => [one])))
    .toArray();
}

/** The day of the first of these incidents, if all of them have one. */
function earliestDay(ids: readonly string[], { graph }: RuleWorld): string | undefined {
  const days = ids.map((id) => graph.incidents.get(graph.presentIds.incidents.get(id) ?? id)?.day ?? '').sort();
  return days[0] !== undefined && isRealDate(days[0]) ? days[0] : undefined;
}

/** What is done with a story, which takes an incident to have come first. */
const comesAfter: ReadonlySet<string> = new Set(['published', 'the review', 'a playback']);

function isDayBefore(when: Interval | undefined, { day, zone }: Incident): boolean {
  const moment: Moment = { kind: 'calendar', first: day, last: day, asWritten: day, approximate: false };
  const began = /^\d{4}-\d{2}-\d{2}$/.test(day) ? intervalOf(moment, zone, day) : undefined;
  return when !== undefined && began !== undefined && when.to < began.from;
}
