import { isRealDate } from '../model/calendar-day.ts';
import { parseMoment } from '../model/moment-grammar.ts';
import { dayOf } from '../time/resolve-timeline.ts';

/**
 * The ISO day of a time stamp as trackers write it, in a zone; undefined for what is no time.
 * Takes ISO 8601 with `Z`, an offset with or without colon, or none (taken as local), seconds and fractions or not, a date alone,
 * and the form that Jira's importer and exporter prefer: `13/Oct/24 2:02 PM`.
 */
export function dayOfStamp(stamp: unknown, zone: string): string | undefined {
  if (typeof stamp !== 'string' || stamp.trim() === '') return undefined;
  const text = stamp.trim();
  const named = namedMonth.exec(text);
  if (named) return dayOfNamed(named);
  const parsed = parseMoment(text.replace(/ UTC$/, 'Z'));
  const isStamp = parsed.ok && (parsed.moment.kind === 'instant' || parsed.moment.kind === 'local' || isDay(text));
  return isStamp ? dayOf(parsed.moment, zone) : undefined;
}

const namedMonth = /^(\d{1,2})[/ -]([a-z]{3})[a-z]*[/ -](\d{2}|\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)?$/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOfNamed([, day = '', month = '', year = '']: RegExpExecArray): string | undefined {
  const number = months.indexOf(month.toLowerCase()) + 1;
  const date = `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number > 0 && isRealDate(date) ? date : undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
