import { daysIn, isRealDate } from './calendar-day.ts';
import { readZone } from './zone-words.ts';

/** One end of a moment as it is written, before ends are joined and the day is known. */
export type Point = { written: string; approximate: boolean } & (
  | { kind: 'time'; date?: string; time: string; zone?: string; half: 'am' | 'pm' | 'not said' }
  | { kind: 'calendar'; first: string; last: string }
);

export type ReadPoint = { ok: true; point: Point; length: number } | { ok: false; problem?: string };

/** Reads the point of time that a text begins with, signs of doubt included. */
export function readPoint(text: string): ReadPoint {
  const before = aboutBefore.exec(text)?.[0].length ?? 0;
  const read = readTime(text.slice(before)) ?? readCalendar(text.slice(before)) ?? { ok: false };
  if (!read.ok) return read;
  const end = before + read.length;
  const length = end + (aboutBehind.exec(text.slice(end))?.[0].length ?? 0);
  // One more letter or digit would make it something else: 10:05x, 2026-03-141.
  if (
    /^[\p{L}\p{N}]|^[-:.,/]\d|^\s?[ap]\.?m(?!\p{L})/iu.test(text.slice(length)) &&
    !/^[-/](?:\d{1,2}:\d{2}|\d{4}(?!\d)|\d{1,2}\s?[ap]\.?m\b)/i.test(text.slice(length))
  )
    return { ok: false };
  return {
    ok: true,
    length,
    point: { ...read.point, written: text.slice(0, length), approximate: before > 0 || length > end },
  };
}

const aboutBefore = /^(?:~|(?:ca?|approx)\.|(?:ca|circa|about|around|approx|approximately|roughly)(?=\s))\s*/i;
const aboutBehind =
  /^(?:\s?[~?%](?![\p{L}\p{N}])|\s*\(\s*(?:~|ca?\.?|circa|about|approx\.?|approximately|roughly|estimated?)\s*\))/iu;

function readTime(text: string): ReadPoint | undefined {
  const dated = /^(\d{4,}-\d{2}-\d{2})(T|,? +)(?=\d)/i.exec(text);
  const at = dated?.[0].length ?? 0;
  const clock = clockPart.exec(text.slice(at)) ?? hourPart.exec(text.slice(at));
  if (!clock) return undefined;
  const date = dated?.[1];
  if (date !== undefined && !isRealDate(date)) return { ok: false, problem: noSuchDate(date) };
  let length = at + clock[0].length;
  const [, hour = '', minute = '00', second] = clock;
  const letter = /^\s?([ap])\.?m\b\.?/i.exec(text.slice(length));
  length += letter?.[0].length ?? 0;
  const halfOfDay = letter?.[1]?.toLowerCase() === 'p' ? 'pm' : 'am';
  const half = letter ? halfOfDay : 'not said';
  const time = clockText(Number(hour), minute, second, half);
  if (time === undefined) return { ok: false, problem: noSuchTime(text.slice(0, length), half) };
  const between = /t/i.test(dated?.[2] ?? '') ? 'T' : 'blank';
  const zone = readZone(text.slice(length), { time, date: dated ? between : 'none' });
  if (zone && 'problem' in zone) return { ok: false, problem: zone.problem };
  const point = { kind: 'time', time, half, written: '', approximate: false } as const;
  return {
    ok: true,
    length: length + (zone?.length ?? 0),
    point: { ...point, ...(date === undefined ? {} : { date }), ...(zone ? { zone: zone.offset } : {}) },
  };
}

const clockPart = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d)/;
const hourPart = /^(\d{1,2})(?=\s?[ap]\.?m\b)/i;

/** `HH:MM` or `HH:MM:SS`; a leap second is the sixtieth of its minute. */
function clockText(
  hour: number,
  minute: string,
  second: string | undefined,
  half: 'am' | 'pm' | 'not said',
): string | undefined {
  if (Number(minute) > 59 || Number(second ?? 0) > (minute === '59' ? 60 : 59)) return undefined;
  if (half === 'not said' ? hour > 23 : hour < 1 || hour > 12) return undefined;
  const hours = half === 'not said' ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}

/** The same clock time in the other half of the day or in this one, where its author said neither. */
export function inHalf(time: string, half: 'am' | 'pm'): string | undefined {
  return clockText(Number(time.slice(0, 2)), time.slice(3, 5), time.slice(6, 8) || undefined, half);
}

function readCalendar(text: string): ReadPoint | undefined {
  const parts = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?![\dX])/.exec(text);
  if (!parts)
    return /^\d{5,}-\d{2}/.test(text) ? { ok: false, problem: noSuchDate(/^[\d-]+/.exec(text)?.[0] ?? '') } : undefined;
  const [written, year = '', month, day] = parts;
  const days = daysOf(year, month, day);
  if (!days) return { ok: false, problem: noSuchDate(written) };
  return { ok: true, length: written.length, point: { kind: 'calendar', ...days, written, approximate: false } };
}

/** First and last day of a year, a season, a month or a day; undefined where the calendar has none. */
function daysOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
): { first: string; last: string } | undefined {
  const firstYear = year.replaceAll('X', '0');
  const lastYear = year.replaceAll('X', '9');
  const season = month === undefined || day !== undefined ? undefined : seasons[month];
  if (season) {
    const [first, last, yearsLater] = season;
    return { first: `${firstYear}-${first}`, last: `${String(Number(lastYear) + yearsLater)}-${last}` };
  }
  const firstMonth = month === undefined || month === 'XX' ? '01' : month;
  const lastMonth = month === undefined || month === 'XX' ? '12' : month;
  if (Number(firstMonth) < 1 || Number(lastMonth) > 12) return undefined;
  if (day !== undefined && day !== 'XX') {
    const first = `${firstYear}-${firstMonth}-${day}`;
    return isRealDate(first) ? { first, last: `${lastYear}-${lastMonth}-${day}` } : undefined;
  }
  const lastDay = String(daysIn(Number(lastYear), Number(lastMonth))).padStart(2, '0');
  return { first: `${firstYear}-${firstMonth}-01`, last: `${lastYear}-${lastMonth}-${lastDay}` };
}

/** EDTF seasons, by the northern year: first day, last day, and how many years later the last day lies. */
const seasons: Readonly<Record<string, readonly [string, string, number]>> = {
  '21': ['03-01', '05-31', 0],
  '22': ['06-01', '08-31', 0],
  '23': ['09-01', '11-30', 0],
  '24': ['12-01', '02-28', 1],
};

function noSuchDate(text: string): string {
  const year = /^(\d{5,})-/.exec(text)?.[1];
  return year ? `a year of four digits; ${year} has ${String(year.length)}` : `a date that exists; there is no ${text}`;
}

function noSuchTime(text: string, half: 'am' | 'pm' | 'not said'): string {
  return half === 'not said'
    ? `a time from 00:00 to 23:59; there is no ${text}`
    : `a time from 1:00 to 12:59 before am or pm; there is no ${text}`;
}
