import type { AnalysisEntry, Incident } from '../graph/knowledge-graph.ts';
import { dayOf } from '../time/resolve-timeline.ts';
import { intervalOf, type Interval } from '../time/interval.ts';
import { type Telling, type BlendedMoment, pair, stemsOf, overlap, sameTime } from './pair-tellings.ts';

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
