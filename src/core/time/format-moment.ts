import { epochOf, isRealDate } from '../model/calendar-day.ts';
import type { Moment } from '../model/moment.ts';
import type { Words } from '../words/words.ts';
import { epochToLocal } from './interval.ts';

/** What a page shows of a moment: a date and a clock time, each only if known, and a value for `<time datetime>`. */
export interface MomentText {
  date: string | undefined;
  time: string | undefined;
  /** Date and time in one phrase. */
  full: string;
  datetime: string | undefined;
}

/**
 * A moment for readers, in one zone.
 * @param day ISO date of a clock time alone.
 */
export function formatMoment(moment: Moment, zone: string, day: string, words: Words): MomentText {
  const about = (text: string): string => (moment.approximate ? words.about(text) : text);
  switch (moment.kind) {
    case 'instant':
    case 'local':
    case 'clock': {
      const local = localOf(moment, zone, day);
      const date = formatDate(local.date, words);
      return {
        date,
        time: about(local.time),
        full: `${date}, ${about(local.time)}`,
        datetime: `${local.date}T${local.time}`,
      };
    }
    case 'calendar': {
      const text = about(formatCalendar(moment.first, moment.last, words));
      return {
        date: text,
        time: undefined,
        full: text,
        datetime: moment.first === moment.last ? moment.first : undefined,
      };
    }
    case 'range': {
      const from = formatMoment(moment.from, zone, day, words);
      const to = moment.to && formatMoment(moment.to, zone, day, words);
      if (!to)
        return {
          ...from,
          full: words.fromOnwards(from.full),
          time: from.time === undefined ? undefined : words.fromOnwards(from.time),
        };
      if (moment.from.kind === 'unknown' && moment.from.words === '')
        return {
          ...to,
          date: to.time === undefined && to.date !== undefined ? words.byThen(to.date) : to.date,
          full: words.byThen(to.full),
          time: to.time === undefined ? undefined : words.byThen(to.time),
        };
      const sameDay = from.date === to.date && from.time !== undefined && to.time !== undefined;
      return {
        date: from.date,
        time: sameDay ? `${from.time ?? ''}–${to.time ?? ''}` : undefined,
        full: sameDay ? `${from.full}–${to.time ?? ''}` : `${from.full} – ${to.full}`,
        datetime: from.datetime,
      };
    }
    case 'unknown':
      return { date: undefined, time: undefined, full: moment.words || words.timeNotNoted, datetime: undefined };
    case 'never':
      return {
        date: undefined,
        time: undefined,
        full: moment.words ? words.neverBecause(moment.words) : words.never,
        datetime: undefined,
      };
  }
}

/** Date and clock time in the record's zone. */
function localOf(
  moment: Extract<Moment, { kind: 'instant' | 'local' | 'clock' }>,
  zone: string,
  day: string,
): { date: string; time: string } {
  if (moment.kind === 'instant') return epochToLocal(moment.epochSeconds, zone);
  if (moment.kind === 'local') return moment;
  if (moment.zone === undefined || !isRealDate(day)) return { date: day, time: moment.time };
  return epochToLocal(epochOf(day, moment.time, moment.zone), zone);
}

/** `14 March 2026` from an ISO date. */
export function formatDate(date: string, words: Words): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return words.date(Number(day), words.months[Number(month) - 1] ?? month, year);
}

/** `14 March` from `14 March 2026`, for where the year is known. */
export function withoutYear(date: string): string {
  return date.replace(/[ ,]+\d{4}$/, '');
}

/** `London time` from `Europe/London`; `UTC` stays. */
export function zoneLabel(zone: string, words: Words): string {
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  if (/^[+-]\d/.test(zone)) return `UTC${zone}`;
  return words.timeOf(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone);
}

function formatCalendar(first: string, last: string, words: Words): string {
  if (first === last) return formatDate(first, words);
  const [firstYear = '', firstMonth = '', firstDay = ''] = first.split('-');
  const [lastYear = '', lastMonth = ''] = last.split('-');
  if (firstYear === lastYear && firstMonth === lastMonth)
    return `${words.months[Number(firstMonth) - 1] ?? ''} ${firstYear}`;
  if (firstYear === lastYear && firstMonth === '01' && lastMonth === '12') return firstYear;
  if (firstDay === '01' && firstMonth === '01' && lastMonth === '12') return `${firstYear}–${lastYear}`;
  return `${formatDate(first, words)} – ${formatDate(last, words)}`;
}
