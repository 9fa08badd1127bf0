import { dayNumber, isoDate, isRealDate } from '../model/calendar-day.ts';
import { matchOutside } from '../rule-kit/match-outside.ts';
import type { Hit, Passage } from '../rule-kit/passage.ts';
import { findDaysInWords, weekdayOf } from '../time/day-in-words.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'moment-in-words',
  title: 'Name days and times that exist',
  level: 'warning',
  group: 'time',
  about: 'passage',
  check: (passage, world) =>
    passage.where === 'data' ? [] : [...oddTimes(passage), ...oddDays(passage, world), ...eitherWay(passage)],
});

/** Minutes beyond an hour, hours beyond a day. Durations such as 75:30 and proportions such as 16:9 are left alone. */
const oddTime =
  /(?<![\w.:/,-])(?:(?:(?:[01]?\d|2[0-3]):[6-9]\d|2[5-9]:[0-5]\d)(?![\w:/%.]*[\w:/%])|(?:1[3-9]|2\d):[0-5]\d\s?[ap]\.?m\b|(?<=\bat )(?:24:(?!00)|[3-9]\d:)[0-5]\d(?![\w:/]))/gi;

function oddTimes({ text, code = [] }: Passage): Hit[] {
  return [...matchOutside(text, oddTime, code)].map(({ index: start, 0: written }) => ({
    start,
    end: start + written.length,
    reason: `Unexpected time ${written}, expected one that a clock shows`,
    help: 'Were two digits swapped?',
  }));
}

/** A day in digits that one half of the world reads as another. */
function eitherWay({ text, code = [] }: Passage): Hit[] {
  if (!text.includes('/')) return [];
  return [
    ...matchOutside(text, /(?<![\w/.-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])\/(?:20)?\d{2}(?![\w/-])/g, code),
  ].flatMap(({ index: start, 0: written }): Hit[] => {
    const [first, second] = written.split('/').map(Number);
    return first === second
      ? []
      : [
          {
            start,
            end: start + written.length,
            reason: `Unexpected ${written}, expected the month in letters, or 2026-03-14`,
            help: 'Some read the month first, and some the day.',
          },
        ];
  });
}

function oddDays(passage: Passage, world: RuleWorld): Hit[] {
  const { text, code = [] } = passage;
  return findDaysInWords(text).flatMap(({ start, end, day, month, year, weekday }): Hit[] => {
    if (code.some((other) => other.start < end && start < other.end)) return [];
    const written = text.slice(start, end);
    const iso = (inYear: number): string => isoDate(inYear, month, day);
    if (!isRealDate(iso(year ?? 2024)))
      return [
        {
          start,
          end,
          reason: `Unexpected day ${written}, expected one of a calendar`,
          help: 'No calendar has it. Was a digit mistyped?',
        },
      ];
    const inYear = year ?? yearOf(passage, iso, world);
    if (
      year !== undefined &&
      iso(year) > world.asOf &&
      isToldAsPast(passage, start, end) &&
      !isDayOfStory(passage, iso, world)
    )
      return [
        {
          start,
          end,
          reason: `Unexpected day ${written}, expected one up to ${world.asOf}`,
          help: 'It is told as past, and is still to come. Often a slip in the year.',
        },
      ];
    if (weekday === undefined || inYear === undefined) return [];
    const right = weekdayOf(iso(inYear));
    if (right === weekday) return [];
    const meant = year === undefined ? undefined : yearOf(passage, iso, world);
    if (meant !== undefined && meant !== year && weekdayOf(iso(meant)) === weekday) {
      const at = start + written.lastIndexOf(String(year));
      return [
        {
          start: at,
          end: at + 4,
          reason: `Unexpected year ${String(year)}, expected ${String(meant)} as in the story`,
          help: `${iso(meant)} was a ${names[weekday] ?? ''}, as it says here.`,
        },
      ];
    }
    return [
      {
        start,
        end,
        reason: `Unexpected “${written.replace(/\s+/g, ' ')}”, expected ${names[right] ?? ''}`,
        help: `${iso(inYear)} was a ${names[right] ?? ''}. Either the day or the date is wrong.`,
      },
    ];
  });
}

/** Whether the sentence around a day tells what has happened, and nothing in it looks ahead. */
function isToldAsPast({ text, where, of }: Passage, start: number, end: number): boolean {
  if (of === 'actions' || where === 'register' || where === 'action' || where === 'done-when') return false;
  const sentence = `${/[^.!?\n]*$/.exec(text.slice(0, start))?.[0] ?? ''} ${/^[^.!?\n]*/.exec(text.slice(end))?.[0] ?? ''}`;
  return (
    /\b(?:was|were|had|did|began|went|came|saw|took|grew|fell|got|ran|told|\w{3,}ed)\b/.test(sentence) &&
    !/\b(?:will|would|until|till|by|due|plan\w*|schedul\w*|next|expir\w*|valid|before|deadline|going to|to be|may|can|should|from|after|again|end of (?:life|support))\b/i.test(
      sentence,
    )
  );
}

/** A day of the story in another year is told beside the record. */
function isDayOfStory({ file }: Passage, iso: (year: number) => string, { graph }: RuleWorld): boolean {
  const around = /^incidents\/([^/]+)/.exec(file)?.[1];
  const day = around === undefined ? undefined : graph.incidents.get(around)?.day;
  return day !== undefined && iso(Number(day.slice(0, 4))) === day;
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day without a year is one of the incident, if it lies close to it. */
function yearOf({ file }: Passage, iso: (year: number) => string, { graph }: RuleWorld): number | undefined {
  const [folder, id = ''] = file.split('/');
  const around = folder === 'incidents' ? graph.incidents.get(id)?.day : undefined;
  if (around === undefined || !isRealDate(around)) return undefined;
  const year = Number(around.slice(0, 4));
  return Math.abs(dayNumber(iso(year)) - dayNumber(around)) < 60 ? year : undefined;
}
