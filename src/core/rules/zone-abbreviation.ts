import { Temporal } from 'temporal-polyfill';
import { isRealDate } from '../model/calendar-day.ts';
import type { Passage } from '../rule-kit/passage.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'zone-abbreviation',
  title: 'Name the zone that was in force that day',
  level: 'warning',
  group: 'time',
  about: 'passage',
  check: (passage, world) => {
    if (passage.evidence || !abbreviation.test(passage.text)) return [];
    return [...passage.text.matchAll(new RegExp(abbreviation, 'g'))].flatMap((found) => {
      const [, , written = ''] = found;
      const zone = zones[written];
      const day = dayIn(passage.text) ?? incidentDay(passage, world);
      if (!zone || day === undefined || isDaylightTime(day, zone.place) === zone.daylight) return [];
      const start = found.index + found[0].length - written.length;
      return [
        {
          start,
          end: start + written.length,
          reason: `Unexpected ${written} on ${day}, expected ${zone.other}, or UTC`,
          help: `${zone.daylight ? 'Standard' : 'Daylight'} time was in force, so a reader is an hour off. Offsets such as ${offsetOn(day, zone.place)} cannot be misread.`,
        },
      ];
    });
  },
});

/** After a clock time, so that words of four letters are left alone. GMT and CST are left out: both are used for more than one zone. */
const abbreviation =
  /\b(\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\s*\(?|\d{1,2}\s?[ap]\.?m\.?\s*\(?)(PST|PDT|MST|MDT|EST|EDT|CET|CEST|EET|EEST)\b/i;

const zones: Readonly<Record<string, { place: string; daylight: boolean; other: string }>> = {
  PST: { place: 'America/Los_Angeles', daylight: false, other: 'PDT' },
  PDT: { place: 'America/Los_Angeles', daylight: true, other: 'PST' },
  MST: { place: 'America/Denver', daylight: false, other: 'MDT' },
  MDT: { place: 'America/Denver', daylight: true, other: 'MST' },
  EST: { place: 'America/New_York', daylight: false, other: 'EDT' },
  EDT: { place: 'America/New_York', daylight: true, other: 'EST' },
  CET: { place: 'Europe/Berlin', daylight: false, other: 'CEST' },
  CEST: { place: 'Europe/Berlin', daylight: true, other: 'CET' },
  EET: { place: 'Europe/Athens', daylight: false, other: 'EEST' },
  EEST: { place: 'Europe/Athens', daylight: true, other: 'EET' },
};

function dayIn(text: string): string | undefined {
  const date = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)?.[0];
  return date !== undefined && isRealDate(date) ? date : undefined;
}

function incidentDay(passage: Passage, { graph }: RuleWorld): string | undefined {
  const [folder, id = ''] = passage.file.split('/');
  const day = folder === 'incidents' ? graph.incidents.get(id)?.day : undefined;
  return day !== undefined && isRealDate(day) ? day : undefined;
}

function isDaylightTime(day: string, place: string): boolean {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: place, plainTime: '12:00' });
  const winter = Temporal.PlainDate.from({ year: noon.year, month: 1, day: 15 }).toZonedDateTime({
    timeZone: place,
    plainTime: '12:00',
  });
  return noon.offsetNanoseconds !== winter.offsetNanoseconds;
}

function offsetOn(day: string, place: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: place, plainTime: '12:00' }).offset;
}
