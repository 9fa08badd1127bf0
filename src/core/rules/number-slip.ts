import type { Spot } from '../model/spot.ts';
import { theOtherOne } from '../rule-kit/place-notes.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { SourceText } from '../parse/source-text.ts';
import { rememberEach } from '../remember-each.ts';
import { longWordsOf } from '../rule-kit/alike.ts';
import { isOneDigitOff } from '../rule-kit/digit-slips.ts';
import { longestInOrder, placedKeyEvents } from '../rule-kit/placed-timeline.ts';
import { numberInWords, valueOf } from '../rule-kit/number-words.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { wordsOnly } from '../rule-kit/quantities.ts';
import { defineRule, type IncidentFiles, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'number-slip',
  title: 'Let a number be the same wherever it stands',
  level: 'warning',
  group: 'references',
  about: 'incident',
  check: (files, world) => {
    const numbers = numbersOf(files, world);
    const slips = swapped(numbers);
    // Nearly every incident has none, and needs no order.
    const told = slips.length === 0 ? undefined : linesOutOfOrder(files, world);
    return [
      ...slips.filter(({ file, place }) => told?.has(`${file} ${String(place?.start.line)}`) !== true),
      ...wrongHours(files, numbers),
      ...moreThanAll(files),
    ];
  },
});

/** Events of an account that are out of order are told of as that. */
function linesOutOfOrder({ id, analyses }: IncidentFiles, { graph }: RuleWorld): ReadonlySet<string> {
  const incident = graph.incidents.get(id);
  const lines = analyses.flatMap((analysis) => {
    const events = incident ? placedKeyEvents(analysis, incident) : [];
    const known = events.flatMap(({ when, spot }) => (when ? [{ when, spot }] : []));
    const inOrder = longestInOrder(known.map(({ when }) => when));
    return known.flatMap(({ spot }, index) =>
      inOrder.has(index)
        ? []
        : [`${analysis.source.file} ${String(analysis.source.place(spot().start, spot().end).start.line)}`],
    );
  });
  return new Set(lines);
}

/** A number as it is written, and where. */
interface Written {
  digits: string;
  source: SourceText;
  start: number;
}

const number = /(?<![\w.,:/#%=&?@-])(?:\d{1,2}:\d{2}|\d{2,6}(?:[.,]\d+)?)(?![\w:/]|[.,]\d|-\d)/g;

/** Every number of two digits and more in the words of an incident; addresses and dates are left out. */
function numbersOf({ narrative, record, actions, analyses }: IncidentFiles, { documents }: RuleWorld): Written[] {
  const tables = documents.tables.filter(({ file }) => file.startsWith(`${narrative.entry}/`));
  return [
    narrative.source,
    record?.source,
    actions?.source,
    ...analyses.map(({ source }) => source),
    ...tables,
  ].flatMap((source) => (source ? numbersIn(source) : []));
}

const numbersIn = rememberEach((source: SourceText): readonly Written[] =>
  [...wordsOnly(source).matchAll(number)]
    .filter(({ 0: digits }) => !isYear(digits) && !isOffClock(digits))
    .map(({ index, 0: digits }) => ({ digits, source, start: index })),
);

/** “140 % of the servers”, “nine of eight servers”: more than there are. Of a load or a plan there may be. */
function moreThanAll({ narrative, record }: IncidentFiles): PlacedProblem[] {
  return [narrative.source, ...(record ? [record.source] : [])].flatMap((source) => [
    ...sharesIn(source),
    ...partsIn(source),
  ]);
}

const partsOfAll = new RegExp(
  `(?<![\\w.,:/-])(?<part>\\d{1,4}|${numberInWords}) of (?:(?:the|our|all|about|around|some) ){0,2}(?<all>\\d{1,4}|${numberInWords}) (?!of\\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?=\\p{L}{3,}s\\b)`,
  'giu',
);

const partsIn = rememberEach((source: SourceText): readonly PlacedProblem[] =>
  [...wordsOnly(source).matchAll(partsOfAll)].flatMap(({ index: start, groups = {} }) => {
    const { part = '', all = '' } = groups;
    if (valueOf(part) <= valueOf(all) || isYear(part)) return [];
    return [
      atSpot(
        { source },
        { start, end: start + part.length },
        {
          reason: `Unexpected ${part} of ${all}, expected at most ${all}`,
          help: 'There are no more than all of them. Was a digit mistyped?',
        },
      ),
    ];
  }),
);

const sharesIn = rememberEach((source: SourceText): readonly PlacedProblem[] =>
  (/%|per\s?cent/i.test(source.text) ? wordsOnly(source) : '')
    .matchAll(
      /(?<![\w.,])(?:1(?!00(?:\.0+)?\s?[%p])\d\d|[2-9]\d\d|\d{4,})(?:\.\d+)?\s?(?:%|per\s?cent) of (?:all |the |our |its |their |these |those ){0,2}(?:[\w-]+ )?(?:servers|users|customers|requests|orders|nodes|people|machines|hosts|pods|teams|files|messages|payments|regions|accounts|responders|alerts|tests)\b/gi,
    )
    .map(({ index: start, 0: share }) =>
      atSpot(
        { source },
        { start, end: start + share.length },
        {
          reason: `Unexpected ${share}, expected at most 100 %`,
          help: 'There are no more than all of them. Was a digit mistyped?',
        },
      ),
    )
    .toArray(),
);

/** A time that no clock shows is told of as that. */
function isOffClock(digits: string): boolean {
  return /^(?:2[4-9]|[3-9]\d):|:[6-9]\d$/.test(digits);
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

/** A number that stands nowhere else, whose digits swapped are a number of the same thing. */
function swapped(numbers: readonly Written[]): PlacedProblem[] {
  const byDigits = Map.groupBy(numbers, ({ digits }) => digits);
  return numbers.flatMap((seen, nth): PlacedProblem[] => {
    if (byDigits.get(seen.digits)?.length !== 1) return [];
    const meant = swaps(seen.digits)
      .flatMap((digits) => {
        const others = byDigits.get(digits) ?? [];
        return others.map((other) => ({ other, isUsual: others.length > 1 }));
      })
      .find(({ other, isUsual }) => isSameThing(seen, other, isUsual) || restoresOrder(seen, other))?.other;
    // Of two that stand once each, the first is asked about.
    const isSecond = meant !== undefined && byDigits.get(meant.digits)?.length === 1 && numbers.indexOf(meant) < nth;
    return meant && !isSecond ? [differs(seen, meant)] : [];
  });
}

function swaps(digits: string): string[] {
  return [...digits].flatMap((digit, index) => {
    const next = digits.charAt(index + 1);
    const other = digits.slice(0, index) + next + digit + digits.slice(index + 2);
    return /\d/.test(next) && /\d/.test(digit) && next !== digit && !(other.startsWith('0') && !other.includes(':'))
      ? [other]
      : [];
  });
}

/** Long numbers are not swapped by chance; short ones have to count the same, and times to be those of the record. */
function isSameThing(seen: Written, other: Written, isUsual: boolean): boolean {
  if (seen.digits.includes(':')) return other.source !== seen.source && shared(seen, other) >= 2;
  if (seen.digits.length > 3) return true;
  const unit = unitOf(seen);
  return unit !== undefined && unit === unitOf(other) && (isUsual || unit !== '%');
}

function unitOf({ source, start, digits }: Written): string | undefined {
  return /^\s*(%|\p{L}{2,})/u.exec(source.text.slice(start + digits.length, start + digits.length + 30))?.[1];
}

/** In a row of numbers that rise, one that is out of the row, and would not be with its digits swapped. */
function restoresOrder(seen: Written, other: Written): boolean {
  const { text } = seen.source;
  const line = text.lastIndexOf('\n', seen.start) + 1;
  const end = text.indexOf('\n', seen.start);
  const row = [...text.slice(line, end < 0 ? text.length : end).matchAll(/(?<![\w.,:/-])\d{1,6}(?![\w:/]|[.,]\d)/g)];
  const at = row.findIndex(({ index }) => line + index === seen.start);
  const values = row.map(({ 0: digits }) => Number(digits));
  if (values.length < 5 || at < 0) return false;
  return !isRising(values) && isRising(values.with(at, Number(other.digits)));
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
}

/** A time of the story that the record has not, where the record has the same minute of another hour for the same thing. */
function wrongHours({ narrative, record }: IncidentFiles, numbers: readonly Written[]): PlacedProblem[] {
  if (!record) return [];
  const inRecord = clockTimes(record.source);
  const known = new Set(inRecord.map(({ digits }) => digits));
  const told = numbers.filter(({ source, digits }) => source === narrative.source && digits.includes(':'));
  const inStory = new Set(told.map(({ digits }) => digits.padStart(5, '0')));
  const meantBy = told.flatMap((seen): { seen: Written; meant: Written }[] => {
    const digits = seen.digits.padStart(5, '0');
    if (known.has(digits)) return [];
    const meant = inRecord.find(
      (other) => !inStory.has(other.digits) && isOneDigitOff(digits, other.digits) && shared(seen, other) >= 3,
    );
    return meant ? [{ seen, meant }] : [];
  });
  // Of several that might be one time of the record, one is.
  return [...Map.groupBy(meantBy, ({ meant }) => meant.digits).values()].flatMap((same) => {
    const [best] = same.toSorted((a, b) => shared(b.seen, b.meant) - shared(a.seen, a.meant));
    return best ? [differs(best.seen, best.meant)] : [];
  });
}

function clockTimes(source: SourceText): Written[] {
  return [...source.text.matchAll(/(?<!\d)\d{2}:\d{2}(?!\d)/g)].map(({ index, 0: digits }) => ({
    digits,
    source,
    start: index,
  }));
}

/** How many words of some length the two sentences share. */
function shared(a: Written, b: Written): number {
  const ofOther = new Set(wordsAround(b));
  return new Set(wordsAround(a).filter((word) => ofOther.has(word))).size;
}

function wordsAround({ source: { text }, start }: Written): string[] {
  const after =
    /^[^\n]*?(?:[.!?](?=\s)|\n|$)/.exec(text.slice(start, start + 300).replace(/\n(?=\S)/g, ' '))?.[0] ?? '';
  return longWordsOf(`${text.slice(sentenceStart(text, start), start)} ${after}`);
}

/** Where the sentence around an offset begins; a long one as near as words still belong together. */
function sentenceStart(text: string, offset: number): number {
  let start = offset;
  while (start > Math.max(0, offset - 120) && !'.!?\n'.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function differs(seen: Written, meant: Written): PlacedProblem {
  return {
    ...atSpot(seen, spotOf(seen), {
      reason: `Unexpected ${seen.digits}, expected ${meant.digits} as elsewhere in this story`,
      help: 'Was a digit mistyped? If both are right, say so with check-ignore.',
    }),
    notes: [theOtherOne(meant, spotOf(meant))],
  };
}

function spotOf({ start, digits }: Written): Spot {
  return { start, end: start + digits.length };
}
