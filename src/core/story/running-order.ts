import { mostSlides, pressed, shareMinutes, type ChosenBeat } from './choose-beats.ts';
import { usualMinutes, type Audience, type PlanWish, type RunningOrder, type RunningSlide } from './outline.ts';

/**
 * What is told of an author's running order, in that order. Without a wish it is all that is for engineers, in the time that the
 * author wants. A wish for less time leaves out what tells least; a question that stays keeps what led to it and what came of it.
 */
export function chooseFromOrder(order: RunningOrder, wish: PlanWish = {}): ChosenBeat[] {
  const audience = wish.audience ?? 'engineers';
  const minutes = wish.minutes ?? (wish.audience === undefined ? undefined : usualMinutes[audience]);
  const theirs = order.slides.flatMap(({ for: whom }, index) => ((whom?.includes(audience) ?? true) ? [index] : []));
  const told = minutes === undefined ? theirs : fitting(theirs, order, audience, minutes);
  const natural = told.reduce((sum, index) => sum + (order.slides[index]?.natural ?? 0), 0);
  return shareMinutes(
    order.slides,
    told.map((beat) => ({ beat, kind: order.slides[beat]?.kind ?? 'moment' })),
    minutes ?? order.minutes ?? Math.max(1, Math.round(natural)),
  );
}

/** What goes together: nothing of it is told without the rest. */
interface Group {
  slides: readonly number[];
  /** What tells most comes first. */
  worth: number;
}

/** What must be there, and of the rest what tells most for as long as there is room. */
function fitting(
  slides: readonly number[],
  order: RunningOrder,
  audience: Audience,
  minutes: number,
): readonly number[] {
  const lengthOf = (places: readonly number[]): number =>
    places.reduce((sum, index) => sum + (order.slides[index]?.natural ?? 0), 0);
  const groups = groupsOf(slides, order, audience).sort((a, b) => b.worth - a.worth);
  const most = mostSlides(audience, minutes, 0);
  const told: number[] = [];
  for (const { slides: group, worth } of groups) {
    const fits = told.length + group.length <= most && lengthOf(told) + lengthOf(group) <= minutes * pressed;
    if (fits || worth === Infinity) told.push(...group);
  }
  return told.sort((a, b) => a - b);
}

/** A question with the event before it and with what came of it; all else by itself. */
function groupsOf(slides: readonly number[], { slides: all }: RunningOrder, audience: Audience): Group[] {
  const kindAt = (place: number): RunningSlide['kind'] | undefined => all[slides[place] ?? -1]?.kind;
  const worthAt = (index: number): number => {
    const slide = all[index];
    return slide ? worthOf(slide, audience) : 0;
  };
  const groups: Group[] = [];
  for (let place = 0; place < slides.length; place += 1) {
    const from = place;
    // Questions that follow one another, and what stands between a question and its consequence, are one stretch.
    const asksNext = isEvent(kindAt(place)) && kindAt(place + 1) === 'pause';
    if (asksNext || kindAt(place) === 'pause') {
      while (kindAt(place + 1) === 'pause' || (asksNext && place === from)) place += 1;
      const next = slides.findIndex((_, at) => at > place && kindAt(at) === 'consequence');
      const nextPause = slides.findIndex((_, at) => at > place && kindAt(at) === 'pause');
      if (next > 0 && (nextPause < 0 || next < nextPause)) place = next;
    }
    const members = slides.slice(from, place + 1);
    const worths = members.map((index) => worthAt(index));
    const isAsked = from < place;
    const weights = members.map((index) => all[index]?.weight ?? 0);
    const usual = isAsked ? worthOfPause + Math.max(...weights) / 10 : (worths[0] ?? 0);
    const isNeeded = from === 0 || place === slides.length - 1 || worths.includes(Infinity);
    groups.push({ slides: members, worth: isNeeded ? Infinity : usual });
  }
  return groups;
}

function isEvent(kind: RunningSlide['kind'] | undefined): boolean {
  return kind === 'signal' || kind === 'moment' || kind === 'turn';
}

const worthOfPause = 7;

/** Words that the author wrote for the room outweigh what comes from records; among events, their weight decides. */
function worthOf({ kind, weight }: RunningSlide, audience: Audience): number {
  switch (kind) {
    case 'resolution':
    case 'discuss':
    case 'decision':
      return Infinity;
    case 'opening':
    case 'sense':
    case 'impact':
      return 9;
    case 'signal':
    case 'turn':
    case 'show':
      return 8;
    case 'pause':
      return worthOfPause;
    case 'guise':
    case 'contrast':
      return 6;
    case 'terms':
      return audience === 'newcomers' ? 6 : 1;
    case 'moment':
    case 'consequence':
    case 'chapter':
      return 4 + Math.min(9, weight) / 10;
    case 'section':
      return 3.5;
    case 'lanes':
    case 'action':
    case 'open':
      return 3;
    case 'rules':
      return 2;
  }
}
