import type { Moment, MomentValue } from './moment.ts';

/**
 * The grammar of a moment. Calendar dates follow EDTF level 1 (ISO 8601-2:2019, Library of Congress profile).
 *
 * | written                          | means                                            |
 * | -------------------------------- | ------------------------------------------------ |
 * | 2026-03-14T10:02:05Z, …+01:00    | an instant                                       |
 * | 2026-03-14 10:02 (or with T)     | local time in the record's zone                  |
 * | 10:02                            | that clock time on the day of the entry above    |
 * | 2026-03-14, 2026-03, 2026        | a day, a month, a year                           |
 * | 2026-21 … 2026-24                | spring, summer, autumn, winter                   |
 * | 2026-03-XX, 202X                 | digits that are not known                        |
 * | A/B, A/.., ../B                  | a range; a clock time alone takes the first date |
 * | ~A, A~, A?, A%                   | approximate or uncertain                         |
 * | unknown, unknown: words          | nobody knows                                     |
 * | never, never: words              | it did not happen                                |
 */
export function parseMoment(text: string): ParsedMoment {
  const asWritten = text.trim();
  const words = /^(unknown|never)(?:\s*:\s*(.+))?$/is.exec(asWritten);
  if (words) {
    const kind = words[1]?.toLowerCase() === 'never' ? 'never' : 'unknown';
    return { ok: true, moment: { kind, words: words[2]?.trim() ?? '', asWritten, approximate: false } };
  }
  const slash = asWritten.indexOf('/');
  if (slash >= 0) return parseRange(asWritten, asWritten.slice(0, slash), asWritten.slice(slash + 1));
  return parsePoint(asWritten);
}

export type ParsedMoment = { ok: true; moment: Moment } | { ok: false; problem?: string };

function parseRange(asWritten: string, left: string, right: string): ParsedMoment {
  const from = left.trim() === '..' || left.trim() === '' ? undefined : parsePoint(left.trim());
  const to = right.trim() === '..' || right.trim() === '' ? undefined : parsePoint(right.trim());
  if (from && !from.ok) return from;
  if (to && !to.ok) return to;
  if (!from && !to) return { ok: false };
  const start: Moment = from?.moment ?? { kind: 'unknown', words: '', asWritten: '..', approximate: false };
  const approximate = start.approximate || (to?.moment.approximate ?? false);
  const end = to && onTheDayOf(start, to.moment);
  return { ok: true, moment: { kind: 'range', from: start, ...(end ? { to: end } : {}), asWritten, approximate } };
}

/** `2026-03-14 10:02/10:20` and `2026-03-14T10:02Z/10:20` carry date and offset over to the end. */
function onTheDayOf(start: Moment, end: Moment): Moment {
  if (end.kind !== 'clock') return end;
  if (start.kind === 'local') return { ...end, kind: 'local', date: start.date, time: end.time };
  if (start.kind === 'instant') {
    const shift = offsetSeconds(start.zone);
    const localMidnight = Math.floor((start.epochSeconds + shift) / 86_400) * 86_400 - shift;
    return { ...end, kind: 'instant', epochSeconds: localMidnight + secondsOfDay(end.time), zone: start.zone };
  }
  return end;
}

const clockPattern = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?';
const datedTime = new RegExp(`^(\\d{4,}-\\d{2}-\\d{2})[T ]+${clockPattern}\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?$`, 'i');
const clockOnly = new RegExp(`^${clockPattern}$`);

function parsePoint(asWritten: string): ParsedMoment {
  const bare = asWritten
    .replace(/^~\s*/, '')
    .replace(/[~?%]$/, '')
    .trim();
  const approximate = bare !== asWritten;
  const dated = datedTime.exec(bare);
  if (dated) {
    const [, date = '', hour = '', minute = '', second, zone] = dated;
    if (!isRealDate(date)) return { ok: false, problem: noSuchDate(date) };
    const time = clockText(hour, minute, second);
    if (time === undefined) return { ok: false, problem: noSuchTime(bare) };
    if (zone === undefined) return { ok: true, moment: { kind: 'local', date, time, asWritten, approximate } };
    const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
    const epochSeconds = dayNumber(date) * 86_400 + secondsOfDay(time) - offsetSeconds(offset);
    return { ok: true, moment: { kind: 'instant', epochSeconds, zone: offset, asWritten, approximate } };
  }
  const clock = clockOnly.exec(bare);
  if (clock) {
    const time = clockText(clock[1] ?? '', clock[2] ?? '', clock[3]);
    return time === undefined
      ? { ok: false, problem: noSuchTime(bare) }
      : { ok: true, moment: { kind: 'clock', time, asWritten, approximate } };
  }
  const calendar = parseCalendar(bare);
  if (calendar === 'no-such-date') return { ok: false, problem: noSuchDate(bare) };
  return calendar ? { ok: true, moment: { ...calendar, asWritten, approximate } } : { ok: false };
}

function parseCalendar(text: string): Extract<MomentValue, { kind: 'calendar' }> | 'no-such-date' | undefined {
  const parts = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(text);
  if (!parts) return /^\d{5,}-\d{2}/.test(text) ? 'no-such-date' : undefined;
  const [, year = '', month, day] = parts;
  const firstYear = year.replaceAll('X', '0');
  const lastYear = year.replaceAll('X', '9');
  const season = month === undefined || day !== undefined ? undefined : seasons[month];
  if (season) {
    const [first, last, yearsLater] = season;
    return {
      kind: 'calendar',
      first: `${firstYear}-${first}`,
      last: `${String(Number(lastYear) + yearsLater)}-${last}`,
    };
  }
  const firstMonth = month === undefined || month === 'XX' ? '01' : month;
  const lastMonth = month === undefined || month === 'XX' ? '12' : month;
  if (Number(firstMonth) < 1 || Number(lastMonth) > 12) return 'no-such-date';
  if (day !== undefined && day !== 'XX') {
    const first = `${firstYear}-${firstMonth}-${day}`;
    return isRealDate(first) ? { kind: 'calendar', first, last: `${lastYear}-${lastMonth}-${day}` } : 'no-such-date';
  }
  const lastDay = String(daysIn(Number(lastYear), Number(lastMonth))).padStart(2, '0');
  return { kind: 'calendar', first: `${firstYear}-${firstMonth}-01`, last: `${lastYear}-${lastMonth}-${lastDay}` };
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

function noSuchTime(text: string): string {
  return `a time from 00:00 to 23:59; there is no ${text}`;
}

function clockText(hour: string, minute: string, second: string | undefined): string | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}

/** Seconds since midnight of a clock time as the grammar keeps it: `HH:MM` or `HH:MM:SS`. */
export function secondsOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
}

function offsetSeconds(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * secondsOfDay(zone.slice(1));
}

/** Days since 1970-01-01 of a real calendar date. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Howard Hinnant's days_from_civil: the year starts in March, so the leap day comes last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Whether an ISO date stands in the calendar. */
export function isRealDate(date: string): boolean {
  if (date.length !== 10 || date.charAt(4) !== '-' || date.charAt(7) !== '-') return false;
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
