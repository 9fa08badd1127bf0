import { dayNumber } from '../model/calendar-day.ts';
import type { Spot } from '../model/spot.ts';

/** A day of the calendar in a sentence, with its weekday if that stands beside it. Nothing says that such a day exists. */
export interface DayInWords extends Spot {
  day: number;
  /** 1 to 12, or what a date in digits has in its place. */
  month: number;
  year: number | undefined;
  /** 0 is Monday. */
  weekday: number | undefined;
}

const monthNames = [
  'january|jan|januar|jänner',
  'february|feb|februar',
  'march|mar|märz',
  'april|apr',
  'may|mai',
  'june|jun|juni',
  'july|jul|juli',
  'august|aug',
  'september|sept?',
  'october|oct|oktober|okt',
  'november|nov',
  'december|dec|dezember|dez',
];
const weekdayNames = [
  'monday|mon|montag',
  'tuesday|tues?|dienstag',
  'wednesday|wed|mittwoch',
  'thursday|thurs?|thu|donnerstag',
  'friday|fri|freitag',
  'saturday|sat|samstag',
  'sunday|sun|sonntag',
];
const wholeMonths = monthNames.map(asWhole);
const wholeWeekdays = weekdayNames.map(asWhole);

const month = `(?<month>${monthNames.join('|')})\\.?`;
const weekday = `(?<weekday>${weekdayNames.join('|')})`;
const before = `(?:\\b${weekday}\\.?,?\\s+(?:the\\s+|den\\s+)?)?`;
const after = `(?:,\\s+(?:which was\\s+|it was\\s+)?(?:(?:an?|ein|einem)\\s+)?(?<after>${weekdayNames.join('|')})\\b(?!,?\\s+(?:the\\s+)?\\d)|\\s+\\((?<bracketed>${weekdayNames.join('|')})\\))?`;
const year = '(?<year>(?:19|20)\\d{2})';

const patterns = [
  // 28 October 2022, a Friday · Friday, 28th of October
  new RegExp(
    `${before}(?<![\\d:.,-])\\b(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${month}\\b(?:,?\\s+${year}\\b(?!-))?${after}`,
    'giu',
  ),
  // Friday, October 28, 2022
  new RegExp(
    `${before}\\b${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d|-\\d)(?:,?\\s+${year}\\b(?!-))?${after}`,
    'giu',
  ),
  // Friday 2022-10-28 · 2022-10-28 (Fri)
  new RegExp(`${before}(?<![\\w/.-])${year}-(?<digits>\\d{2})-(?<day>\\d{2})(?![\\w/-]|\\.\\w)${after}`, 'giu'),
] as const;

/** Nearly every text names none, and the patterns look at each word for a weekday. */
const hint =
  /\d(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:jan|jän|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d|\d-\d\d-\d\d/iu;

/** Every day that a text names, in English or German, or in digits with the year first. */
export function findDaysInWords(text: string): DayInWords[] {
  if (!hint.test(text)) return [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index: start, 0: written, groups = {} }): DayInWords => {
      const name = groups['weekday'] ?? groups['after'] ?? groups['bracketed'];
      return {
        start,
        end: start + written.length,
        day: Number(groups['day']),
        month: groups['digits'] === undefined ? placeOf(groups['month'], wholeMonths) + 1 : Number(groups['digits']),
        year: groups['year'] === undefined ? undefined : Number(groups['year']),
        weekday: name === undefined ? undefined : placeOf(name, wholeWeekdays),
      };
    }),
  );
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

function placeOf(name = '', names: readonly RegExp[]): number {
  return names.findIndex((whole) => whole.test(name));
}

function asWhole(name: string): RegExp {
  return new RegExp(`^(?:${name})$`, 'iu');
}
