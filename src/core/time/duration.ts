import type { Words } from '../words/words.ts';
import type { Interval } from './interval.ts';

/** The time between two moments, in seconds; always computed, never typed. */
export type Duration = { kind: 'known'; seconds: number; approximate: boolean } | { kind: 'not-known' };

/** From the start of one stretch to the start of another. Calendar dates and estimates make it approximate. */
export function durationBetween(start: Interval | undefined, end: Interval | undefined): Duration {
  if (!start || !end || end.to < start.from) return { kind: 'not-known' };
  // Two dates of one day, or of months that overlap, say nothing of the time between.
  if ((start.from < start.to || end.from < end.to) && end.from < start.to) return { kind: 'not-known' };
  const middleOfStart = (start.from + start.to) / 2;
  const middleOfEnd = (end.from + end.to) / 2;
  return {
    kind: 'known',
    seconds: Math.max(0, Math.round(middleOfEnd - middleOfStart)),
    approximate: start.approximate || end.approximate,
  };
}

/** Of all months on the average: nobody counts years in days. */
const daysOfMonth = 30.4375;

/** `43 s`, `38 min`, `3 h 14 min`, `14 days`, `6 years 3 months`; two units at most, because a third says nothing. */
export function formatSeconds(seconds: number, { durations }: Pick<Words, 'durations'>): string {
  const wholeSeconds = Math.round(seconds);
  if (wholeSeconds < 60) return durations.seconds(wholeSeconds);
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return durations.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48)
    return minutes % 60 === 0 ? durations.hours(hours) : `${durations.hours(hours)} ${durations.minutes(minutes % 60)}`;
  const days = Math.floor(hours / 24);
  if (days >= 365) {
    const months = Math.round(days / daysOfMonth);
    const years = durations.years(Math.floor(months / 12));
    return months % 12 === 0 ? years : `${years} ${durations.months(months % 12)}`;
  }
  if (days >= 14 || hours % 24 === 0) return durations.days(Math.round(minutes / 1440));
  return `${durations.days(days)} ${durations.hours(hours % 24)}`;
}

/** A duration for readers; approximate ones say so. */
export function formatDuration(duration: Duration, words: Pick<Words, 'durations' | 'about' | 'notKnown'>): string {
  if (duration.kind === 'not-known') return words.notKnown;
  const text = formatSeconds(duration.seconds, words);
  return duration.approximate ? words.about(text) : text;
}
