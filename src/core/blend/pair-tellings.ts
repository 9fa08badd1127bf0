import type { KeyEvent } from '../model/key-event.ts';
import { stemmerFor } from '../search/stem.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { wordsOf } from '../search/words-of.ts';
import type { Interval } from '../time/interval.ts';

/** One responder's telling of one moment. Whose it is stays known. */
export interface Telling {
  /** Id of the analysis. */
  analysis: string;
  /** Person of the record, or the role as its author wrote it. */
  who: string;
  /** Where it stands, for whoever reads it again: `analyses/on-call, 14:10`, and a number where that time comes again. */
  place: string;
  event: KeyEvent;
  /** Undefined when nobody can know. */
  when: Interval | undefined;
}

/** A moment with everyone who tells it, in the order in which the analyses stand. */
export interface BlendedMoment {
  tellings: readonly [Telling, ...Telling[]];
}

/** Tellings further apart than this are of two moments, in seconds. */
const closest = 10 * 60;
/** Times within this are the same time, told by two watches, in seconds. */
export const sameTime = 60;

/** Tellings of several people put together, where they seem to be of the same moment. */
export function pair(tellings: readonly Telling[]): BlendedMoment[] {
  const moments: [Telling, ...Telling[]][] = [];
  for (const telling of tellings) {
    const best = moments
      .filter((moment) => moment.every(({ analysis }) => analysis !== telling.analysis))
      .map((moment) => ({ moment, likeness: likenessOf(moment, telling) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (best) best.moment.push(telling);
    else moments.push([telling]);
  }
  return moments
    .map((moment, index) => ({ moment, index, at: Math.min(...moment.map(startOf)) }))
    .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at))
    .map(({ moment }) => ({ tellings: earliestFirst(moment) }));
}

function earliestFirst([first, ...others]: [Telling, ...Telling[]]): [Telling, ...Telling[]] {
  const [earliest = first, ...rest] = [first, ...others].sort((a, b) => startOf(a) - startOf(b));
  return [earliest, ...rest];
}

function startOf({ when }: Telling): number {
  return when?.from ?? Number.MAX_SAFE_INTEGER;
}

/** Above 0 if a telling may be of this moment: the more words they share and the closer they are, the higher. */
function likenessOf(moment: readonly Telling[], telling: Telling): number {
  return Math.max(...moment.map((other) => pairLikeness(other, telling)));
}

function pairLikeness(one: Telling, other: Telling): number {
  if (!one.when || !other.when) return 0;
  const apart = Math.max(0, one.when.from - other.when.to, other.when.from - one.when.to);
  if (apart > closest) return 0;
  const [ours, theirs] = [stemsOf(one.event.what), stemsOf(other.event.what)];
  // One word in common is chance, unless it is all that was said.
  const least = Math.min(2, ours.size, theirs.size);
  const common = [...ours].filter((word) => theirs.has(word)).length;
  if (least === 0 || common < least) return 0;
  const shared = overlap(ours, theirs);
  return shared < (apart <= sameTime ? 0.15 : 0.3) ? 0 : shared + 1 - apart / closest;
}

const stem = stemmerFor('en');

/** Each word of a text by its stem, but for those that stand everywhere. */
export function stemsOf(text: string): Set<string> {
  return new Set(withoutStopWords(wordsOf(text)).map(stem));
}

/** Share of the smaller set that stands in the other (overlap coefficient), from 0 to 1. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
