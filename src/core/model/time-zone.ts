import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A time zone by its IANA name, or an offset. What counts is what computes with it: some engines name zones that others refuse. */
export const TimeZoneSchema = z.string({ error: timeZoneProblem() }).superRefine((zone, context) => {
  if (!isTimeZone(zone)) context.addIssue({ code: 'custom', message: timeZoneProblem(nearestTimeZone(zone)) });
});

/** Whether times can be computed in a zone. */
export function isTimeZone(zone: string): boolean {
  // Etc/GMT+2 is two hours behind, and whoever writes it means ahead.
  if (/^Etc\/GMT[+-]\d+$/i.test(zone)) return false;
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
}

function nearestTimeZone(written: string): string | undefined {
  const known = places[written.trim().toUpperCase()];
  if (known !== undefined) return known;
  const bare = written.toLowerCase().replace(/[\s_-]+/g, '');
  return Intl.supportedValuesOf('timeZone').find((zone) => {
    const folded = zone.toLowerCase().replace(/[\s_-]+/g, '');
    return folded === bare || folded.endsWith(`/${bare}`);
  });
}

/** Where an abbreviation is used most; a person has to choose all the same. */
const places: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  PT: 'America/Los_Angeles',
  MDT: 'America/Denver',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  EDT: 'America/New_York',
  ET: 'America/New_York',
  BST: 'Europe/London',
  IST: 'Asia/Kolkata, Europe/Dublin or Asia/Jerusalem',
  CEST: 'Europe/Berlin',
  MESZ: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  EEST: 'Europe/Athens',
  MSK: 'Europe/Moscow',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
};

function timeZoneProblem(near?: string): string {
  return `a time zone, such as ${near ?? 'Europe/London'}`;
}
