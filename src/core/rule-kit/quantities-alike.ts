import { rememberEach } from '../remember-each.ts';
import { isOneDigitOff, isSwapped } from './digit-slips.ts';
import { wordsOnly, type Quantity } from './quantities.ts';

/** Words of some length that the sentences around both have. */
export function wordsShared(a: Quantity, b: Quantity): number {
  return inBoth(sentenceOf(a), sentenceOf(b));
}

/** Words right before and behind the number that both have. */
export function wordsNear(a: Quantity, b: Quantity): number {
  return inBoth(neighboursOf(a), neighboursOf(b));
}

function inBoth(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...words].filter((word) => others.has(word)).length;
}

const sentenceOf = rememberEach(({ source, start, end, unit }: Quantity): ReadonlySet<string> => {
  const text = wordsOnly(source);
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  const began = Math.max(0, ...[...left.matchAll(border)].map(({ index, 0: mark }) => index + mark.length));
  const ends = right.search(border);
  const sentence = `${left.slice(began)} ${right.slice(0, ends < 0 ? reach : ends)}`.toLowerCase();
  const long = (sentence.match(/\p{L}{4,}/gu) ?? []).filter((word) => !common.has(word) && !isUnit(word, unit));
  return new Set(long.map((word) => word.slice(0, 6)));
});

const neighboursOf = rememberEach(({ source, start, end, unit }: Quantity): ReadonlySet<string> => {
  const text = wordsOnly(source);
  const words = (part: string): string[] => part.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const before = words(text.slice(Math.max(0, start - 80), start)).slice(-4);
  const behind = words(text.slice(end, end + 100)).slice(0, 5);
  return new Set([...before, ...behind].filter((word) => !isUnit(word, unit)));
});

function isUnit(word: string, unit: string | undefined): boolean {
  return unit !== undefined && word.startsWith(unit);
}

const reach = 250;

/** Where a sentence, a block, a row or an item ends. */
const border = /[.!?…][”"’)*_]*\s|\n\s*\n|\n(?=\s*[-|>#])|\n(?=\w+:)|[{}]/g;

/** Long words that any two sentences have. */
const common = new Set(
  (
    'that with from which were have been they them their there when after before about more than what where only other into over ' +
    'then this also some each every would could because again under until while through does most same such those these here very just still'
  ).split(' '),
);

/** Two digits of the one in each other's place: 153 and 135. */
export function hasSwappedDigits(a: Quantity, b: Quantity): boolean {
  return isSwapped(String(a.value), String(b.value));
}

/** `thirty` for `thirteen`, in words on one side at least. */
export function soundsAlike(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  return (
    low.value >= 13 &&
    low.value <= 19 &&
    high.value === (low.value - 10) * 10 &&
    !(/^\d/.test(a.written) && /^\d/.test(b.written))
  );
}

/** One digit that is another, is too many, or is missing. Of numbers with one digit any two would be. */
export function isOneSlipAway(a: Quantity, b: Quantity): boolean {
  const [short, long] = [String(a.value), String(b.value)].toSorted((one, other) => one.length - other.length);
  if (short === undefined || long === undefined || long.length < 2) return false;
  if (short.length === long.length) return isOneDigitOff(short, long);
  return (
    short.length + 1 === long.length &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  );
}

const ofTime = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const ofSize = ['KB', 'MB', 'GB', 'TB', 'PB'];

/** Whether two units measure the same, one in other steps than the other. */
export function isOtherUnit({ unit: a = '' }: Quantity, { unit: b = '' }: Quantity): boolean {
  return a !== b && [ofTime, ofSize].some((units) => units.includes(a) && units.includes(b));
}

export function isOfSize({ unit = '' }: Quantity): boolean {
  return ofSize.includes(unit);
}
