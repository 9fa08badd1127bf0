/** What stands behind a clock time and says where the clock hangs. */
export type ReadZone = { offset: string; length: number } | { problem: string };

export interface ZoneAround {
  /** The clock time before it, `HH:MM` or `HH:MM:SS`. */
  time: string;
  /** How the date before it is joined to the time; none for a clock time alone. */
  date: 'T' | 'blank' | 'none';
}

/**
 * `Z`, `UTC`, `GMT+2`, `(UTC)`, `+02:00` as an offset such as `+02:00`. Abbreviations of zones mean several offsets each (IST is
 * five and a half hours, two hours, or one hour ahead), so they are refused with the way out. Undefined where no zone stands.
 */
export function readZone(text: string, around: ZoneAround): ReadZone | undefined {
  const bracket = /^\s*\(\s*/.exec(text)?.[0] ?? '';
  const universal = universalTime.exec(text.slice(bracket.length));
  const closing =
    bracket === '' ? 0 : /^\s*\)/.exec(text.slice(bracket.length + (universal?.[0].length ?? 0)))?.[0].length;
  if (universal && closing !== undefined) {
    const [whole, sign, hours, minutes = '00'] = universal;
    const length = bracket.length + whole.length + closing;
    return sign === undefined || hours === undefined ? { offset: 'Z', length } : offsetOf(sign, hours, minutes, length);
  }
  const abbreviation = /^\s*\(?\s*([A-Z]{2,5})\b/.exec(text)?.[1];
  if (abbreviation !== undefined && zoneAbbreviations.has(abbreviation)) {
    const offset = zoneAbbreviations.get(abbreviation);
    return {
      problem: `an offset in place of ${abbreviation}${offset === undefined ? ', such as +02:00' : `, such as ${offset}`}, or no zone for the time zone of the record`,
    };
  }
  return readOffset(text, around);
}

function readOffset(text: string, { time, date }: ZoneAround): ReadZone | undefined {
  const found = /^(\s*)([+-])(\d{2})(?:(:?)(\d{2}))?(?![\d:])/.exec(text);
  if (!found) return undefined;
  const [whole, blank = '', sign = '+', hours = '', colon, minutes] = found;
  // “10:02 +10 pods” and “10:02 +1000 errors” go on with a sentence.
  if (blank !== '' && (minutes === undefined || (colon === '' && date === 'none'))) return undefined;
  if (date === 'T' || sign === '+') return offsetOf(sign, hours, minutes ?? '00', whole.length);
  // A hyphen between two times parts the ends of a range: 10:05-10:20.
  if (date === 'none') return undefined;
  if (Number(hours) > 12 || !['00', '30', '15', '45'].includes(minutes ?? '00')) return undefined;
  if (minutes !== undefined && `${hours}:${minutes}` > time)
    return { problem: `a range such as 10:05/11:00, or an offset with T, such as 2026-03-14T10:05-11:00` };
  return offsetOf(sign, hours, minutes ?? '00', whole.length);
}

function offsetOf(sign: string, hours: string, minutes: string, length: number): ReadZone {
  if (Number(hours) > 14 || Number(minutes) > 59)
    return { problem: `an offset from -12:00 to +14:00; there is no ${sign}${hours}:${minutes}` };
  if (!['00', '15', '30', '45'].includes(minutes))
    return { problem: `a range with / between its ends, or an offset that a zone has, such as ${sign}${hours}:00` };
  return { offset: `${sign}${hours.padStart(2, '0')}:${minutes}`, length };
}

const universalTime =
  /^\s*(?:Z(?![\p{L}\p{N}])|(?:UTC|GMT)(?:\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\p{N}]|:\d))/iu;

/** Abbreviations that people write behind times, with the offset they most often mean; none where that is anybody's guess. */
export const zoneAbbreviations: ReadonlyMap<string, string | undefined> = new Map([
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['CST', undefined],
  ['CDT', '-05:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['AST', '-04:00'],
  ['ADT', '-03:00'],
  ['AKST', '-09:00'],
  ['AKDT', '-08:00'],
  ['HST', '-10:00'],
  ['PT', undefined],
  ['MT', undefined],
  ['CT', undefined],
  ['ET', undefined],
  ['BRT', '-03:00'],
  ['BST', '+01:00'],
  ['IST', undefined],
  ['WET', '+00:00'],
  ['WEST', '+01:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['MEZ', '+01:00'],
  ['MESZ', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['SAST', '+02:00'],
  ['SGT', '+08:00'],
  ['HKT', '+08:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['AWST', '+08:00'],
  ['ACST', '+09:30'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
]);
