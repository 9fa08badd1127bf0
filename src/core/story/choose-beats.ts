import type { BeatKind } from './beat.ts';
import {
  usualMinutes,
  type Audience,
  type Outline,
  type OutlinePause,
  type OutlineStory,
  type PlanWish,
} from './outline.ts';

/** A beat that is told: its place among all that could be, as what it is told, and for how long. */
export interface ChosenBeat<Kind extends string = string> {
  beat: number;
  kind: Kind;
  minutes: number;
}

/** What somebody has settled beforehand, as places in {@link Outline.beats}. The first beat of all is always told. */
export interface SettledBeats {
  /** Never told; a question is not asked without what came of it. */
  skipped: ReadonlySet<number>;
  /** Told at any length; a question with what led to it and what came of it. */
  locked: ReadonlySet<number>;
}

const nothingSettled: SettledBeats = { skipped: new Set(), locked: new Set() };

/**
 * Chooses what to tell in the time there is. The arc of every story that is told comes first: its signal, the event
 * that tells most, how it ended, why it made sense and what it came to. Then pauses, each with its cause and its consequence, and what
 * else fits. The minutes are shared so that they add up to the length that was asked for.
 */
export function chooseBeats(
  outline: Outline,
  wish: PlanWish = {},
  settled: SettledBeats = nothingSettled,
): ChosenBeat<BeatKind>[] {
  const audience = wish.audience ?? 'engineers';
  const minutes = Math.max(1, wish.minutes ?? usualMinutes[audience]);
  const told = toldStories(outline, audience, minutes);
  const choice = startChoice(outline, audience, told);
  settle(choice, outline, settled);
  fill(choice, outline, told, audience, minutes);
  const turns = told.flatMap((story) => turnOf(story, choice, outline, audience) ?? []);
  for (const turn of turns) choice.chosen.add(turn);
  return shareMinutes(outline.beats, kindsOf(choice, outline, turns), minutes);
}

interface Choice {
  chosen: Set<number>;
  pauses: Set<OutlinePause>;
  /** Events that a consequence has overtaken. */
  overtaken: Set<number>;
  skipped: ReadonlySet<number>;
}

/** Minutes that one more story needs to be told and not only named. */
const perStory: Readonly<Record<Audience, number>> = { executives: 20, engineers: 14, newcomers: 15 };

/** A room does not follow more stories, however long it sits. */
const mostTold = 4;

/** Those that can be told best, in the order of the outline. */
function toldStories({ stories }: Outline, audience: Audience, minutes: number): OutlineStory[] {
  const most = Math.min(mostTold, Math.max(1, Math.floor(minutes / perStory[audience])));
  const best = [...stories].sort((a, b) => b.telling - a.telling).slice(0, most);
  return stories.filter((story) => best.includes(story));
}

function startChoice(outline: Outline, audience: Audience, told: readonly OutlineStory[]): Choice {
  const chosen = new Set(beatsOf(outline, 'opening').filter((beat) => outline.beats[beat]?.story === undefined));
  const add = (beat: number | undefined): void => {
    if (beat !== undefined) chosen.add(beat);
  };
  for (const { opening, signal, noticed, pivot, harm, resolution, sense, impact } of told) {
    const asks = audience !== 'executives';
    for (const beat of [
      outline.stories.length > 1 && asks ? opening : undefined,
      asks ? signal : (noticed ?? signal),
      pivot,
      harm,
      resolution,
      sense,
      impact,
    ])
      add(beat);
  }
  add(guisesOf(outline, told)[0]);
  add(beatsOf(outline, audience === 'executives' ? 'decision' : 'discuss')[0]);
  return { chosen, pauses: new Set(), overtaken: new Set(), skipped: new Set() };
}

function settle(choice: Choice, { beats, stories }: Outline, { skipped, locked }: SettledBeats): void {
  const pauses = stories.flatMap((story) => story.pauses);
  const unasked = pauses.flatMap(({ pause, consequence }) => (skipped.has(consequence) ? [pause] : []));
  choice.skipped = new Set([...skipped, ...unasked].filter((beat) => beat !== 0));
  for (const beat of locked) if (beat < beats.length) choice.chosen.add(beat);
  for (const pause of pauses) {
    if (!locked.has(pause.pause) || choice.skipped.has(pause.pause)) continue;
    choice.pauses.add(pause);
    for (const beat of [pause.cause, pause.consequence]) if (beat !== undefined) choice.chosen.add(beat);
    for (const beat of pause.between) if (!locked.has(beat)) choice.overtaken.add(beat);
  }
  for (const beat of [...choice.skipped, ...choice.overtaken]) choice.chosen.delete(beat);
}

/** How much more than its minutes a plan may hold: everything is then told a little faster. */
export const pressed = 1.2;

/** Something that can be added as a whole. */
type Unit = { beats: readonly number[]; pause?: OutlinePause };

function fill(
  choice: Choice,
  outline: Outline,
  told: readonly OutlineStory[],
  audience: Audience,
  minutes: number,
): void {
  const most = mostSlides(audience, minutes, choice.chosen.size);
  for (const unit of unitsFor(outline, told, audience, minutes)) {
    const added = unit.beats.filter(
      (beat) => !choice.chosen.has(beat) && !choice.overtaken.has(beat) && !choice.skipped.has(beat),
    );
    if (added.length === 0 && !unit.pause) continue;
    if (unit.pause && choice.skipped.has(unit.pause.pause)) continue;
    if (unit.pause?.between.some((beat) => choice.chosen.has(beat))) continue;
    const length = naturalMinutes(outline, [...choice.chosen, ...added]);
    if (length > minutes * pressed || choice.chosen.size + added.length > most) continue;
    for (const beat of added) choice.chosen.add(beat);
    if (!unit.pause) continue;
    choice.pauses.add(unit.pause);
    for (const beat of unit.pause.between) choice.overtaken.add(beat);
  }
}

/** Five minutes with executives are eight slides; nobody should have to rush through more than one a minute. */
export function mostSlides(audience: Audience, minutes: number, atLeast: number): number {
  return Math.max(atLeast, audience === 'executives' ? Math.max(8, Math.round(minutes * 0.8)) : Math.max(9, minutes));
}

/** What each audience gets beyond the arc, most wanted first. */
function unitsFor(outline: Outline, told: readonly OutlineStory[], audience: Audience, minutes: number): Unit[] {
  const single = (kind: BeatKind): Unit[] => beatsOf(outline, kind).map((beat) => ({ beats: [beat] }));
  const guises = guisesOf(outline, told).map((beat): Unit => ({ beats: [beat] }));
  const moments = told
    .flatMap(({ events }) => events)
    .sort((a, b) => weightOf(b, outline) - weightOf(a, outline))
    .map((beat): Unit => ({ beats: [beat] }));
  const pauses = pausesInTurn(told, outline);
  const [first = [], second = [], ...others] = pauses;
  switch (audience) {
    case 'executives':
      return [...single('lanes'), ...guises, ...single('action'), ...single('contrast'), ...moments, ...single('open')];
    case 'engineers':
      return [
        ...(minutes >= 20 ? single('rules') : []),
        ...first,
        ...single('lanes'),
        ...guises.slice(0, Math.max(2, told.length)),
        ...single('action'),
        ...single('contrast'),
        ...second,
        ...moments.slice(0, 9 * told.length),
        ...single('open'),
        ...others.flat(),
        ...guises,
        ...moments,
        ...single('chapter'),
      ];
    case 'newcomers':
      return [
        ...single('rules'),
        ...single('terms'),
        ...first,
        ...second,
        ...moments.slice(0, 9 * told.length),
        ...guises,
        ...single('contrast'),
        ...single('lanes'),
        ...single('action'),
        ...others.flat(),
        ...moments,
        ...single('open'),
        ...single('chapter'),
      ];
  }
}

/** The first pause of each story, then the second of each: no story gets all the questions. */
function pausesInTurn(told: readonly OutlineStory[], outline: Outline): Unit[][] {
  const rounds: Unit[][] = [];
  for (const { pauses } of told) {
    const heavy = [...pauses].sort((a, b) => weightOf(b.consequence, outline) - weightOf(a.consequence, outline));
    heavy.forEach((pause, round) => {
      (rounds[round] ??= []).push({
        beats: [pause.cause, pause.pause, pause.consequence].filter((beat) => beat !== undefined),
        pause,
      });
    });
  }
  return rounds;
}

function weightOf(beat: number, { beats }: Outline): number {
  return beats[beat]?.weight ?? 0;
}

/** Guises of what is told, then of the other stories. */
function guisesOf(outline: Outline, told: readonly OutlineStory[]): number[] {
  const stories = new Set(told.map((story) => outline.stories.indexOf(story)));
  const guises = beatsOf(outline, 'guise');
  const isTold = (beat: number): boolean => stories.has(outline.beats[beat]?.story ?? -1);
  return [...guises.filter(isTold), ...guises.filter((beat) => !isTold(beat))];
}

/** Where a story turns: what tells most between the last consequence and the end. Executives hear one event, and no second. */
function turnOf(
  story: OutlineStory,
  { pauses, overtaken, skipped }: Choice,
  outline: Outline,
  audience: Audience,
): number | undefined {
  const kept = story.pauses.filter((pause) => pauses.has(pause));
  const led = new Set(kept.map(({ consequence }) => consequence));
  const taken = new Set([story.signal, ...kept.flatMap(({ cause, consequence }) => [cause, consequence])]);
  const last = Math.max(-1, story.signal ?? -1, ...led);
  const open = story.events.filter((beat) => !taken.has(beat) && !overtaken.has(beat) && !skipped.has(beat));
  const pivot = (audience === 'executives' ? story.harm : undefined) ?? story.pivot;
  if (pivot !== undefined && pivot > last && !taken.has(pivot) && !skipped.has(pivot)) return pivot;
  if (audience === 'executives') return undefined;
  const [after] = open.filter((beat) => beat > last).sort((a, b) => weightOf(b, outline) - weightOf(a, outline));
  const cause = kept.at(-1)?.cause;
  // Where nothing follows the last question, the story turned on what it was asked about.
  return (
    after ?? (cause === undefined || cause === story.signal || led.has(cause) || skipped.has(cause) ? undefined : cause)
  );
}

/** In the order of the outline; an event is told as what it is in this plan. */
function kindsOf(
  { chosen, pauses }: Choice,
  { beats, stories }: Outline,
  turns: readonly number[],
): Omit<ChosenBeat<BeatKind>, 'minutes'>[] {
  const kinds: (BeatKind | undefined)[] = [];
  for (const { signal, noticed } of stories) if (noticed && !chosen.has(signal ?? -1)) kinds[noticed] = 'signal';
  for (const turn of turns) kinds[turn] = 'turn';
  for (const { consequence } of pauses) kinds[consequence] = 'consequence';
  return [...chosen]
    .sort((a, b) => a - b)
    .map((beat) => {
      const kind = beats[beat]?.kind ?? 'moment';
      return { beat, kind: kind === 'moment' ? (kinds[beat] ?? kind) : kind };
    });
}

/** Natural lengths, stretched or pressed until they add up; in tenths of a minute, so that the sum is exact. */
export function shareMinutes<Kind extends string>(
  beats: readonly { natural: number }[],
  chosen: readonly Omit<ChosenBeat<Kind>, 'minutes'>[],
  minutes: number,
): ChosenBeat<Kind>[] {
  const natural = chosen.map(({ beat }) => beats[beat]?.natural ?? 0);
  const total = natural.reduce((sum, each) => sum + each, 0) || 1;
  let before = 0;
  let shared = 0;
  return chosen.map((each, index) => {
    before += natural[index] ?? 0;
    const until = Math.round((before / total) * minutes * 10);
    const share = until - shared;
    shared = until;
    return { ...each, minutes: share / 10 };
  });
}

function naturalMinutes({ beats }: Outline, chosen: readonly number[]): number {
  return chosen.reduce((sum, beat) => sum + (beats[beat]?.natural ?? 0), 0);
}

function beatsOf({ beats }: Outline, kind: BeatKind): number[] {
  return beats.flatMap((beat, index) => (beat.kind === kind ? [index] : []));
}
