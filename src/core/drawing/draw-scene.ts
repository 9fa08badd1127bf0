import { html, joinHtml, type Html } from '../html.ts';
import type { Scene, SceneMark, SceneTime } from '../story/scene.ts';
import { laneName, type LaneWords } from './lane-name.ts';
import { squeezedAxis, type AxisGap } from './squeezed-axis.ts';

/** The words that a picture of a story needs. */
export interface SceneWords extends LaneWords {
  /** What the picture is, for those who do not see it. */
  describes: string;
  duration(seconds: number): string;
  nothingRecorded(duration: string): string;
  earlier(count: number): string;
}

/** Where the axis begins, and where "now" stands, in hundredths of the width. Behind now it goes on, without an end. */
const start = 2.5;
const now = 86;

/** Where the line of a lane runs, in parts of its height: on a narrow frame its name stands above it, on a wide one before it. */
const lineAt = 0.66;

/**
 * The picture that plays: a lane for each person, marks where and when they knew, long waits squeezed and named. All
 * measures are hundredths, so that one drawing fills any frame while its letters keep their size; names of lanes, names of
 * gaps and clock times stand in strips of their own, as high or wide as their letters.
 */
export function drawScene(scene: Scene, words: SceneWords): Html {
  const marks = scene.lanes.flatMap((lane) => lane.marks.map(({ at }) => ({ from: at })));
  const axis = squeezedAxis([...marks, ...scene.times.map(({ at }) => ({ from: at }))], now - start, {
    least: 2.6,
    mostGaps: 4,
  });
  // What has happened so far ends where now stands, and be it one moment.
  const isOne = new Set([...marks.map(({ from }) => from), ...scene.times.map(({ at }) => at)]).size < 2;
  const x = (at: number): number => (isOne ? now : round(start + axis.at(at)));
  const height = 100 / Math.max(1, scene.lanes.length);
  const y = (lane: number): number => round((lane + lineAt) * height);
  const current = scene.lanes.flatMap((lane) => lane.marks).find((mark) => mark.now);
  const gaps = axis.gaps.flatMap((gap) => waitIn(gap, scene) ?? []);
  const names = namesOfGaps(gaps, words);
  return html`<div class="scene-frame scene-of-${Math.min(8, scene.lanes.length)}" role="img" aria-label="${words.describes}">
<svg class="scene scene-head" aria-hidden="true" width="100%">${names}${scene.earlier > 0 && html`<text class="scene-gap-name scene-first" x="0" y="100%" dy="-0.25em">${words.earlier(scene.earlier)}</text>`}</svg>
<div class="scene-names" aria-hidden="true">${scene.lanes.map((lane) => {
    const { name, short } = laneName(lane, words);
    return html`<p class="scene-lane"${lane.person !== undefined && html` data-person="${lane.person}"`}><span class="scene-name" dir="auto">${name}</span>${short !== name && html`<span class="scene-name scene-short" dir="auto">${short}</span>`}</p>`;
  })}</div>
<svg class="scene scene-body" aria-hidden="true" width="100%">${gaps.map(drawGap)}${current && html`<line class="scene-now" x1="${x(current.at)}%" x2="${x(current.at)}%" y1="0" y2="100%"></line>`}${scene.lanes.map(
    (lane, index) =>
      html`<g class="scene-lane"${lane.person !== undefined && html` data-person="${lane.person}"`}><line class="scene-line" x1="0" x2="${now}%" y1="${y(index)}%" y2="${y(index)}%"></line><line class="scene-open" x1="${now}%" x2="100%" y1="${y(index)}%" y2="${y(index)}%"></line>${lane.marks.map((mark) => drawMark(mark, x(mark.at), y(index)))}</g>`,
  )}</svg>
<svg class="scene scene-foot" aria-hidden="true" width="100%">${drawTimes(scene, x)}</svg></div>`;
}

function drawMark({ key, as, now: isNow, approximate }: SceneMark, x: number, y: number): Html {
  const kind = { html: `scene-mark scene-${as}${isNow ? ' scene-at' : ''}${approximate ? ' scene-about' : ''}` };
  return html`<circle class="${kind}" data-mark="${key}" cx="${x}%" cy="${y}%" r="${isNow && as !== 'hindsight' ? 11 : 8}"></circle>`;
}

/** Letters of a label take about these hundredths of the width: in a hall, beside the names of the lanes, and on a phone. */
const letter = { wide: 1.24, narrow: 2.7 } as const;

/** What a letter really takes on a phone: to see what would be cut, not to keep apart. */
const phoneLetter = 2;

/** A gap as long as it certainly was: between two events of one month, nobody knows that there was any. */
function waitIn(gap: AxisGap, { times }: Scene): AxisGap | undefined {
  const from = times.find(({ at }) => at === gap.from)?.to ?? gap.from;
  const to = times.find(({ at }) => at === gap.to)?.from ?? gap.to;
  return to > from ? { ...gap, from, to } : undefined;
}

/** The dashed stretch of a gap; a little narrower, so that the marks on both sides stay free. */
function drawGap({ start: left, end: right }: AxisGap): Html {
  const width = right - left;
  return html`<rect class="scene-gap" x="${round(start + left + width * 0.12)}%" width="${round(width * 0.76)}%" y="0" height="100%"></rect>`;
}

/**
 * The longest gaps are named first; a name that would touch another gives way, in shorter words if it has them. The shortest
 * may reach beyond its gap, but not over the next.
 */
function namesOfGaps(gaps: readonly AxisGap[], words: SceneWords): Html {
  const edges = gaps.map((gap, index) => ({
    ...gap,
    after: gaps[index - 1]?.end ?? -start,
    before: gaps[index + 1]?.start ?? 100 - start,
  }));
  const longestFirst = edges.sort((a, b) => b.to - b.from - (a.to - a.from));
  const named = (room: 'wide' | 'narrow'): Html[] => {
    const taken: { from: number; to: number }[] = [];
    return longestFirst.flatMap(({ from, to, start: left, end: right, after, before, empty }) => {
      const duration = words.duration(to - from);
      const middle = start + (left + right) / 2;
      const isFree = (half: number): boolean =>
        !taken.some((other) => middle - half < other.to && other.from < middle + half);
      const candidates = [
        ...(empty && room === 'wide' ? [{ text: words.nothingRecorded(duration), reach: (right - left + 3) / 2 }] : []),
        ...[duration, words.duration(roughly(to - from))].map((text) => ({
          text,
          reach: Math.max((right - left + 3) / 2, Math.min(middle - start - after, start + before - middle)),
        })),
      ];
      const found = candidates.find(({ text, reach }) => {
        const half = (text.length * letter[room]) / 2;
        return half <= reach && isFree(half);
      });
      if (!found) return [];
      const half = (found.text.length * letter[room]) / 2 + 0.5;
      taken.push({ from: middle - half, to: middle + half });
      return [
        html`<text class="scene-gap-name on-${room}" x="${round(middle)}%" y="100%" dy="-0.25em">${found.text}</text>`,
      ];
    });
  };
  return joinHtml([...named('wide'), ...named('narrow')]);
}

/** Whole hours or days, where that changes a duration by a tenth at most. */
function roughly(seconds: number): number {
  const unit = [86_400, 3600].find((each) => seconds >= 5 * each);
  return unit === undefined ? seconds : Math.round(seconds / unit) * unit;
}

/** Clock times below the axis: now first, then the beginning, then as many others as do not touch; a day below the first of them on which it is new. */
function drawTimes({ times }: Scene, x: (at: number) => number): Html {
  const named = times.filter(({ clock, day }) => clock !== '' || day !== '');
  const last = named.at(-1);
  // A day that is all that is known of several events is named once, where it is last.
  const words = (time: SceneTime): string => (time.clock === '' ? time.day : time.clock);
  const others = named
    .slice(0, -1)
    .filter(
      (time, index) =>
        index === 0 ||
        (words(time) !== words(named[index + 1] ?? time) && (time.clock !== '' || time.day !== named[0]?.day)),
    );
  const inTurn = [...(last ? [last] : []), ...others];
  const leftOf = (time: SceneTime, width: number): number =>
    time === named[0] && time !== last ? 0 : Math.max(0, x(time.at) - width / 2);
  const place = (room: 'wide' | 'narrow'): ReadonlySet<SceneTime> => {
    const taken: { from: number; to: number }[] = [];
    return new Set(
      inTurn.filter((time) => {
        const width = words(time).length * letter[room] + 2;
        const from = leftOf(time, width);
        const span = { from, to: from + width };
        if (taken.some((other) => span.from < other.to && other.from < span.to)) return false;
        taken.push(span);
        return true;
      }),
    );
  };
  const [wide, narrow] = [place('wide'), place('narrow')];
  const newOn = (room: 'wide' | 'narrow', placed: ReadonlySet<SceneTime>): ReadonlyMap<SceneTime, number | undefined> =>
    newDays(
      named.filter((time) => placed.has(time)),
      { leftOf, middleOf: (time) => x(time.at) },
      letter[room],
    );
  const [wideDays, narrowDays] = [newOn('wide', wide), newOn('narrow', narrow)];
  return joinHtml(
    named.flatMap((time) => {
      const on = onWhich(wide.has(time), narrow.has(time));
      const text = words(time);
      const at = anchorOf(time, x(time.at), text.length, time === named[0] && time !== last);
      const drawAt = (where: string, { x: left, side }: { x: number; side: string }): Html =>
        html`<text class="scene-time${where}${side}${time.now && ' scene-time-now'}" x="${left}%" y="1.05em">${text}</text>`;
      // In the middle of a hall's picture, a long time crosses the edge of a phone's.
      const crosses = at.side === '' && at.x + (text.length * phoneLetter) / 2 > 100;
      const clock =
        on !== undefined &&
        (crosses && on !== ' on-wide'
          ? html`${on === '' && drawAt(' on-wide', at)}${drawAt(' on-narrow', { x: 100, side: ' scene-last' })}`
          : drawAt(on, at));
      const drawDay = (where: string, { x: left, side }: { x: number; side: string }): Html =>
        html`<text class="scene-day${where}${side}" x="${left}%" y="2.25em">${time.day}</text>`;
      const aside = (moved: number | undefined): { x: number; side: string } =>
        moved === undefined ? at : { x: round(moved), side: ' scene-first' };
      const dayOn = onWhich(wideDays.has(time), narrowDays.has(time));
      const [wideAt, narrowAt] = [wideDays.get(time), narrowDays.get(time)];
      const day =
        dayOn !== '' || wideAt === narrowAt
          ? dayOn !== undefined && drawDay(dayOn, aside(wideAt ?? narrowAt))
          : html`${drawDay(' on-wide', aside(wideAt))}${drawDay(' on-narrow', aside(narrowAt))}`;
      return [html`${clock}${day}`];
    }),
  );
}

/** Where a time is written so that it stays inside: at its mark, or at the edge of the picture that it would cross. */
function anchorOf({ clock }: SceneTime, x: number, letters: number, isFirst: boolean): { x: number; side: string } {
  const half = (letters * letter.wide) / 2;
  if (isFirst || x < half) return { x: 0, side: ' scene-first' };
  return clock !== '' && x + half > 100 ? { x: 100, side: ' scene-last' } : { x, side: '' };
}

/**
 * Times on which a new day begins, as far as there is room for its name: below its time, or with where it begins instead if
 * it has to move aside a little. One that has no room leaves it to the next, and all to that of now.
 */
function newDays(
  times: readonly SceneTime[],
  { leftOf, middleOf }: { leftOf(time: SceneTime, width: number): number; middleOf(time: SceneTime): number },
  letterWidth: number,
): ReadonlyMap<SceneTime, number | undefined> {
  const shown = new Map<SceneTime, number | undefined>();
  let day = '';
  let free = -Infinity;
  const hasRoom = (time: SceneTime, least: number): boolean => {
    const width = time.day.length * letterWidth;
    return least <= leftOf(time, width) || (least <= middleOf(time) && least + width <= 100);
  };
  const last = times.at(-1);
  const isNewNow = last !== undefined && last.clock !== '' && times.at(-2)?.day !== last.day;
  for (const time of times) {
    const width = time.day.length * letterWidth;
    if (time.day === day || time.day === '') continue;
    // A time that is a day says so itself.
    if (time.clock === '') {
      day = time.day;
      continue;
    }
    const below = leftOf(time, width);
    const from = Math.max(below, free);
    if (!hasRoom(time, from)) continue;
    if (isNewNow && time !== last && !hasRoom(last, from + width + 1)) continue;
    shown.set(time, from > below ? from : undefined);
    day = time.day;
    free = from + width + 1;
  }
  return shown;
}

/** Tenths of a hundredth are a pixel or two of a screen: finer ones would only be weight. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Class of what has room on some widths alone; undefined for what has none on any. */
function onWhich(wide: boolean, narrow: boolean): string | undefined {
  if (wide) return narrow ? '' : ' on-wide';
  return narrow ? ' on-narrow' : undefined;
}
