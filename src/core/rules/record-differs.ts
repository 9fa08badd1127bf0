import { isoDate, isRealDate } from '../model/calendar-day.ts';
import type { PlacedProblem } from '../model/message.ts';
import { milestoneNames } from '../model/milestones.ts';
import { isTimeZone } from '../model/time-zone.ts';
import type { SourceText } from '../parse/source-text.ts';
import { rememberEach } from '../remember-each.ts';
import { intervalOf, localToEpoch } from '../time/interval.ts';
import { placedTimeline, type PlacedEvent } from '../rule-kit/placed-timeline.ts';
import { isOneDigitOff } from '../rule-kit/digit-slips.ts';
import { theOtherOne } from '../rule-kit/place-notes.ts';
import { atSpot, atValue } from '../rule-kit/place-problem.ts';
import { timesBesideEvents } from '../rule-kit/times-beside-events.ts';
import { timesOutOfOrder } from '../rule-kit/times-out-of-order.ts';
import { wordsOnly } from '../rule-kit/quantities.ts';
import { daysOf } from '../rule-kit/days-of.ts';
import { defineRule, type IncidentFiles, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'record-differs',
  title: 'Let story and record tell of the same',
  level: 'warning',
  group: 'references',
  about: 'incident',
  check: (files, world) => {
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
    ];
  },
});

/** A milestone at which nothing happened, where an event stands at the same time but for a digit. */
function milestonesBesideEvents(files: IncidentFiles, world: RuleWorld): PlacedProblem[] {
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
    const meant = events.find(
      ({ when, event }) =>
        when &&
        isOneDigitAway(writtenOf({ event }), point.at.asWritten) &&
        Math.abs(when.from - point.from) < 86_400 &&
        !points.some(({ from }) => from === when.from),
    );
    if (!meant) return [];
    return [
      {
        ...atValue(files.narrative, ['milestones', point.name], {
          reason: `Unexpected ${point.at.asWritten} for ${point.name}, expected ${writtenOf(meant)} as in the record`,
          help: 'The record tells of nothing at that minute. Was a digit mistyped, here or there?',
        }),
        notes: [theOtherOne(meant.document, meant.spot())],
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

/** An event whose source is a line of an account, `analyses/runner, 15:27`, at another minute than that line. */
function eventsBesideSources({ record }: IncidentFiles): PlacedProblem[] {
  return (record?.data.timeline ?? []).flatMap(({ at, source }, index): PlacedProblem[] => {
    const moment = at.length === 1 ? at[0]?.at : undefined;
    const told = /^analyses\/[\w-]+,\s*(\d{2}:\d{2})(?!\d)/.exec(source ?? '')?.[1];
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

/** “Times are UTC.” in a story whose card has another zone. */
function zoneInWords({ id, narrative }: IncidentFiles, { graph }: RuleWorld): PlacedProblem[] {
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
function otherMachines(files: IncidentFiles, world: RuleWorld): PlacedProblem[] {
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
function yearsInWords({ id, narrative, record, actions }: IncidentFiles, { graph }: RuleWorld): PlacedProblem[] {
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
