import { dayNumber, isoDate, isRealDate, secondsOfDay } from '../model/calendar-day.ts';
import type { PlacedProblem } from '../model/message.ts';
import { milestoneNames, type MilestoneName } from '../model/milestones.ts';
import type { SourceText } from '../parse/source-text.ts';
import { rememberEach } from '../remember-each.ts';
import { isOneDigitOff, isSwapped } from '../rule-kit/digit-slips.ts';
import { namedApart, type MilestoneClocks } from '../rule-kit/moments-apart.ts';
import { firstInterval, placedTimeline } from '../rule-kit/placed-timeline.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { quantitiesOf, wordsOnly, type Quantity } from '../rule-kit/quantities.ts';
import { ofIncidentAlone, type OwnEntry } from '../rule-kit/of-incident-alone.ts';
import { defineRule, type IncidentFiles } from '../rule-kit/rule.ts';
import { daysOf } from '../rule-kit/days-of.ts';
import { findDaysInWords } from '../time/day-in-words.ts';
import { secondsOfUnit } from '../rule-kit/seconds-of-unit.ts';

export default defineRule({
  id: 'time-between',
  title: 'Let the time between two moments be what they say',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: ofIncidentAlone((files, world) => {
    const { narrative, analyses } = files;
    const all = textsOf(files);
    const apart = lengthsOf(files, world);
    const clocks = milestoneClocks(files);
    return [narrative, ...analyses].flatMap(({ source }) =>
      quantitiesOf(source).flatMap((length) => {
        const said =
          betweenClocks(length) ??
          betweenNamed(length, clocks) ??
          sinceClock(length, all) ??
          sinceDay(length, all) ??
          sinceMoment(length, narrative.source, apart);
        return said ? [said] : [];
      }),
    );
  }),
});

function textsOf({ narrative, record, actions, analyses }: IncidentFiles): SourceText[] {
  return [narrative, record, actions, ...analyses].flatMap((document) => (document ? [document.source] : []));
}

const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60 };
const about =
  /\b(?:about|around|almost|nearly|roughly|some|over|under|than|approximately|least|most|within|only|every|another|further|a good|up to|well)\s*$|[~≈<>±]\s*$/i;

/** `from 21:45 to 23:28 (103 minutes)`, and the same without brackets. */
function betweenClocks(length: Quantity): PlacedProblem | undefined {
  const each = minutes[length.unit ?? ''];
  const text = wordsOnly(length.source);
  const before = text.slice(Math.max(0, length.start - 60), length.start);
  const range =
    /(?<![\d:-])(\d{1,2}:\d{2})(?::\d{2})?\s*(?:Z|UTC|[A-Z]{2,4})?\s*(?:–|—|-|to|until|till|and)\s*(\d{1,2}:\d{2})(?::\d{2})?\s*(?:Z|UTC|[A-Z]{2,4})?\s*(?:\(|,\s*(?:for|which is|which were|i\.e\.|that is)?\s*|:\s*|=\s*|are |is |for |lasted )$/.exec(
      before,
    );
  if (each === undefined || !range) return undefined;
  const [from, to] = [minuteOf(range[1] ?? ''), minuteOf(range[2] ?? '')];
  const between = (to - from + 1440) % 1440;
  const told = Math.round(length.value * each);
  return Math.abs(between - told) <= slack(length, each)
    ? undefined
    : differs(length, `${String(between)} minutes`, 'They are what lies between the two times before it.');
}

/** `15:17 … 55 minutes after the first, at 14:22`, or `after it was seen`: the sentence says both ends itself. */
function betweenNamed(length: Quantity, clocks: MilestoneClocks): PlacedProblem | undefined {
  const each = minutes[length.unit ?? ''];
  if (each === undefined || about.test(wordsOnly(length.source).slice(Math.max(0, length.start - 40), length.start)))
    return undefined;
  const named = namedApart(length, clocks);
  const [nearest] = named;
  const told = length.value * each;
  if (!nearest || named.some(({ minutes: apart }) => Math.abs(apart - told) <= slack(length, each))) return undefined;
  return differs(
    length,
    `${String(nearest.minutes)} minutes`,
    `So far is ${nearest.from} from ${nearest.to}. One of the three is a slip.`,
  );
}

/** Turning points that the card has to the minute. */
function milestoneClocks({ narrative: { card } }: IncidentFiles): MilestoneClocks {
  return new Map(
    milestoneNames.flatMap((name): [MilestoneName, string][] => {
      const [moment, ...others] = card.milestones[name] ?? [];
      const written = moment && !moment.at.approximate && others.length === 0 ? moment.at.asWritten : '';
      const clock = /(?<!\d)\d{2}:\d{2}(?=Z?$)/.exec(written)?.[0];
      return clock === undefined ? [] : [[name, clock]];
    }),
  );
}

/** `15:17 … 55 minutes after`: so long before that time something has to have happened. */
function sinceClock(length: Quantity, all: readonly SourceText[]): PlacedProblem | undefined {
  const each = minutes[length.unit ?? ''];
  const text = wordsOnly(length.source);
  if (each === undefined || length.value * each < 3) return undefined;
  const word = /^[\s-]*\p{L}+\s+(later|after)\b/u.exec(text.slice(length.end, length.end + 40))?.[1];
  const before = text.slice(Math.max(0, length.start - 160), length.start);
  if (word === undefined || about.test(before)) return undefined;
  // “Later” counts from what was told before, unless the clock stands right beside it.
  const clock = (word === 'later' ? besides : inSentence).exec(before)?.[1];
  if (clock === undefined) return undefined;
  const at = minuteOf(clock);
  const known = new Set(all.flatMap(clocksIn));
  if (known.size < 3) return undefined;
  const from = (at - Math.round(length.value * each) + 2880) % 1440;
  const isKnown = [...known].some((other) => Math.abs(other - from) <= slack(length, each));
  return isKnown
    ? undefined
    : differs(
        length,
        `a time between two moments of this story`,
        `So long before ${clock} it was ${asClock(from)}, and nothing is told of that minute.`,
      );
}

/** `11 December, 51 days later`: so long before that day something has to have happened. */
function sinceDay(length: Quantity, all: readonly SourceText[]): PlacedProblem | undefined {
  const each = { day: 1, week: 7 }[length.unit ?? ''];
  const text = wordsOnly(length.source);
  if (each === undefined || !/^[\s-]*\p{L}+\s+(?:later|after)\b/u.test(text.slice(length.end, length.end + 40)))
    return undefined;
  const from = Math.max(0, length.start - 40);
  const before = text.slice(from, length.start);
  const day = findDaysInWords(before).at(-1);
  if (!day || !/^[\s,(–—-]*$/.test(before.slice(day.end))) return undefined;
  const known = all.flatMap(daysIn);
  const years = day.year === undefined ? [...new Set(known.map(({ year }) => year))] : [day.year];
  const days = years.flatMap((year) => numberOf(year, day.month, day.day));
  const isKnown = days.some((on) =>
    known.some((other) => Math.abs(on - other.number - length.value * each) <= (each === 7 ? 3 : 1)),
  );
  return isKnown || days.length === 0
    ? undefined
    : differs(length, 'the days since another day of this story', 'So long before that day nothing is told of.');
}

/** How far apart turning points are, and events as well: in seconds, counted when somebody asks. */
interface Lengths {
  milestones(): readonly number[];
  all(): readonly number[];
}

function lengthsOf(files: IncidentFiles, world: OwnEntry): Lengths {
  const points = (ofMilestones: boolean): readonly number[] => {
    const incident = world.graph.incidents.get(files.id);
    const turning = milestoneNames.flatMap((name) => {
      const when = incident && firstInterval(incident.card.milestones[name], incident);
      return when && !when.approximate ? [when.from, when.to] : [];
    });
    const events = ofMilestones
      ? []
      : placedTimeline(files, world).flatMap(({ when }) => (when ? [when.from, when.to] : []));
    const all = [...turning, ...events];
    return all.flatMap((from, nth) => all.slice(nth + 1).map((to) => Math.abs(to - from)));
  };
  return { milestones: () => points(true), all: () => points(false) };
}

/**
 * “Twenty-seven minutes later” where two turning points are seventeen minutes apart, as the story says elsewhere, and nothing is
 * twenty-seven minutes from anything.
 */
function sinceMoment(length: Quantity, story: SourceText, apart: Lengths): PlacedProblem | undefined {
  const each = secondsOfUnit[length.unit ?? ''];
  const { source, value, unit } = length;
  if (
    each === undefined ||
    value < 3 ||
    !/^[\s-]*\p{L}+\s+(?:later|after)\b/u.test(source.text.slice(length.end, length.end + 40))
  )
    return undefined;
  if (about.test(wordsOnly(source).slice(Math.max(0, length.start - 40), length.start))) return undefined;
  const told = quantitiesOf(story).filter((other) => other.unit === unit && other.value !== value);
  const meant = told.find(
    (other) =>
      (isOneDigitOff(String(other.value), String(value)) || isSwapped(String(other.value), String(value))) &&
      apart.milestones().some((far) => Math.round(far / each) === other.value),
  );
  if (!meant || apart.all().some((far) => Math.abs(far - value * each) <= each * (each < 3600 ? 1 : 0.6)))
    return undefined;
  return differs(
    length,
    `${meant.phrase}, as elsewhere in the story`,
    'So far are two turning points of the card from each other. Was a digit mistyped?',
  );
}

/** How far a rounded length may be from the exact one. */
function slack({ written, value }: Quantity, each: number): number {
  if (each > 1) return Number.isInteger(value) ? 30 : 6;
  return /^\d/.test(written) && value < 90 ? 1 : 2;
}

const besides = /(?<![\d:-])(\d{1,2}:\d{2})(?:\s?(?:Z|UTC))?[,(\s–—-]*$/;
/** At its beginning, or in bold before it. */
const inSentence = /(?:^|[.!?*]\s|\n\s*)[^.!?\n:]*?(?<![\d:-])(\d{1,2}:\d{2})(?!\d)(?:\.?\*\*)?[^.!?:]*$/;

function differs(length: Quantity, expected: string, help: string): PlacedProblem {
  return atSpot(length, length, {
    reason: `Unexpected ${length.phrase}, expected ${expected}`,
    help,
  });
}

const clocksIn = rememberEach(({ text }: SourceText): readonly number[] =>
  [...text.matchAll(/(?<![\d:.])(\d{1,2}:\d{2})(?!\d)/g)].map(({ 1: clock = '' }) => minuteOf(clock)),
);

const daysIn = rememberEach((source: SourceText): readonly { year: number; number: number }[] => {
  const found = daysOf(source);
  const years = [...new Set(found.flatMap(({ year }) => year ?? []))];
  return found.flatMap(({ year, month, day }) =>
    (year === undefined ? years : [year]).flatMap((one) =>
      numberOf(one, month, day).map((number) => ({ year: one, number })),
    ),
  );
});

function numberOf(year: number, month: number, day: number): number[] {
  const date = isoDate(year, month, day);
  return isRealDate(date) ? [dayNumber(date)] : [];
}

function minuteOf(clock: string): number {
  return secondsOfDay(clock.padStart(5, '0')) / 60;
}

function asClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
