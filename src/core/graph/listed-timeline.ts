import type { KeyEvent } from '../model/key-event.ts';
import type { ProseNode, ProseRoot } from '../model/prose.ts';
import type { TimelineEvent } from '../model/timeline-event.ts';
import { wordsOf, type EventLabel, type LabelledItem, type ListedEvent } from '../parse/event-list.ts';
import type { ListedEvents } from '../parse/find-events.ts';

/** A list of the narrative as its timeline; the element that takes its place in the prose holds the words with their marks. */
export function listedTimeline(prose: ProseRoot, { list, events, offset }: ListedEvents): ListedTimeline | undefined {
  if (events.length === 0) return undefined;
  const { start, end } = list;
  const element: ProseNode = {
    type: 'element',
    name: 'Timeline',
    // Below a heading that says UTC, times in another zone would be read wrongly.
    attributes: offset === undefined ? {} : { zone: offset === 'Z' ? 'UTC' : offset },
    children: events.map(blocksOf),
    start,
    end,
  };
  return {
    timeline: events.map(timelineEvent),
    prose: { ...prose, children: prose.children.map((node) => (node === list ? element : node)) },
  };
}

export interface ListedTimeline {
  timeline: TimelineEvent[];
  prose: ProseRoot;
}

/** The key events that a responder listed in their analysis. */
export function keyEvents({ events }: ListedEvents): KeyEvent[] {
  return events.map((event) => {
    const { at, words, below, labelled, spot } = event;
    const notes = Object.fromEntries(
      labelled.flatMap(({ label, words: note }) => (noteKeys[label] ? [[noteKeys[label], wordsOf(note)]] : [])),
    );
    return { at, spot, what: wordsOf(words), words, below, ...notes };
  });
}

const noteKeys: Partial<Record<EventLabel, 'saw' | 'tookItFor' | 'expected' | 'asked' | 'laterKnown'>> = {
  saw: 'saw',
  'took it for': 'tookItFor',
  believed: 'tookItFor',
  expected: 'expected',
  asked: 'asked',
  'later known': 'laterKnown',
};

/** Where a timeline keeps what a sub-item says; what has no place there stays below the sentence. */
const eventKeys: Partial<Record<EventLabel, 'cue' | 'believed' | 'laterKnown'>> = {
  saw: 'cue',
  'took it for': 'believed',
  believed: 'believed',
  'later known': 'laterKnown',
};

function timelineEvent({ at, words, labelled }: ListedEvent): TimelineEvent {
  const notes = labelled.flatMap((labelledItem) => {
    const key = eventKeys[labelledItem.label];
    return key !== undefined && isPlain(labelledItem) ? [[key, wordsOf(labelledItem.words)] as const] : [];
  });
  return { at: [{ at }], kind: 'action', who: [], known: [], what: wordsOf(words), ...Object.fromEntries(notes) };
}

/** Notes of a timeline are plain words; a link or code in them needs the list that it was written in. */
function isPlain({ words }: LabelledItem): boolean {
  return words.every(({ type }) => type === 'text' || type === 'break');
}

function blocksOf({ words, below, labelled, spot }: ListedEvent): ProseNode {
  const end = words.at(-1)?.end ?? spot.end;
  const sentence: ProseNode = { type: 'paragraph', start: spot.end, end, children: [...words] };
  const left = labelled.filter((item) => eventKeys[item.label] === undefined || !isPlain(item)).map(({ item }) => item);
  const list: ProseNode = {
    type: 'list',
    ordered: false,
    first: 1,
    spread: false,
    start: spot.end,
    end,
    children: left,
  };
  return { type: 'root', start: spot.end, end, children: [sentence, ...below, ...(left.length > 0 ? [list] : [])] };
}
