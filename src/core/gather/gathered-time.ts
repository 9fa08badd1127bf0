import { Temporal } from 'temporal-polyfill';
import type { GatheredTime } from './gathered-line.ts';

/** Seconds since 1970 as tools write them, whole or with a fraction, such as Slack's `1700000000.123456`. */
export function timeOfEpoch(seconds: string): GatheredTime | undefined {
  const whole = /^(\d{9,11})(?:\.\d+)?$/.exec(seconds)?.[1];
  if (whole === undefined) return undefined;
  return instant(Temporal.Instant.fromEpochMilliseconds(Number(whole) * 1000));
}

/** Milliseconds since 1970, as a number. */
export function timeOfMilliseconds(value: unknown): GatheredTime | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1e11 || value >= 1e14) return undefined;
  return instant(Temporal.Instant.fromEpochMilliseconds(value));
}

/** `2026-03-14T10:02:05Z`, `…+01:00`, or without a zone; undefined if it is none of these or no day that exists. */
export function timeOfStamp(text: string): GatheredTime | undefined {
  const [, date = '', time = '', zone] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    ) ?? [];
  if (date === '') return undefined;
  try {
    if (zone !== undefined)
      return instant(Temporal.Instant.from(`${date}T${time}${/^[a-z]/i.test(zone) ? 'Z' : zone}`));
    Temporal.PlainDateTime.from(`${date}T${time}`);
    return { kind: 'local', date, time };
  } catch {
    return undefined;
  }
}

/** `10:02`, `10:02:05`, `10.02`, `10:02 AM`; with a zone it is no longer a clock time alone, so UTC needs a date to be more. */
export function timeOfClock(text: string): Extract<GatheredTime, { kind: 'local' }> | undefined {
  const [, hour = '', minute = '', second, half] =
    /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s?([ap]\.?m\.?)?$/i.exec(text.trim()) ?? [];
  if (hour === '') return undefined;
  const written = Number(hour);
  if (Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  if (half === undefined ? written > 23 : written < 1 || written > 12) return undefined;
  const hours = half === undefined ? written : (written % 12) + (/^p/i.test(half) ? 12 : 0);
  const time = [String(hours).padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
  return { kind: 'local', time };
}

function instant(at: Temporal.Instant): GatheredTime {
  return { kind: 'instant', iso: at.round({ smallestUnit: 'second' }).toString() };
}
