import { epochOf } from './calendar-day.ts';
import { inHalf, readPoint, type Point } from './moment-points.ts';
import type { Moment } from './moment.ts';

/**
 * The grammar of a moment, in YAML and in lists of prose alike. Calendar dates follow EDTF level 1 (ISO 8601-2:2019, Library of
 * Congress profile).
 *
 * | written                              | means                                                       |
 * | ------------------------------------ | ----------------------------------------------------------- |
 * | 2026-03-14T10:02:05Z, …+01:00        | an instant                                                  |
 * | 2026-03-14 10:02 (or with T)         | local time in the record's zone                             |
 * | 10:02                                | that clock time on the day of the entry above               |
 * | 1:20 PM, 9 am                        | the same, in twelve hours                                   |
 * | 10:02Z, 10:02 UTC, 10:02 UTC+2       | the same, by a clock elsewhere                              |
 * | 2026-03-14, 2026-03, 2026            | a day, a month, a year                                      |
 * | 2026-21 … 2026-24                    | spring, summer, autumn, winter                              |
 * | 2026-03-XX, 202X                     | digits that are not known                                   |
 * | A/B, A/.., ../B, 10:02–10:20, A to B | a range; a clock time alone takes the first date and offset |
 * | ~A, A~, A?, A%, about A, A (approx)  | approximate or uncertain                                    |
 * | unknown, unknown: words              | nobody knows                                                |
 * | never, never: words                  | it did not happen                                           |
 */
export function parseMoment(text: string): ParsedMoment {
  const asWritten = text.trim();
  const words = /^(unknown|never)(?:\s*:\s*(.+))?$/is.exec(asWritten);
  if (words) {
    const kind = words[1]?.toLowerCase() === 'never' ? 'never' : 'unknown';
    return { ok: true, moment: { kind, words: words[2]?.trim() ?? '', asWritten, approximate: false } };
  }
  const read = readMoment(asWritten);
  if (!read.ok) return read;
  return read.length === asWritten.length ? { ok: true, moment: read.moment } : { ok: false };
}

export type ParsedMoment = { ok: true; moment: Moment } | { ok: false; problem?: string };

/** A moment and how many characters it takes; or, of what looks like one, what would be right in its place. */
export type ReadMoment = { ok: true; moment: Moment; length: number } | { ok: false; problem?: string };

/** Reads the longest moment that a text begins with; what stands behind it is left alone. */
export function readMoment(text: string): ReadMoment {
  const openStart = /^(?:\.\.)?\s*\/\s*/.exec(text)?.[0].length ?? 0;
  const from = readPoint(text.slice(openStart));
  if (!from.ok) return from;
  if (openStart > 0) return rangeOf(text.slice(0, openStart + from.length), undefined, from.point);
  const rest = text.slice(from.length);
  const openEnd = /^\s*\/\s*(?:\.\.)?(?!\S)/.exec(rest)?.[0].length;
  if (openEnd !== undefined) return rangeOf(text.slice(0, from.length + openEnd), from.point, undefined);
  const joint = rangeJoint.exec(rest)?.[0];
  const to = joint === undefined ? undefined : readPoint(rest.slice(joint.length));
  if (joint === undefined || !to || (!to.ok && to.problem === undefined && !joint.includes('/'))) {
    const asWritten = text.slice(0, from.length).trim();
    return { ok: true, moment: { ...momentOf(from.point), asWritten }, length: from.length };
  }
  if (!to.ok) return to;
  const isDateWithDash =
    from.point.kind === 'calendar' && to.point.kind === 'time' && to.point.date === undefined && !joint.includes('/');
  if (isDateWithDash) return { ok: false, problem: `one moment, such as ${from.point.written} ${to.point.written}` };
  return rangeOf(text.slice(0, from.length + joint.length + to.length), from.point, to.point);
}

const rangeJoint = /^(?:\s*(?:\/|–|—|→|-+>|-)\s*|\s+(?:to|until|till)\s+)/i;

function rangeOf(written: string, from: Point | undefined, to: Point | undefined): ReadMoment {
  const ends = evened(from, to);
  if (typeof ends === 'string') return { ok: false, problem: ends };
  const start: Moment = ends.from
    ? momentOf(ends.from)
    : { kind: 'unknown', words: '', asWritten: '..', approximate: false };
  const end = ends.to && momentOf(ends.to);
  const approximate = start.approximate || (end?.approximate ?? false);
  const asWritten = written.trim();
  return {
    ok: true,
    length: written.length,
    moment: { kind: 'range', from: start, ...(end ? { to: end } : {}), asWritten, approximate },
  };
}

/** Date, offset and half of the day that stand at one end hold for the other; a string says why they cannot. */
function evened(from: Point | undefined, to: Point | undefined): { from?: Point; to?: Point } | string {
  if (from?.kind !== 'time' || to?.kind !== 'time') return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const zone = from.zone ?? to.zone;
  const zoned = zone === undefined ? {} : { zone };
  const end = { ...to, ...zoned, ...(to.date === undefined && from.date !== undefined ? { date: from.date } : {}) };
  const start = { ...from, ...(from.zone === undefined ? zoned : {}) };
  if (to.half === 'not said' || from.half !== 'not said' || Number(from.time.slice(0, 2)) > 12)
    return { from: start, to: end };
  const time = inHalf(from.time, to.half);
  if (time === undefined || (end.date === start.date && time > end.time))
    return `am or pm at both ends, such as ${from.written.trim()} am`;
  return { from: { ...start, time }, to: end };
}

function momentOf(point: Point): Moment {
  const { approximate } = point;
  const asWritten = point.written.trim();
  if (point.kind === 'calendar')
    return { kind: 'calendar', first: point.first, last: point.last, asWritten, approximate };
  const { date, time, zone } = point;
  if (date === undefined)
    return { kind: 'clock', time, ...(zone === undefined ? {} : { zone }), asWritten, approximate };
  if (zone === undefined) return { kind: 'local', date, time, asWritten, approximate };
  return { kind: 'instant', epochSeconds: epochOf(date, time, zone), zone, asWritten, approximate };
}
