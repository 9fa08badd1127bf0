/** One entry of a calendar. Times are UTC, as `20260317T090000Z`. */
export interface CalendarEntry {
  /** Stays the same when the entry is written again, so that calendars renew it. */
  uid: string;
  start: string;
  end: string;
  title: string;
  about: string;
  /** In whose name, as words or a mail address. */
  organiser?: string;
  url?: string;
}

/** A calendar file (iCalendar, RFC 5545). `stamp` is when it was made, so that two writings are the same bytes. */
export function ics(entries: readonly CalendarEntry[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Second Story//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function entryLines({ uid, start, end, title, about, organiser, url }: CalendarEntry, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${start}`,
    `DTEND:${end}`,
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(about)}`,
    ...(organiser === undefined ? [] : [organiserLine(organiser)]),
    ...(url === undefined ? [] : [`URL:${url.replace(/[\r\n]/g, '')}`]),
    'END:VEVENT',
  ];
}

/** An organiser has to be an address; one who is known by role alone is a contact. */
function organiserLine(organiser: string): string {
  return /^[^\s@]+@[^\s@]+$/.test(organiser) ? `ORGANIZER:mailto:${organiser}` : `CONTACT:${text(organiser)}`;
}

function text(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|[\r\n]/g, '\\n');
}

/** Lines of at most 75 octets; a character is never cut. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > 75) {
      out += '\r\n ';
      size = 1;
    }
    out += character;
    size += octets;
  }
  return out;
}
