import { html, joinHtml, type Html } from '../html.ts';
import type { DeckChart, PlotName, PlotPoint } from '../story/deck-chart.ts';
import { letterWidth, linesOf, shorten } from './chart.ts';

/** Letters of a label take about these hundredths of the width: in a hall, and on a phone. */
const letter = { wide: 0.92, narrow: 2.7 } as const;

/** More moments than these would hide the numbers. */
const mostMarks = 3;

/**
 * The numbers of a chart as a drawing that fills any frame while its letters keep their size: names of moments in a strip
 * above, numbers upwards inside, names along the bottom in a strip below.
 */
export function drawPlot(chart: DeckChart): Html {
  const { title, summary, unit, upwards, series, shape } = chart;
  const marks = chart.marks.slice(0, mostMarks);
  const foot = upwards[0]?.at ?? 100;
  const lines = joinHtml(
    upwards.map(({ at }) => html`<line class="plot-rule" x1="0" x2="100%" y1="${at}%" y2="${at}%"></line>`),
  );
  const moments = joinHtml(
    marks.map(({ at }) => html`<line class="plot-moment" x1="${at}%" x2="${at}%" y1="0" y2="100%"></line>`),
  );
  const numbers = joinHtml(
    upwards.map(
      ({ at, text }, index) =>
        html`<text x="0" y="${at}%" dy="-0.25em">${text}${index === upwards.length - 1 && unit !== '' && ` ${unit}`}</text>`,
    ),
  );
  const shapes = joinHtml(
    series.map(({ points }, index) =>
      shape === 'bars' ? bars(points, foot, index, series.length) : path(points, shape, index),
    ),
  );
  const parted = marks.some((mark) => narrowLines(mark).length > 1);
  return html`<div class="plot-frame plot-moments-${marks.length}${parted && ' plot-parted'}" role="img" aria-label="${title}. ${summary}">${series.length > 1 && legend(series)}
<svg class="scene plot-head" aria-hidden="true" width="100%">${marks.map((mark, lane) => momentName(mark, lane, parted))}</svg>
<svg class="scene plot-body" aria-hidden="true" width="100%">${lines}${moments}<svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">${shapes}</svg>${numbers}</svg>
<svg class="scene plot-foot" aria-hidden="true" width="100%">${names(chart.along)}</svg></div>`;
}

function legend(series: DeckChart['series']): Html {
  return html`<ul class="plot-legend">${series.map(({ name }, index) => html`<li class="plot-key plot-${index + 1}">${name}</li>`)}</ul>`;
}

/** The name of a moment in a lane of its own. @param parted whether lanes of a narrow frame hold two lines. */
function momentName(mark: PlotName, lane: number, parted: boolean): Html {
  const { at, text } = mark;
  const [anchor, shift] = at > 50 ? [html` text-anchor="end"`, '-0.4em'] : [html``, '0.4em'];
  const named = (lines: readonly string[], where: string, line: number): Html =>
    joinHtml(
      lines.map(
        (words, index) =>
          html`<text${where === '' ? '' : html` class="${where}"`} x="${at}%" y="${line + index + 1}.1em"${anchor} dx="${shift}">${words}</text>`,
      ),
    );
  const letters = Math.floor(roomOf(mark) / letter.wide);
  const wide = shorten(fitting(text, letters), letters * letterWidth);
  if (!parted && wide === text) return named([wide], '', lane);
  return html`${named([wide], 'on-wide', lane)}${named(narrowLines(mark), 'on-narrow', parted ? 2 * lane : lane)}`;
}

/** In a narrow frame a name has two lines. */
function narrowLines(mark: PlotName): string[] {
  const letters = Math.floor(roomOf(mark) / letter.narrow);
  return linesOf(fitting(mark.text, 2 * letters - 4), letters);
}

/** Where a sentence is too long, as many of its first parts as there is room for. */
function fitting(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const ends = [...text.matchAll(/[,;:](?=\s)/g)].map(({ index }) => index).filter((end) => end <= letters);
  return text.slice(0, ends.at(-1) ?? text.length);
}

function roomOf({ at }: PlotName): number {
  return Math.max(at, 100 - at) - 2;
}

function path(points: readonly PlotPoint[], shape: 'line' | 'steps', index: number): Html {
  let [d, pen] = ['', false];
  for (const { x, y } of points) {
    if (y === undefined) {
      pen = false;
      continue;
    }
    const [px, py] = [String(x), String(y)];
    if (!pen) d += `M${px} ${py}h0`;
    else d += shape === 'steps' ? `H${px}V${py}` : `L${px} ${py}`;
    pen = true;
  }
  return html`<path class="plot-line plot-${index + 1}" d="${d}"></path>`;
}

function bars(points: readonly PlotPoint[], foot: number, index: number, count: number): Html {
  const width = barWidth(points, count);
  const d = points.map(({ x, y }) => {
    if (y === undefined) return '';
    const left = x - (width * count) / 2 + index * width;
    return `M${left.toFixed(1)} ${String(foot)}V${String(y)}h${width.toFixed(1)}V${String(foot)}z`;
  });
  return html`<path class="plot-bars plot-${index + 1}" d="${d.join('')}"></path>`;
}

/** So wide that neighbours do not touch, in hundredths. @param count of series that stand side by side. */
export function barWidth(points: readonly PlotPoint[], count: number): number {
  const places = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const closest = places.slice(1).reduce((least, x, at) => Math.min(least, x - (places[at] ?? 0)), 25);
  return Math.max(0.3, (closest * 0.8) / count);
}

/** As many names as touch no other, on wide frames and on narrow ones. */
function names(along: readonly PlotName[]): Html {
  const fits = (room: 'wide' | 'narrow'): ReadonlySet<PlotName> => {
    let free = -Infinity;
    return new Set(
      along.filter((name) => {
        const { from, to } = spanOf(name, room);
        if (from < free) return false;
        free = to + 1;
        return true;
      }),
    );
  };
  const [wide, narrow] = [fits('wide'), fits('narrow')];
  return joinHtml(
    along.flatMap((name) => {
      if (!wide.has(name) && !narrow.has(name)) return [];
      const room = `${wide.has(name) ? '' : ' on-narrow'}${narrow.has(name) ? '' : ' on-wide'}`;
      const { from, to } = spanOf(name, 'wide');
      const [x, anchor] = [from <= 0 ? 0 : name.at, anchorOf(from, to)];
      return [
        html`<text class="plot-name${room}" x="${to >= 100 ? 100 : x}%" y="1.1em" text-anchor="${anchor}">${name.text}</text>`,
      ];
    }),
  );
}

function spanOf({ at, text }: PlotName, room: 'wide' | 'narrow'): { from: number; to: number } {
  const half = (text.length * letter[room]) / 2;
  const from = Math.max(0, Math.min(at - half, 100 - 2 * half));
  return { from, to: from + 2 * half };
}

function anchorOf(from: number, to: number): 'start' | 'middle' | 'end' {
  if (from <= 0) return 'start';
  return to >= 100 ? 'end' : 'middle';
}
