import type { AnalysisEntry, Incident } from '../graph/knowledge-graph.ts';
import type { KeyEvent } from '../model/key-event.ts';
import { stemmerFor } from '../search/stem.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { wordsOf } from '../search/words-of.ts';
import { dayOf } from '../time/resolve-timeline.ts';
import { intervalOf, type Interval } from '../time/interval.ts';

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

/** Two tellings of one moment that differ. They are findings, and nobody is asked to give in. */
export type Difference =
  { kind: 'time'; moment: BlendedMoment } | { kind: 'belief'; moment: BlendedMoment; tellings: readonly Telling[] };

/** A stretch in which things happened and nobody says what they took them for. */
export interface Gap {
  from: Interval;
  to: Interval;
  /** The moments within, ends included. */
  moments: readonly BlendedMoment[];
}

export interface Blend {
  /** In time; what nobody can place stands at the end, in the order of its analysis. */
  moments: readonly BlendedMoment[];
  differences: readonly Difference[];
  gaps: readonly Gap[];
  /** Themes that several analyses name, most often named first, with who named them. */
  themes: readonly { theme: string; by: readonly string[] }[];
}

/**
 * Puts all analyses on one axis and pairs the tellings of one moment: close in time and alike in words. Nothing is merged away
 * and no text is made; what differs and what is missing is pointed at.
 */
export function blendAnalyses(analyses: readonly AnalysisEntry[], incident: Incident): Blend {
  const tellings = analyses.flatMap((analysis) => tellingsOf(analysis, incident));
  const moments = pair(tellings);
  return {
    moments,
    differences: moments.flatMap(differencesOf),
    gaps: gapsOf(moments),
    themes: sharedThemes(analyses),
  };
}

/** Tellings further apart than this are of two moments, in seconds. */
const closest = 10 * 60;
/** Times within this are the same time, told by two watches, in seconds. */
const sameTime = 60;
/** A stretch without a belief is asked about from this length on, in seconds. */
const leastGap = 10 * 60;

function tellingsOf({ id, card, keyEvents }: AnalysisEntry, { zone, day }: Incident): Telling[] {
  let today = day;
  const told = new Map<string, number>();
  return keyEvents.map((event) => {
    today = dayOf(event.at, zone) ?? today;
    const time = event.at.asWritten;
    const times = (told.get(time) ?? 0) + 1;
    told.set(time, times);
    const place = `analyses/${id}, ${time}${times > 1 ? ` (${String(times)})` : ''}`;
    return { analysis: id, who: card.person ?? card.role, place, event, when: intervalOf(event.at, zone, today) };
  });
}

function pair(tellings: readonly Telling[]): BlendedMoment[] {
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

function stemsOf(text: string): Set<string> {
  return new Set(withoutStopWords(wordsOf(text)).map(stem));
}

/** Share of the smaller set that stands in the other (overlap coefficient), from 0 to 1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

function differencesOf(moment: BlendedMoment): Difference[] {
  const starts = moment.tellings.flatMap(({ when }) => (when && !when.approximate ? [when.from] : []));
  const believing = moment.tellings.filter(({ event }) => event.tookItFor !== undefined);
  const first = believing[0];
  const differ =
    first !== undefined &&
    believing.some(({ event }) => overlap(stemsOf(event.tookItFor ?? ''), stemsOf(first.event.tookItFor ?? '')) < 0.5);
  return [
    ...(starts.length > 1 && Math.max(...starts) - Math.min(...starts) > sameTime
      ? [{ kind: 'time' as const, moment }]
      : []),
    ...(differ ? [{ kind: 'belief' as const, moment, tellings: believing }] : []),
  ];
}

function gapsOf(moments: readonly BlendedMoment[]): Gap[] {
  const placed = moments.filter(({ tellings }) => tellings[0].when !== undefined);
  const gaps: Gap[] = [];
  let open: BlendedMoment[] = [];
  const close = (): void => {
    const from = open[0]?.tellings[0].when;
    const to = open.at(-1)?.tellings[0].when;
    if (open.length > 1 && from && to && to.from - from.from >= leastGap) gaps.push({ from, to, moments: open });
    open = [];
  };
  for (const moment of placed) {
    const isBelieved = moment.tellings.some(({ event }) => event.tookItFor !== undefined);
    if (isBelieved) close();
    else open.push(moment);
  }
  close();
  return gaps;
}

function sharedThemes(analyses: readonly AnalysisEntry[]): Blend['themes'] {
  const by = new Map<string, string[]>();
  for (const { id, card } of analyses)
    for (const theme of new Set(card.themes)) by.set(theme, [...(by.get(theme) ?? []), id]);
  return [...by]
    .map(([theme, ids]) => ({ theme, by: ids }))
    .sort((a, b) => b.by.length - a.by.length || (a.theme < b.theme ? -1 : 1));
}
