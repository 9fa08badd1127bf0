import { dayNumber, isRealDate } from '../model/calendar-day.ts';
import type { PlacedProblem } from '../model/message.ts';
import { milestoneNames } from '../model/milestones.ts';
import type { Moment } from '../model/moment.ts';
import { intervalOf } from '../time/interval.ts';
import { cardContradictions } from '../rule-kit/card-contradictions.ts';
import { contradictionsAround } from '../rule-kit/contradictions-around.ts';
import { linksThatDiffer } from '../rule-kit/links-that-differ.ts';
import { placedTimeline } from '../rule-kit/placed-timeline.ts';
import { atValue, type Placed } from '../rule-kit/place-problem.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { heldOf } from '../rule-kit/held-playbacks.ts';
import { defineRule, type IncidentFiles, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'contradiction',
  title: 'Let two values agree that belong together',
  level: 'warning',
  group: 'references',
  about: 'incident',
  check: (files, world) => [
    ...daysOutOfOrder(files, world),
    ...knownTooSoon(files, world),
    ...moreThanThere([files.narrative]),
    ...clockInAnotherZone(files, world),
    ...themesNotOnCard(files, world),
    ...linksThatDiffer(files),
    ...cardContradictions(files, world),
  ],
  checkRest: (world) => [...moreThanThere(world.documents.playbacks), ...contradictionsAround(world)],
});

/** A day, where it stands, and what it is for. */
interface Day {
  name: string;
  on: string | undefined;
  document: Placed;
  path: YamlPath;
}

/** Of each pair the first cannot be before the second. */
function daysOutOfOrder(
  { id, narrative, actions, analyses }: IncidentFiles,
  { graph, asOf }: RuleWorld,
): PlacedProblem[] {
  const incident = graph.incidents.get(id);
  if (!incident) return [];
  const { card } = narrative;
  const pairs: [Day, string | undefined, string][] = [
    ...card.corrections.map(({ on }, index): [Day, string | undefined, string] => [
      { name: 'a correction', on, document: narrative, path: ['corrections', index, 'on'] },
      card.published,
      'published',
    ]),
    ...analyses.map((analysis): [Day, string | undefined, string] => [
      { name: 'an analysis', on: analysis.card.written?.asWritten.slice(0, 10), document: analysis, path: ['written'] },
      incident.day,
      'the incident',
    ]),
    ...analyses.flatMap((analysis) =>
      analysis.card.interviewed.map(({ on }, index): [Day, string | undefined, string] => [
        { name: 'an answer', on, document: analysis, path: ['interviewed', index, 'on'] },
        incident.day,
        'the incident',
      ]),
    ),
    ...(actions?.data ?? []).flatMap((action, index): [Day, string | undefined, string][] => {
      const day = (key: 'reviewOn' | 'heardOn'): Day => ({
        name: key,
        on: action[key],
        document: actions as Placed,
        path: [index, key],
      });
      // A day on which it was done, of an action that is not, is told of as such.
      const latest = (action.state === 'done' ? action.done : undefined) ?? action.started;
      return [
        [day('reviewOn'), incident.day, 'the incident'],
        latest === undefined
          ? [day('heardOn'), action.idea ?? incident.day, action.idea === undefined ? 'the incident' : 'idea']
          : [day('heardOn'), latest, latest === action.done ? 'done' : 'started'],
        [day('reviewOn'), action.idea, 'idea'],
      ];
    }),
  ];
  const told = new Set<string>();
  return pairs.flatMap(([{ name, on, document, path }, from, what]): PlacedProblem[] => {
    const key = `${document.source.file} ${path.join('.')}`;
    if (on === undefined || from === undefined || !isRealDate(on) || !isRealDate(from) || told.has(key)) return [];
    // A day that has not come is told of itself.
    if (dayNumber(on) >= dayNumber(from) || from > asOf) return [];
    told.add(key);
    return [
      atValue(document, path, {
        reason: `Unexpected ${on} for ${name}, expected a day from ${what} on (${from})`,
        help: 'Often a slip in the year or the month.',
      }),
    ];
  });
}

/** Nobody knows of an event before it has happened. */
function knownTooSoon({ id, record }: IncidentFiles, { graph }: RuleWorld): PlacedProblem[] {
  const incident = graph.incidents.get(id);
  if (!incident || !record) return [];
  const when = (moment: Moment | undefined) => moment && intervalOf(moment, incident.zone, incident.day);
  return record.data.timeline.flatMap(({ at, known }, index) => {
    const began = at.length === 1 && at[0]?.at.kind !== 'clock' ? when(at[0]?.at) : undefined;
    return known.flatMap(({ by, at: since }, place): PlacedProblem[] => {
      const from = since?.kind === 'clock' ? undefined : when(since);
      if (!began || !from || !since || from.to >= began.from) return [];
      return [
        atValue(record, ['timeline', index, 'known', place, 'at'], {
          reason: `Unexpected ${since.asWritten} for ${by}, expected a moment from the event itself on (${at[0]?.at.asWritten ?? ''})`,
          help: 'Nobody knows of an event before it has happened.',
        }),
      ];
    });
  });
}

/** Of those who were there, no more can have learnt something than there were. */
function moreThanThere(documents: Parameters<typeof heldOf>[0]): PlacedProblem[] {
  return heldOf(documents).flatMap(({ document, path, held: { people, ...answers } }): PlacedProblem[] =>
    (['learnt', 'again'] as const).flatMap((key) => {
      const count = answers[key];
      return people === undefined || count === undefined || count <= people
        ? []
        : [
            atValue(document, [...path, key], {
              reason: `Unexpected ${String(count)} for ${key}, expected at most the ${String(people)} who were there`,
              help: 'One of the two numbers is wrong.',
            }),
          ];
    }),
  );
}

/** Themes of the card that could not be read. */
function hasLostThemes({ asWritten, yaml }: IncidentFiles['narrative']): boolean {
  const themesIn = (value: unknown): number =>
    typeof value === 'object' && value !== null && 'themes' in value ? Object.keys(value.themes ?? {}).length : 0;
  return asWritten !== undefined && themesIn(asWritten.value) > themesIn(yaml.value);
}

/** A theme of a factor or finding, on whose page the story does not stand because its card leaves the theme out. */
function themesNotOnCard({ narrative, record }: IncidentFiles, { graph }: RuleWorld): PlacedProblem[] {
  const onCard = new Set(Object.keys(narrative.card.themes));
  const isKnown = (id: string): boolean => graph.themes.has(graph.presentIds.themes.get(id) ?? id);
  // A slip on the card itself is told of there.
  if (!record || hasLostThemes(narrative) || onCard.size === 0 || ![...onCard].every(isKnown)) return [];
  const told = new Set<string>();
  return (['factors', 'findings'] as const).flatMap((list) =>
    record.data[list].flatMap(({ themes }, index) =>
      themes.flatMap((theme, place): PlacedProblem[] => {
        if (
          onCard.has(theme) ||
          told.has(theme) ||
          !isKnown(theme) ||
          themes.indexOf(theme) !== themes.lastIndexOf(theme)
        )
          return [];
        told.add(theme);
        return [
          atValue(record, [list, index, 'themes', place], {
            reason: `Unexpected theme “${theme}” that the card does not have, expected it under themes there too`,
            help: 'On the page of the theme readers do not find this story.',
          }),
        ];
      }),
    ),
  );
}

/** A milestone with Z or an offset, whose clock time is that of an event without one: the same moment, hours away. */
function clockInAnotherZone(files: IncidentFiles, world: RuleWorld): PlacedProblem[] {
  const { narrative } = files;
  const events = placedTimeline(files, world);
  const clock = (moment: Moment): string | undefined => /(?<!\d)\d{2}:\d{2}(?!\d)/.exec(moment.asWritten)?.[0];
  const isZoned = ({ kind }: Moment): boolean => kind === 'instant';
  const incident = world.graph.incidents.get(files.id);
  if (!incident || events.length === 0) return [];
  return milestoneNames.flatMap((name) => {
    const moments = narrative.card.milestones[name] ?? [];
    return moments.flatMap(({ at }, index): PlacedProblem[] => {
      const when = intervalOf(at, incident.zone, incident.day);
      const time = clock(at);
      if (!when || time === undefined || (at.kind !== 'instant' && at.kind !== 'local')) return [];
      const same = events.filter((event) => {
        const moment = event.event.at[0]?.at;
        return moment && clock(moment) === time && event.when && isZoned(moment) !== isZoned(at);
      });
      const isFound = events.some((event) => event.when?.from === when.from);
      const away = same.find((event) => Math.abs((event.when?.from ?? 0) - when.from) <= 14 * 3600);
      if (!away || isFound || away.when?.from === when.from) return [];
      return [
        atValue(narrative, moments.length > 1 ? ['milestones', name, index, 'at'] : ['milestones', name], {
          reason: `Unexpected ${at.asWritten} beside an event at ${away.event.at[0]?.at.asWritten ?? ''}, expected both in one zone`,
          help: `Local times of this story are those of ${incident.zone}; with Z or an offset a time is another moment.`,
        }),
      ];
    });
  });
}
