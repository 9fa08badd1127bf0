import type { Spot } from '../model/spot.ts';
import { matchOutside } from '../rule-kit/match-outside.ts';
import { numberInWords, valueOf } from '../rule-kit/number-words.ts';
import type { Hit } from '../rule-kit/passage.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { secondsOfUnit } from '../rule-kit/seconds-of-unit.ts';

export default defineRule({
  id: 'range-order',
  title: 'Say the lower end of a range first',
  level: 'warning',
  group: 'dialect',
  about: 'words',
  check: ({ text, where, plain: isValue, code = [] }) => {
    if (where === 'data' || !/between|at least|\d-\d|–| (?:to|until) /i.test(text)) return [];
    const amounts = [...matchOutside(text, range, code)].flatMap(({ index: start, 0: found, groups = {} }): Hit[] => {
      const part = (name: string): string => forms.map((form) => groups[name + form] ?? '').join('');
      const [low, lowUnit, high, highUnit] = [part('low'), part('lowUnit'), part('high'), part('highUnit')];
      // Without a word before it, a range of plain numbers may be a result, a part of a name or a day.
      if (!/^(?:between|at least)/i.test(found) && !isMeasured(found, highUnit)) return [];
      // A sentence may tell of a fall in these words; what stands first in a value is the value.
      if (
        groups['lowTo'] !== undefined &&
        !(isValue === true && nothingAbove.test(text.slice(0, start))) &&
        !asRange.test(text.slice(0, start))
      )
        return [];
      if (/^(?:19|20)\d\d[–-]\d\d(?!\d)/.test(found)) return [];
      if (isOfClock(highUnit) || !isSame(lowUnit, highUnit)) return [];
      const size = (number: string, unit: string): number => valueOf(number) * (sizes[plain(unit)] ?? 1);
      if (size(low, lowUnit || highUnit) <= size(high, highUnit)) return [];
      return [
        {
          start,
          end: start + found.trimEnd().length,
          reason: `Unexpected “${found.trim().replace(/\s+/g, ' ')}”, expected the lower end first`,
          help: 'Nobody can tell whether the two were swapped or a digit is missing.',
        },
      ];
    });
    return [...amounts, ...upsideDown(text, code)];
  },
});

/** `from 14:30 to 14:10`, `(14:30–14:10)`, which is no night. At the start of a line it is told as a moment of a timeline. */
const clocks =
  /\b(?:from|between) (\d{2}:\d{2}) (?:to|until|and) (\d{2}:\d{2})(?![\d:])|(?<=^|[(,:–—-] ?)(\d{2}:\d{2}) (?:to|until) (\d{2}:\d{2})(?![\d:])|(?<=[\p{L}\d,] ?\(?)(?<![\d:-])\b(\d{2}:\d{2}) ?[–-] ?(\d{2}:\d{2})(?![\d:-])/giu;

function upsideDown(text: string, code: readonly Spot[]): Hit[] {
  if (!text.includes(':')) return [];
  return [...matchOutside(text, clocks, code)].flatMap(
    ({ index: start, 0: found, 1: from, 2: to, 3: first, 4: last, 5: one = '', 6: other = '' }) =>
      (minuteOf(to ?? last ?? other) - minuteOf(from ?? first ?? one) + 1440) % 1440 < 18 * 60
        ? []
        : [
            {
              start,
              end: start + found.length,
              reason: `Unexpected ${found}, expected the earlier time first`,
              help: 'As it stands it lasts nearly a day. Was a digit mistyped?',
            },
          ],
  );
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const number = (name: string): string =>
  `[$€£]?(?<${name}>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${numberInWords})(?![\\d:/]|(?![kM]\\b)\\p{L}|[.,]\\d|-\\d|-\\p{L})`;
const unit = (name: string): string => `(?:\\s?(?<${name}>%|[kM]\\b|(?<=\\s)\\p{L}{1,12}\\b))?`;
const nearly = '(?:about |around |some |roughly |almost |nearly )?';

/** What the names of groups of each form end with: Node 22 takes no name twice in a pattern. */
const forms = ['Between', 'AtLeast', 'Dash', 'To'] as const;

/** `between 40 and 4 minutes`, `at least 40 and at most 4`, `40–4 minutes`, `40 to 4 minutes`. */
const range = new RegExp(
  [
    `\\bbetween ${nearly}${number('lowBetween')}${unit('lowUnitBetween')},? and ${nearly}${number('highBetween')}${unit('highUnitBetween')}`,
    `\\bat least ${number('lowAtLeast')}${unit('lowUnitAtLeast')},? (?:and|but) at most ${number('highAtLeast')}${unit('highUnitAtLeast')}`,
    `(?<![\\w.,:/#+–-]|[-–] )(?:[$€£]?(?<lowDash>\\d{1,3}(?:,\\d{3})+|\\d+))${unit('lowUnitDash')}(?: ?– ?|-)${number('highDash')}${unit('highUnitDash')}`,
    `(?<![\\w.,:/#+–-])${number('lowTo')}${unit('lowUnitTo')} to ${number('highTo')}${unit('highUnitTo')}`,
  ].join('|'),
  'giu',
);

const nothingAbove =
  /^\W*(?:(?:an? )?(?:estimated|about|around|roughly|some|approximately|nearly|almost|circa|ca\.|~) ?)*$/i;

/** Words before a range that is no way from one to the other. */
const asRange =
  /(?<!\bfrom (?:about |around )?)(?:\b(?:about|around|roughly|approximately|an? estimated|estimated at|takes?|took|taken|lasts?|lasted|within|every|waits?|waited|another)) $/i;

const sizes: Readonly<Record<string, number>> = {
  k: 1000,
  thousand: 1000,
  m: 1e6,
  million: 1e6,
  billion: 1e9,
  second: 1,
  ...secondsOfUnit,
};
const times = /^(?:second|minute|hour|day|week|month|year)$/;
const large = /^(?:k|m|thousand|million|billion)$/;

function plain(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/^min$/, 'minute')
    .replace(/(?<=\p{L}{3})s$/u, '');
}

/** Two units can be held against each other if they are one, or of time both, or amounts both; the first is often left out. */
function isSame(low: string, high: string): boolean {
  const [a, b] = [plain(low), plain(high)];
  return a === b || a === '' || (times.test(a) && times.test(b)) || (large.test(a) && large.test(b));
}

function isMeasured(found: string, unit: string): boolean {
  return (
    unit === '%' ||
    times.test(plain(unit)) ||
    large.test(plain(unit)) ||
    /[$€£]|\b(?:euros?|dollars?|pounds?)$/i.test(found)
  );
}

/** Days of a month and hours of a night come round again. */
function isOfClock(unit: string): boolean {
  return /^(?:[ap]m|o|UTC|GMT|[CE]E?S?T|h|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)$/iu.test(unit);
}
