import type { Moment } from '../model/moment.ts';
import { readMoment } from '../model/moment-grammar.ts';
import { plainText, type ProseNode } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import { didYouMean } from './did-you-mean.ts';
import { withoutBeginning, wordsSpot } from './cut-words.ts';

/** One item of a list of events: when, and what happened, with the marks that its author gave it. */
export interface ListedEvent {
  at: Moment;
  /** Where the moment is written, by offsets of the file. */
  spot: Spot;
  /** The sentence behind the moment. */
  words: readonly ProseNode[];
  /** What stands below the sentence: paragraphs, code, lists. */
  below: readonly ProseNode[];
  /** Sub-items that begin with a label of {@link eventLabels}, such as `took it for: a slow database`. */
  labelled: readonly LabelledItem[];
  /** Sub-items that begin nearly with a label; they stay what their author wrote. */
  nearLabels: readonly ListTrouble[];
}

/** A sub-item with its label, and its words behind it. */
export interface LabelledItem {
  label: EventLabel;
  item: ProseNode;
  words: readonly ProseNode[];
}

/** What a sub-item may begin with, and a colon. */
export const eventLabels = ['saw', 'took it for', 'believed', 'expected', 'asked', 'later known'] as const;
export type EventLabel = (typeof eventLabels)[number];

/** A line that is not understood, by offsets of the file, with what would be right. */
export interface ListTrouble extends Spot {
  reason: string;
  help?: string;
}

/** An item to an event, or what is not understood in it. */
export function readListedEvent(item: ProseNode): ListedEvent | ListTrouble {
  const [first, ...others] = item.type === 'listItem' ? item.children : [];
  if (first?.type !== 'paragraph') return { ...firstLetter(item), ...notATime('this item') };
  const text = plainText(first);
  const read = readLine(text);
  if (!('at' in read)) return { ...wordsSpot(first, read.start, read.end), reason: read.reason, help: read.help };
  const words = withoutBeginning(first.children, read.wordsFrom);
  const { labelled, below } = sortBelow(others);
  return {
    at: read.at,
    spot: wordsSpot(first, read.start, read.end),
    words,
    below,
    labelled,
    nearLabels: nearLabels(below),
  };
}

/** What people write for a label, in whatever form their verb has. */
const inOtherWords: readonly (readonly [find: RegExp, label: EventLabel])[] = [
  [
    /^(?:later|now|since) (?:found|learn\w*|clear|known|knew|know)(?: out)?$|^found (?:out|later)(?: later)?$|^learn(?:ed|t)(?: later)?$|^turned out(?: to be)?$|^(?:in|with) (?:hindsight|retrospect)$|^(?:actually|really|in truth|in fact|afterwards)$/,
    'later known',
  ],
  [
    /^(?:thought|assumed|guessed|supposed|suspected|figured|took|read as)(?: (?:it|this|that))?(?: (?:was|is|were|for|as|to be|of))?$|^took for$|^(?:thought|suspicion|assumption|guess)$/,
    'took it for',
  ],
  [/^(?:noticed|seen|see|sees|heard|hears|observed|read|looked at|on (?:the )?screen|cue)$/, 'saw'],
  [/^(?:belief|believes|believing|was (?:sure|convinced|certain)(?: that)?)$/, 'believed'],
  [/^(?:expects|expecting|hoped(?: for)?|expectation|waited for|anticipated)$/, 'expected'],
  [/^(?:asks|asking|wondered|question|questions?)$/, 'asked'],
];

function meantLabel(written: string): EventLabel | undefined {
  const words = written.toLowerCase().replace(/\s+/g, ' ');
  const alone = words.replace(/^(?:i|we|they|what (?:i|we|they)|the engineer)(?: had)? /, '');
  return (
    inOtherWords.find(([find]) => find.test(alone))?.[1] ??
    (alone === words ? undefined : eventLabels.find((label) => label === alone)) ??
    eventLabels.find((label) => label === didYouMean(written, eventLabels, 1)[0])
  );
}

/** `later know: …`, `we thought: …`: with a letter more it would be a mark, and without it is a line of a list. */
function nearLabels(below: readonly ProseNode[]): ListTrouble[] {
  return below
    .flatMap((block) => (block.type === 'list' ? block.children : []))
    .flatMap((item): ListTrouble[] => {
      const first = item.type === 'listItem' ? item.children[0] : undefined;
      const written =
        first?.type === 'paragraph' ? /^\s*(\p{L}[\p{L} ]{1,24}?)\s*:/u.exec(plainText(first))?.[1] : undefined;
      const near = written === undefined ? undefined : meantLabel(written);
      if (written === undefined || near === undefined || near === written.toLowerCase() || !first) return [];
      return [
        {
          ...wordsSpot(first as Extract<ProseNode, { type: 'paragraph' }>, 0, written.length),
          reason: `Unexpected “${written}:” below a moment, expected ${near}:`,
          help: `Did you mean “${near}:”? Other words before a colon are shown as a line of a list.`,
        },
      ];
    });
}

/** Whether an item begins like a time, so that its list is likely meant as a timeline. */
export function looksTimed(item: ProseNode): boolean {
  return /^\W{0,3}(?:(?:about|around|approx\w*|ca?)\.?\s+)?\d{1,4}(?:[:.h]\d{2}|-\d{2}|\s?[ap]\.?m\b|\s*[:–—])/i.test(
    plainText(item),
  );
}

interface ReadLine extends Spot {
  at: Moment;
  /** Where the words begin. */
  wordsFrom: number;
}

/** `14:10 – rolled back`, `[10:05 UTC] alarm`, `unknown: the cache filled`; offsets are of the text. */
function readLine(text: string): ReadLine | (Spot & { reason: string; help: string }) {
  const bracket = /^\s*([[(])?\s*/.exec(text);
  const start = bracket?.[0].length ?? 0;
  const rest = text.slice(start);
  const unknown = /^unknown(?=\s*[:–—-])/i.exec(rest)?.[0];
  const read =
    unknown === undefined ? readMoment(rest) : { ok: true as const, moment: nobodyKnows(unknown), length: 7 };
  if (!read.ok) {
    const seen = /^\S+(?:\s\S+)?/.exec(rest)?.[0] ?? '';
    const around = { start, end: start + seen.length };
    if (read.problem === undefined) return { ...around, ...notATime(`“${seen}”`, seen) };
    return { ...around, reason: `Unexpected “${seen}”, expected ${read.problem}`, help: listHelp };
  }
  const end = start + read.length;
  const bracketEnd = bracket?.[1] === '[' ? /^\s*\]/ : /^\s*\)/;
  const closed = (bracket?.[1] === undefined ? /^/ : bracketEnd).exec(text.slice(end));
  const written = text.slice(start, end);
  if (!closed) return { start: 0, end, ...notATime(`“${text.slice(0, end)}”`) };
  const behind = end + closed[0].length;
  const parted = /^\s*(?:[:,|–—→]|->|-+)?\s*/.exec(text.slice(behind))?.[0] ?? '';
  if (isYear(read.moment) && parted.trim() === '') return { start, end, ...notATime(`“${written}”`) };
  const wordsFrom = behind + parted.length;
  const second = /^(?:(?:and|or|&|\+|,|;)\s*)?~?\d{1,2}:\d{2}(?!\d)/i.exec(text.slice(wordsFrom))?.[0];
  if (second !== undefined) {
    const reason = `Unexpected second time “${second}”, expected one moment or a range, such as ${written}–${second.replace(/^\D+/, '')}`;
    return { start: wordsFrom, end: wordsFrom + second.length, reason, help: listHelp };
  }
  if (text.slice(wordsFrom).trim() === '')
    return { start, end, reason: `Missing words behind ${written}; add what happened then`, help: listHelp };
  return { at: { ...read.moment, asWritten: written }, start, end, wordsFrom };
}

const listHelp = 'Until every line is understood, the list stays a list: no replay, no phases.';

function notATime(seen: string, written = ''): { reason: string; help: string } {
  const [, hour, minute] = /^(\d{1,2})[.h](\d{2})\b/.exec(written) ?? [];
  const meant = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60;
  return {
    reason: `Unexpected ${seen} at the start of a line, expected a moment, such as ${meant ? `${hour}:${minute}` : '14:10, 1:20 PM, 14:10 UTC or 2026-03-14 14:10'}`,
    help: `${meant ? `Did you mean ${hour}:${minute}? ` : ''}${listHelp}`,
  };
}

function nobodyKnows(asWritten: string): Moment {
  return { kind: 'unknown', words: '', asWritten, approximate: false };
}

/** A year alone at the start of a sentence may be a number of things. */
function isYear(moment: Moment): boolean {
  return moment.kind === 'calendar' && /^\d{4}$/.test(moment.asWritten);
}

/** Parts the sub-items with a label from all else. */
function sortBelow(blocks: readonly ProseNode[]): Pick<ListedEvent, 'labelled' | 'below'> {
  const labelled: LabelledItem[] = [];
  const below = blocks.flatMap((block): ProseNode[] => {
    if (block.type !== 'list') return [block];
    const left = block.children.filter((item) => {
      const found = labelledItem(item);
      if (!found || labelled.some(({ label }) => label === found.label)) return true;
      labelled.push(found);
      return false;
    });
    return left.length === 0 ? [] : [{ ...block, children: left }];
  });
  return { labelled, below };
}

function labelledItem(item: ProseNode): LabelledItem | undefined {
  const [first, ...others] = item.type === 'listItem' ? item.children : [];
  if (first?.type !== 'paragraph' || others.length > 0) return undefined;
  const [whole, name = ''] = labelPattern.exec(plainText(first)) ?? [];
  const label = eventLabels.find((known) => known === name.toLowerCase().replace(/\s+/g, ' '));
  return whole === undefined || label === undefined
    ? undefined
    : { label, item, words: withoutBeginning(first.children, whole.length) };
}

const labelPattern = new RegExp(`^\\s*(${eventLabels.join('|').replaceAll(' ', '\\s+')})\\s*:\\s*`, 'i');

function firstLetter({ start, end }: Spot): Spot {
  return { start, end: Math.min(end, start + 1) };
}

/** The words of an event without their marks, as charts and slides show them. */
export function wordsOf(nodes: readonly ProseNode[]): string {
  return nodes.map(plainText).join('').replace(/\s+/g, ' ').trim();
}
