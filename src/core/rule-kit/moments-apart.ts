import type { MilestoneName } from '../model/milestones.ts';
import { secondsOfDay } from '../model/calendar-day.ts';
import { wordsOnly, type Quantity } from './quantities.ts';

/** Two moments that a sentence names, and how many minutes lie between them. */
export interface Apart {
  /** As the sentence names them. */
  from: string;
  to: string;
  minutes: number;
}

/** Times of day of the turning points that the card has to the minute. */
export type MilestoneClocks = ReadonlyMap<MilestoneName, string>;

/**
 * What a length in a sentence is said to lie between, where the sentence itself names both: `15:17 … 55 minutes after … 14:22`,
 * `at 14:22 … 55 minutes later, at 15:17`, or turning points of the card by their words, `declared 55 minutes after it was seen`.
 * Several, if it may count from any of the times before it.
 */
export function namedApart(length: Quantity, milestones: MilestoneClocks): readonly Apart[] {
  const text = wordsOnly(length.source);
  const before = sentenceBefore(text, length.start);
  const behind = /^[\s-]*\p{L}+([\s\S]{0,120})/u.exec(text.slice(length.end))?.[1] ?? '';
  return (
    afterClock(before, behind) ??
    laterAtClock(paragraphBefore(text, length.start), behind) ??
    laterBesideClock(paragraphBefore(text, length.start), before, behind) ??
    afterMilestone(before, behind, milestones) ??
    []
  );
}

/** Of twelve hours each clock time is two. */
const clock = String.raw`(?<![\d:.-])(\d{1,2}:\d{2})(?![\d:]|\s?[ap]\.?m\b)`;
const fromNamed = new RegExp(String.raw`^\s+(?:after|before)\b([^.!?;:[\]<>]{0,60}?)${clock}`, 'i');
const upToNamed = new RegExp(String.raw`^\s+later(?:,? (?:at|by)|:| \(|,)\s*\**${clock}`, 'i');
const rightBehind = new RegExp(String.raw`${clock}[,(\s–—-]*$`, 'i');
const anyClock = new RegExp(clock, 'gi');

/** `15:17 …, 55 minutes after the first at 14:22`. */
function afterClock(before: string, behind: string): Apart[] | undefined {
  const [, between = '', from] = fromNamed.exec(behind) ?? [];
  const to = clocksIn(before).at(-1);
  if (from === undefined || to === undefined || goesOn.test(between)) return undefined;
  return /^\s+before\b/.test(behind) ? [apart(to, from)] : [apart(from, to)];
}

/** `at 14:22 … 55 minutes later, at 15:17`; it may count from any time before it. */
function laterAtClock(paragraph: string, behind: string): Apart[] | undefined {
  const to = upToNamed.exec(behind)?.[1];
  const all = clocksIn(paragraph);
  return to === undefined || all.length === 0 ? undefined : all.toReversed().map((from) => apart(from, to));
}

/** `at 14:22 … ; at 15:17, 55 minutes later`. */
function laterBesideClock(paragraph: string, before: string, behind: string): Apart[] | undefined {
  const inSentence = clocksIn(before);
  const to = inSentence.at(-1);
  if (!/^\s+later\b/.test(behind) || inSentence.length < 2 || to === undefined) return undefined;
  if (!rightBehind.test(before)) return undefined;
  return clocksIn(paragraph)
    .slice(0, -1)
    .toReversed()
    .map((from) => apart(from, to));
}

/** Words of a sentence for the turning points that a length may count from. */
const since: readonly (readonly [MilestoneName, RegExp])[] = [
  [
    'detected',
    /^\s+after (?:(?:it|this|the (?:fault|problem|trouble|outage|failure|incident|error)) (?:was|is|had been|has been) (?:first )?(?:seen|noticed|detected|discovered)\b|(?:its |the )?detection\b)/i,
  ],
  [
    'began',
    /^\s+(?:after|into) (?:(?:it|this|the (?:fault|problem|trouble|outage|failure|incident)) (?:began|begins|started|starts|had begun|had started)\b|(?:its|the) (?:start|beginning)\b)/i,
  ],
  ['declared', /^\s+after (?:it|an incident|the incident) (?:was|is|had been) declared\b/i],
];

/** And for those up to which it counts. */
const until: readonly (readonly [MilestoneName, RegExp])[] = [
  ['declared', /\b(?:declared?|declares)\b/i],
  ['mitigated', /\bmitigated\b/i],
  ['resolved', /\bresolved\b/i],
  ['detected', /\bdetected\b/i],
];

function afterMilestone(before: string, behind: string, milestones: MilestoneClocks): Apart[] | undefined {
  const [from] = namedIn(behind, since, milestones);
  const told = clocksIn(before).at(-1);
  const inWords = namedIn(before, until, milestones);
  const to = told === undefined && inWords.length === 1 ? inWords[0] : told;
  // Another time of the story may count from something else that was seen.
  const isTurningPoint = [...milestones.values()].some((point) => point === to);
  return from === undefined || to === undefined || from === to || !isTurningPoint ? undefined : [apart(from, to)];
}

function namedIn(
  words: string,
  names: readonly (readonly [MilestoneName, RegExp])[],
  milestones: MilestoneClocks,
): string[] {
  return names.flatMap(([name, pattern]) => (pattern.test(words) ? (milestones.get(name) ?? []) : []));
}

/** Words with which a sentence goes on to something else. */
const goesOn = /\b(?:and|but|then|until|till|so|while|when)\b/i;

function apart(from: string, to: string): Apart {
  return { from, to, minutes: (minuteOf(to) - minuteOf(from) + 1440) % 1440 };
}

function clocksIn(text: string): string[] {
  return [...text.matchAll(anyClock)].flatMap(({ 1: found }) => found ?? []);
}

/** The sentence up to an offset; a time in bold with its full stop belongs to what comes behind it. */
function sentenceBefore(text: string, end: number): string {
  return (
    text
      .slice(Math.max(0, end - 240), end)
      .split(/[.!?]\s|\n\s*\n|\n(?=\s*[-|>#])/)
      .at(-1) ?? ''
  );
}

function paragraphBefore(text: string, end: number): string {
  return (
    text
      .slice(Math.max(0, end - 2000), end)
      .split(/\n\s*\n/)
      .at(-1) ?? ''
  );
}

function minuteOf(time: string): number {
  return secondsOfDay(time.padStart(5, '0')) / 60;
}
