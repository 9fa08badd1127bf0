import { Temporal } from 'temporal-polyfill';
import type { Incident } from '../graph/knowledge-graph.ts';
import { weekdays, type ScheduleSetting } from '../model/schedule-setting.ts';
import { epochToLocal, intervalOf } from '../time/interval.ts';

/** A time that people keep free, as local date and time in the incident's zone. */
export interface Meeting {
  date: string;
  time: string;
  minutes: number;
  zone: string;
}

export interface MeetingPlan {
  analysis: Meeting;
  review: Meeting;
  /** Whether a day was left free because people had worked at night. */
  rested: boolean;
}

/**
 * When responders write and when they meet: so many working days after the end of the incident. Undefined when the incident has
 * no end and no day. A night counts when its last hours, or its end, lay between 22:00 and 06:00.
 * @param from The day to count from instead, where the end is so long ago that the days would be over.
 */
export function planMeetings(incident: Incident, setting: ScheduleSetting, from?: string): MeetingPlan | undefined {
  const end: IncidentEnd | undefined = from === undefined ? endOf(incident) : { date: from };
  if (end === undefined) return undefined;
  const rested = setting.rest && end.time !== undefined && (end.time < '06:00' || end.time >= '22:00');
  // What ends before dawn belongs to the night before; the day that begins then is the one to sleep on.
  const first = end.time !== undefined && end.time < '06:00' ? previousDay(end.date) : end.date;
  const start = rested ? nextWorkday(first, setting) : first;
  const meeting = (after: number, minutes: number): Meeting => ({
    date: workdayAfter(start, after, setting),
    time: setting.at,
    minutes,
    zone: incident.zone,
  });
  return {
    analysis: meeting(setting.analysisAfter, setting.analysisMinutes),
    review: meeting(setting.reviewAfter, setting.reviewMinutes),
    rested,
  };
}

/** In the incident's zone; no time where only the day is known. */
interface IncidentEnd {
  date: string;
  time?: string;
}

/** The instant that a meeting begins, and ends. */
export function spanOf({ date, time, minutes, zone }: Meeting): { start: Temporal.Instant; end: Temporal.Instant } {
  const start = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
  return { start: start.toInstant(), end: start.add({ minutes }).toInstant() };
}

function endOf({ card, zone, day }: Incident): IncidentEnd | undefined {
  for (const name of ['resolved', 'mitigated', 'detected', 'began'] as const) {
    const at = card.milestones[name]?.[0]?.at;
    const when = at && intervalOf(at, zone, day);
    if (!at || !when) continue;
    const local = epochToLocal(when.to, zone);
    return at.kind === 'calendar' ? { date: day } : { date: local.date, time: local.time };
  }
  return day === '' ? undefined : { date: day };
}

function workdayAfter(date: string, count: number, setting: ScheduleSetting): string {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = nextWorkday(day, setting);
  return isWorkday(day, setting) ? day : nextWorkday(day, setting);
}

function nextWorkday(date: string, setting: ScheduleSetting): string {
  let day = Temporal.PlainDate.from(date).add({ days: 1 });
  // A year without a working day is a slip in the settings; the first day after it is as good as any.
  for (let looked = 0; looked < 366 && !isWorkday(day.toString(), setting); looked += 1) day = day.add({ days: 1 });
  return day.toString();
}

function previousDay(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

function isWorkday(date: string, { workdays, holidays }: ScheduleSetting): boolean {
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1];
  return weekday !== undefined && workdays.includes(weekday) && !holidays.includes(date);
}
