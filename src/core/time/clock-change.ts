import { Temporal } from 'temporal-polyfill';

/** A local time on a day when clocks were changed: one that never came, or one that came twice. */
export type ClockChange =
  /** Clocks went from `before` to `after`, both `HH:MM`, and passed the time over. */
  | { kind: 'skipped'; before: string; after: string }
  /** The time came at `first` and again at `second`, in seconds since 1970; `offsets` are those in force, such as +02:00. */
  | { kind: 'twice'; first: number; second: number; offsets: readonly [string, string] };

/** What a change of clocks did to a local time in a zone; undefined for a time that came once, as nearly all do. */
export function clockChange(date: string, time: string, zone: string): ClockChange | undefined {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return undefined;
  if (earlier.toPlainDateTime().equals(wall))
    return {
      kind: 'twice',
      first: Math.floor(earlier.epochMilliseconds / 1000),
      second: Math.floor(later.epochMilliseconds / 1000),
      offsets: [earlier.offset, later.offset],
    };
  const change = earlier.getTimeZoneTransition('next');
  const after = change?.toPlainDateTime();
  const gap = { nanoseconds: later.offsetNanoseconds - earlier.offsetNanoseconds };
  return { kind: 'skipped', before: clock(after?.subtract(gap)), after: clock(after) };
}

function clock(at: Temporal.PlainDateTime | undefined): string {
  return at?.toString().slice(11, 16) ?? '';
}
