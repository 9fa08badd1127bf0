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

/** `2026-03-14` of its numbers, be it a day that no calendar has. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day after a real calendar date. */
export function nextDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (day < daysIn(year, month)) return isoDate(year, month, day + 1);
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1);
}

/** Whether an ISO date stands in the calendar. */
export function isRealDate(date: string): boolean {
  if (date.length !== 10 || date.charAt(4) !== '-' || date.charAt(7) !== '-') return false;
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month has; months count from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Seconds since midnight of a clock time as the grammar keeps it: `HH:MM` or `HH:MM:SS`. */
export function secondsOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
}

/** Seconds east of UTC of an offset as the grammar keeps it: `Z` or `+02:00`. */
export function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
  return (offset.startsWith('-') ? -1 : 1) * secondsOfDay(offset.slice(1));
}

/** Seconds since 1970 of a clock time on a real date, at an offset from UTC. */
export function epochOf(date: string, time: string, offset: string): number {
  return dayNumber(date) * 86_400 + secondsOfDay(time) - offsetSeconds(offset);
}
