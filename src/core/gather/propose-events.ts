import { Temporal } from 'temporal-polyfill';
import { clockChange } from '../time/clock-change.ts';
import { localToEpoch } from '../time/interval.ts';
import { shortHash } from '../short-hash.ts';
import type { GatheredLine, Gathering } from './gathered-line.ts';
import { mentionsByRole } from './mentions-by-role.ts';
import type { ProposedEvent } from './proposals.ts';

/** What the incident says of times that a file leaves open. */
export interface GatherWish {
  /** Name of the file, for the reader. */
  file: string;
  /** Date of the first clock time without one; undefined if nobody has said it. */
  day: string | undefined;
  /** Zone in which the file's clock times were written, and who says so. */
  zone: { name: string; said: 'by --zone' | 'in the incident' };
  /** The zone in which the record's local times are read. */
  recordZone: string;
  /** Person by handle. */
  people: Readonly<Record<string, string>>;
}

/** Lines to events, each with its time as certain as it is. A clock time that goes back by hours begins another day, and says so. */
export function proposeEvents({ lines }: Gathering, wish: GatherWish): ProposedEvent[] {
  let day = wish.day;
  let last = '';
  return lines.map((line) => {
    const { at } = line;
    if (at.kind === 'instant') return eventOf(line, at.iso, undefined, wish);
    const turned = at.date === undefined && last !== '' && hours(last) - hours(at.time) > 6;
    if (at.date !== undefined) day = at.date;
    else if (turned && day !== undefined) day = nextDay(day);
    last = at.time;
    if (day === undefined)
      return eventOf(line, `unknown: ${at.time}, on a day that the file does not name`, 'the file names no date', wish);
    const notes = [
      ...(at.date === undefined
        ? [turned ? 'the day after, because the clock starts again' : 'the date is the incident’s']
        : []),
      ...(wish.zone.said === 'in the incident' ? [`read as ${wish.zone.name} time, the incident’s zone`] : []),
    ];
    const change = clockChange(day, at.time, wish.zone.name);
    if (change?.kind === 'skipped')
      return eventOf(line, `unknown: ${at.time}, which the clocks passed over that day`, notes.join('; '), wish);
    if (change)
      notes.push(`the clocks showed it twice; taken as ${change.offsets[0]}, or was it ${change.offsets[1]}?`);
    return eventOf(line, momentOf(day, at.time, wish), notes.length > 0 ? notes.join('; ') : undefined, wish);
  });
}

/** A local time in the record's zone, or the instant that it was elsewhere. */
function momentOf(date: string, time: string, { zone, recordZone }: GatherWish): string {
  if (zone.name === recordZone) return `${date} ${time}`;
  return Temporal.Instant.fromEpochMilliseconds(localToEpoch(date, time, zone.name) * 1000).toString();
}

function eventOf(
  line: GatheredLine,
  at: string,
  note: string | undefined,
  { file, people }: GatherWish,
): ProposedEvent {
  const person = line.handle === undefined ? undefined : people[line.handle];
  const who = person === undefined || person === '' ? [] : [person];
  return {
    id: shortHash([file, line.place, line.what].join('\n')),
    pick: '',
    at,
    ...(note === undefined ? {} : { note }),
    ...(line.handle === undefined ? {} : { handle: line.handle }),
    who,
    kind: line.kind,
    what: mentionsByRole(line.what, people),
    from: `${file}, ${line.place}`,
  };
}

function hours(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) + Number(minute) / 60;
}

function nextDay(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
