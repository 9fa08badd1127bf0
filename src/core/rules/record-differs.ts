import { isoDate, isRealDate } from '../model/calendar-day.ts';
import type { PlacedProblem } from '../model/message.ts';
import { milestoneNames } from '../model/milestones.ts';
import { isTimeZone } from '../model/time-zone.ts';
import type { SourceText } from '../parse/source-text.ts';
import { rememberEach } from '../remember-each.ts';
import { intervalOf, localToEpoch } from '../time/interval.ts';
import { placedTimeline, type PlacedEvent } from '../rule-kit/placed-timeline.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import { isOneDigitOff } from '../rule-kit/digit-slips.ts';
import { theOtherOne } from '../rule-kit/place-notes.ts';
import { atSpot, atValue } from '../rule-kit/place-problem.ts';
import { timesBesideEvents } from '../rule-kit/times-beside-events.ts';
import { timesOutOfOrder } from '../rule-kit/times-out-of-order.ts';
import { wordsOnly } from '../rule-kit/quantities.ts';
import { daysOf } from '../rule-kit/days-of.ts';
import { ofIncidentAlone, type OwnEntry } from '../rule-kit/of-incident-alone.ts';
import { defineRule, type IncidentFiles } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'record-differs',
  title: 'Let story and record tell of the same',
  level: 'warning',
  group: 'references',
  about: 'incident',
  check: ofIncidentAlone((files, world) => {
    const outOfOrder = timesOutOfOrder(files);
    const lines = new Set(outOfOrder.map(({ place }) => place?.start.line));
    return [
      ...milestonesBesideEvents(files, world),
      ...eventsBesideSources(files),
      ...zoneInWords(files, world),
      ...otherMachines(files, world),
      ...outOfOrder,
      ...timesBesideEvents(files).filter(({ place }) => !lines.has(place?.start.line)),
      ...yearsInWords(files, world),
      ...otherHalfOfDay(files),
    ];
  }),
});

/** A milestone at which nothing happened, where an event stands at the same time but for a digit. */
function milestonesBesideEvents(files: IncidentFiles, world: OwnEntry): PlacedProblem[] {
  const incident = world.graph.incidents.get(files.id);
  if (!incident || !files.record) return [];
  const events = placedTimeline(files, world).filter(isExact);
  const points = milestoneNames.flatMap((name) => {
    const moments = files.narrative.card.milestones[name] ?? [];
    const at = moments.length === 1 ? moments[0]?.at : undefined;
    const when = at && intervalOf(at, incident.zone, incident.day);
    return at && when && !when.approximate && when.from === when.to ? [{ name, at, from: when.from }] : [];
  });
  const isEvent = ({ from }: { from: number }): boolean => events.some(({ when }) => when?.from === from);
  // Where milestones are not told as events, none of them says anything; one out of order is told of as such.
  const isInOrder = points.every(({ from }, index) => index === 0 || from >= (points[index - 1]?.from ?? from));
  if (points.filter(isEvent).length < 2 || !isInOrder) return [];
  return points.flatMap((point): PlacedProblem[] => {
    if (isEvent(point)) return [];
    const near = events.filter(
      ({ when, event }) =>
        when &&
        isOneDigitAway(writtenOf({ event }), point.at.asWritten) &&
        Math.abs(when.from - point.from) < 86_400 &&
        !points.some(({ from }) => from === when.from),
    );
    const [meant] = near;
    if (!meant) return [];
    return [
      {
        ...atValue(files.narrative, ['milestones', point.name], {
          reason: `Unexpected ${point.at.asWritten} for ${point.name}, expected ${writtenOf(meant)} as in the record`,
          help: 'The record tells of nothing at that minute. Was a digit mistyped, here or there?',
        }),
        notes: near.map(({ document, spot }) => theOtherOne(document, spot())),
      },
    ];
  });
}

function isExact({ when }: PlacedEvent): boolean {
  return when !== undefined && !when.approximate && when.from === when.to;
}

/** As they are written: 14:07 and 14:17. */
function isOneDigitAway(a: string, b: string): boolean {
  const [one, other] = [clockOf(a), clockOf(b)];
  if (one === undefined || other === undefined) return false;
  return isOneDigitOff(one, other);
}

function clockOf(written: string): string | undefined {
  return /(?<!\d)\d{2}:\d{2}(?!\d)/.exec(written)?.[0];
}

function writtenOf({ event }: Pick<PlacedEvent, 'event'>): string {
  return event.at[0]?.at.asWritten ?? '';
}

/** “9:27 pm” for what the record has at 09:27 alone. */
function otherHalfOfDay({ narrative, record }: IncidentFiles): PlacedProblem[] {
  const told = record ? halvesOfDay(narrative.source).filter(({ start }) => start >= narrative.prose.start) : [];
  if (!record || told.length === 0) return [];
  const card = narrative.source.text.slice(0, narrative.prose.start);
  const known = new Set(`${card}\n${record.source.text}`.match(/(?<!\d)\d{2}:\d{2}(?!\d|\s?[ap]\.?m)/gi) ?? []);
  return told.flatMap(({ start, end, clock, other }): PlacedProblem[] => {
    if (known.has(clock) || !known.has(other)) return [];
    const written = narrative.source.text.slice(start, end);
    return [
      atSpot(
        narrative,
        { start, end },
        {
          reason: `Unexpected ${written}, expected ${other} as in the record`,
          help: 'It is the same minute in the other half of the day.',
        },
      ),
    ];
  });
}

/** Times of twelve hours in somebody's words, as a clock of 24 hours shows them, and the same twelve hours off. */
const halvesOfDay = rememberEach(
  (source: SourceText): readonly { start: number; end: number; clock: string; other: string }[] =>
    [...wordsOnly(source).matchAll(/(?<![\w.:/-])(1[0-2]|0?[1-9])[:.]([0-5]\d)\s?([ap])\.?m\b\.?/gi)].map(
      ({ index: start, 0: written, 1: hour = '', 2: minute = '', 3: half = '' }) => {
        const at = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
        const clockAt = (hours: number): string => `${String(hours % 24).padStart(2, '0')}:${minute}`;
        return { start, end: start + written.length, clock: clockAt(at), other: clockAt(at + 12) };
      },
    ),
);

/**
 * An event whose source is a line of an account, `analyses/runner, 15:27`, at another minute than that line; or of an account that has
 * nothing at that minute, or of none, where one of nearly that name is there. Others may be kept elsewhere.
 */
function eventsBesideSources({ record, analyses }: IncidentFiles): PlacedProblem[] {
  return (record?.data.timeline ?? []).flatMap(({ at, source }, index): PlacedProblem[] => {
    const moment = at.length === 1 ? at[0]?.at : undefined;
    const [, person, told] = /^analyses\/([\w-]+)(?:\.mdx?)?,\s*(\d{2}:\d{2})(?!\d)/.exec(source ?? '') ?? [];
    const account = analyses.find(({ id }) => id === person);
    const near =
      account || person === undefined
        ? undefined
        : didYouMean(
            person,
            analyses.map(({ id }) => id),
            1,
          )[0];
    if (record && near !== undefined)
      return [
        atValue(record, ['timeline', index, 'source'], {
          reason: `Unexpected account “${person ?? ''}”, expected ${near}`,
          help: `Did you mean analyses/${near}? Nobody else has written one here.`,
          expected: [near],
        }),
      ];
    if (record && account && told !== undefined && isReadWhole(account) && !account.source.text.includes(told))
      return [
        {
          ...atValue(record, ['timeline', index, 'source'], {
            reason: `Unexpected ${told} in ${source ?? ''}, expected a time of that account`,
            help: 'Readers look for the line of the account by its time, and there is none.',
          }),
          notes: (account.listed?.events ?? [])
            .filter((event) => isOneDigitAway(event.at.asWritten, told))
            .map((event) => theOtherOne(account, event.spot)),
        },
      ];
    const clock =
      moment && (moment.kind === 'clock' || moment.kind === 'local') ? clockOf(moment.asWritten) : undefined;
    if (!record || told === undefined || clock === undefined || told === clock) return [];
    return [
      atValue(record, ['timeline', index, 'at'], {
        reason: `Unexpected ${clock} for what its source tells at ${told}, expected the same minute`,
        help: 'Readers look for the line of the account by its time. One of the two is a slip.',
      }),
    ];
  });
}

/** A line that is not understood is told of there, and may be the one. */
function isReadWhole({ listed }: IncidentFiles['analyses'][number]): boolean {
  return listed === undefined || listed.troubles.length + (listed.slips?.length ?? 0) === 0;
}

/** “Times are UTC.” in a story whose card has another zone. */
function zoneInWords({ id, narrative }: IncidentFiles, { graph }: OwnEntry): PlacedProblem[] {
  const incident = graph.incidents.get(id);
  const found = zoneSentenceOf(narrative.source);
  const named = found?.[1];
  if (!incident || !found || named === undefined) return [];
  const [own, other] = [offsetOn(incident.day, incident.zone), offsetOn(incident.day, zoneNamed(named))];
  if (own === undefined || other === undefined || own === other) return [];
  const end = found.index + found[0].length;
  return [
    atSpot(
      narrative,
      { start: end - named.length, end },
      {
        reason: `Unexpected ${named} for the times of this story, expected ${incident.zone} as on its card`,
        help: 'Local times are read in the zone of the card; readers would be hours off.',
      },
    ),
  ];
}

const zoneSentenceOf = rememberEach((source: SourceText) =>
  /\b[Tt]imes (?:below |here |in this story )?are (?:all |given |shown |told )?(?:in )?(UTC|GMT|[A-Z]\p{L}+(?: [A-Z]\p{L}+)?)(?=['’]s|[ ,.;)]|$)/u.exec(
    wordsOnly(source),
  ),
);

function zoneNamed(words: string): string | undefined {
  if (words === 'UTC' || words === 'GMT') return 'UTC';
  const city = words.replaceAll(' ', '_');
  return ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific']
    .map((part) => `${part}/${city}`)
    .find(isTimeZone);
}

function offsetOn(day: string, zone: string | undefined): number | undefined {
  if (zone === undefined || !isRealDate(day)) return undefined;
  return localToEpoch(day, '12:00', zone) - localToEpoch(day, '12:00', 'UTC');
}

/** A machine of a sentence with a time, where the record at that time has another machine of the same name. */
function otherMachines(files: IncidentFiles, world: OwnEntry): PlacedProblem[] {
  const { narrative } = files;
  const events = placedTimeline(files, world).flatMap(({ event }) => {
    const clock = clockOf(event.at[0]?.at.asWritten ?? '');
    return clock === undefined ? [] : [{ clock, what: event.what }];
  });
  return machinesAtTimes(narrative.source).flatMap(({ index, clock, here }): PlacedProblem[] => {
    const there = events.filter((event) => event.clock === clock).flatMap(({ what }) => machinesIn(what));
    const [seen, meant] = [here[0], there[0]];
    if (!seen || !meant || seen.stem !== meant.stem || there.some(({ name }) => here.some((one) => one.name === name)))
      return [];
    const start = index + seen.at;
    return [
      atSpot(
        narrative,
        { start, end: start + seen.name.length },
        {
          reason: `Unexpected ${seen.name} at ${clock}, expected ${meant.name} as in the record`,
          help: 'The record tells of that minute with the other one.',
        },
      ),
    ];
  });
}

/** Sentences with a time in front, and the machines in them. */
const machinesAtTimes = rememberEach((source: SourceText) =>
  [...wordsOnly(source).matchAll(/(?:^|[.!?*]\s+|\n)(?:At |Um |\**)(\d{2}:\d{2})[^.!?]{0,200}/g)].flatMap(
    ({ index, 0: sentence, 1: clock = '' }) => {
      const here = machinesIn(sentence);
      return here.length === 0 ? [] : [{ index, clock, here }];
    },
  ),
);

/** `db-02`, `node 7`: a name that a number tells from its like. */
function machinesIn(text: string): { name: string; stem: string; at: number }[] {
  return [...text.matchAll(/(?<![\w-])(\p{L}[\p{L}-]*)-(\d{1,3})(?![\w-]|\.\d)/gu)].map(
    ({ index, 0: name, 1: stem = '' }) => ({
      name,
      stem,
      at: index,
    }),
  );
}

/** A day of the story told with another year than in record and card, and nowhere there. */
function yearsInWords({ id, narrative, record, actions }: IncidentFiles, { graph }: OwnEntry): PlacedProblem[] {
  const own = graph.incidents.get(id)?.day.slice(0, 10);
  // Nearly no story names another year, and days are slow to find.
  const body = narrative.source.text.slice(narrative.prose.start);
  if (own === undefined || !(body.match(/\b(?:19|20)\d\d\b/g) ?? []).some((year) => !own.startsWith(year))) return [];
  const elsewhere = [
    narrative.source.text.slice(0, narrative.prose.start),
    record?.source.text ?? '',
    actions?.source.text ?? '',
  ];
  const known = new Set([own, ...elsewhere.flatMap((text) => text.match(/(?<!\d)\d{4}-\d{2}-\d{2}/g) ?? [])]);
  return daysOf(narrative.source).flatMap(({ start, end, day, month, year, weekday }): PlacedProblem[] => {
    // A weekday says which year was meant, and is looked at for itself.
    if (year === undefined || weekday !== undefined || start < narrative.prose.start) return [];
    const date = isoDate(year, month, day);
    if (date === own || known.has(date) || !own.endsWith(date.slice(4))) return [];
    const at = start + narrative.source.text.slice(start, end).lastIndexOf(String(year));
    return [
      atSpot(
        narrative,
        { start: at, end: at + 4 },
        {
          reason: `Unexpected year ${String(year)}, expected ${own.slice(0, 4)} as in the record`,
          help: 'It is the day of this story in another year.',
        },
      ),
    ];
  });
}
