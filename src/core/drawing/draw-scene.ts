import { html, joinHtml, type Html } from '../html.ts';
import type { Scene, SceneMark } from '../story/scene.ts';
import { squeezedAxis, type AxisGap } from './squeezed-axis.ts';

/** The words that a picture of a story needs. */
export interface SceneWords {
  /** What the picture is, for those who do not see it. */
  describes: string;
  /** Name of the lane for what happened before nobody's eyes in particular. */
  laneOfNobody: string;
  duration(seconds: number): string;
  nothingRecorded(duration: string): string;
  earlier(count: number): string;
}

/** Where the axis begins, and where "now" stands, in hundredths of the width. Behind now it goes on, without an end. */
const start = 2.5;
const now = 86;

/**
 * The picture that plays: a lane for each person, marks where and when they knew, long waits squeezed and named. All
 * measures are hundredths, so that one drawing fills any frame while its letters keep their size; names of gaps and
 * clock times stand in strips of their own, as high as their letters.
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
  const y = (lane: number): number => round(lane * height + height * 0.74);
  const current = scene.lanes.flatMap((lane) => lane.marks).find((mark) => mark.now);
  const names = namesOfGaps(axis.gaps, words);
  return html`<div class="scene-frame scene-of-${Math.min(8, scene.lanes.length)}" role="img" aria-label="${words.describes}">
<svg class="scene scene-head" aria-hidden="true" width="100%">${names}${scene.earlier > 0 && html`<text class="scene-gap-name scene-first" x="0" y="100%" dy="-0.25em">${words.earlier(scene.earlier)}</text>`}</svg>
<svg class="scene scene-body" aria-hidden="true" width="100%">${axis.gaps.map(drawGap)}${current && html`<line class="scene-now" x1="${x(current.at)}%" x2="${x(current.at)}%" y1="0" y2="100%"></line>`}${scene.lanes.map(
    (lane, index) =>
      html`<g class="scene-lane"${lane.person !== undefined && html` data-person="${lane.person}"`}><line class="scene-line" x1="0" x2="${now}%" y1="${y(index)}%" y2="${y(index)}%"></line><line class="scene-open" x1="${now}%" x2="100%" y1="${y(index)}%" y2="${y(index)}%"></line><text class="scene-name" x="0" y="${y(index)}%" dy="-0.75em">${shortened(lane.name === '' ? words.laneOfNobody : lane.name)}</text>${lane.marks.map((mark) => drawMark(mark, x(mark.at), y(index)))}</g>`,
  )}</svg>
<svg class="scene scene-foot" aria-hidden="true" width="100%">${drawTimes(scene, x)}</svg></div>`;
}

function drawMark({ key, as, now: isNow, approximate }: SceneMark, x: number, y: number): Html {
  const kind = { html: `scene-mark scene-${as}${isNow ? ' scene-at' : ''}${approximate ? ' scene-about' : ''}` };
  return html`<circle class="${kind}" data-mark="${key}" cx="${x}%" cy="${y}%" r="${isNow && as !== 'hindsight' ? 11 : 8}"></circle>`;
}

/** Letters of a label take about these hundredths of the width: in a hall, and on a phone. */
const letter = { wide: 0.92, narrow: 2.7 } as const;

/** The dashed stretch of a gap; a little narrower, so that the marks on both sides stay free. */
function drawGap({ start: left, end: right }: AxisGap): Html {
  const width = right - left;
  return html`<rect class="scene-gap" x="${round(start + left + width * 0.12)}%" width="${round(width * 0.76)}%" y="0" height="100%"></rect>`;
}

/** The longest gaps are named first; a name that would touch another gives way, in shorter words if it has them. */
function namesOfGaps(gaps: readonly AxisGap[], words: SceneWords): Html {
  const longestFirst = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from));
  const named = (room: 'wide' | 'narrow'): Html[] => {
    const taken: { from: number; to: number }[] = [];
    return longestFirst.flatMap(({ from, to, start: left, end: right, empty }) => {
      const duration = words.duration(to - from);
      const middle = start + (left + right) / 2;
      const text = [...(empty && room === 'wide' ? [words.nothingRecorded(duration)] : []), duration].find((name) => {
        const half = (name.length * letter[room]) / 2;
        return (
          2 * half <= right - left + 3 && !taken.some((other) => middle - half < other.to && other.from < middle + half)
        );
      });
      if (text === undefined) return [];
      const half = (text.length * letter[room]) / 2 + 0.5;
      taken.push({ from: middle - half, to: middle + half });
      return [html`<text class="scene-gap-name on-${room}" x="${round(middle)}%" y="100%" dy="-0.25em">${text}</text>`];
    });
  };
  return joinHtml([...named('wide'), ...named('narrow')]);
}

/** Clock times below the axis: now first, then the beginning, then as many others as do not touch; a day where it is new. */
function drawTimes({ times }: Scene, x: (at: number) => number): Html {
  const named = times.filter(({ clock, day }) => clock !== '' || day !== '');
  const last = named.at(-1);
  // A day that is all that is known of several events is named once, where it is last.
  const words = (time: (typeof named)[number]): string => (time.clock === '' ? time.day : time.clock);
  const others = named
    .slice(0, -1)
    .filter((time, index) => words(time) !== words(named[index + 1] ?? time) || index === 0);
  const inTurn = [...(last ? [last] : []), ...others];
  const place = (room: 'wide' | 'narrow'): ReadonlySet<(typeof named)[number]> => {
    const taken: { from: number; to: number }[] = [];
    return new Set(
      inTurn.filter((time) => {
        const width = (time.clock === '' ? time.day : time.clock).length * letter[room] + 1;
        const from = time === named[0] ? 0 : x(time.at) - width / 2;
        const span = { from: Math.max(0, from), to: Math.max(0, from) + width };
        if (taken.some((other) => span.from < other.to && other.from < span.to)) return false;
        taken.push(span);
        return true;
      }),
    );
  };
  const [wide, narrow] = [place('wide'), place('narrow')];
  const days = newDays(named, x);
  return joinHtml(
    named.flatMap((time) => {
      const on = onWhich(wide.has(time), narrow.has(time));
      const text = time.clock === '' ? time.day : time.clock;
      const isFirst = time === named[0] && named.length > 1;
      const at = isFirst ? { html: 'x="0"' } : { html: `x="${String(x(time.at))}%"` };
      const first = isFirst ? ' scene-first' : '';
      const clock =
        on !== undefined &&
        html`<text class="scene-time${on}${first}${time === last && ' scene-time-now'}" ${at} y="1.05em">${text}</text>`;
      const day =
        time.clock !== '' &&
        days.has(time) &&
        html`<text class="scene-day${first}" ${at} y="2.25em">${time.day}</text>`;
      return [html`${clock}${day}`];
    }),
  );
}

/** Times on which a new day begins, as far as there is room for its name. */
function newDays<Time extends { at: number; day: string }>(
  times: readonly Time[],
  x: (at: number) => number,
): ReadonlySet<Time> {
  const shown = new Set<Time>();
  let day = '';
  let free = 0;
  for (const time of times) {
    if (time.day !== day && time.day !== '' && (shown.size === 0 || x(time.at) > free)) {
      shown.add(time);
      free = x(time.at) + time.day.length * letter.narrow;
    }
    day = time.day;
  }
  return shown;
}

const longestName = 34;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= longestName
    ? name
    : `${letters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`;
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
