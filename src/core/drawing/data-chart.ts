import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { html, type Html } from '../html.ts';
import { drawBoth, letterWidth, round, shorten, svg, widthOf, type Chart, type Room } from './chart.ts';
import { placeLabels } from './place-labels.ts';

/** One column of numbers; undefined where the table has none. */
export interface Series {
  name: string;
  values: readonly (number | undefined)[];
}

/** What a chart of data shows. Places along it are seconds since 1970, numbers, or the count of the row where rows have names. */
export interface DataPicture {
  title: string;
  about: string;
  shape: 'line' | 'bars' | 'steps';
  /** Whether places are times. */
  isTimed: boolean;
  /** Where each row stands along the chart. Never fewer than two different places. */
  places: readonly number[];
  series: readonly Series[];
  unit: string;
  /** Marks along the axis within a room of so many pixels. */
  ticks: (pixels: number) => readonly { at: number; text: string }[];
  /** Moments of the story that are drawn into the data. */
  marks: readonly { at: number; name: string; href: string }[];
  table: Chart['table'];
  /** Lowest and highest of it, in words. */
  summary: string;
}

/** Numbers through time, or by name: lines, steps or bars on one scale, with the moments of the story drawn in. */
export function drawData(picture: DataPicture): Chart {
  return {
    title: picture.title,
    about: picture.about,
    ...drawBoth((room) => draw(picture, room.name === 'wide' ? { name: 'wide', width: storyWidth } : room)),
    table: picture.table,
  };
}

/** Charts of data stand in a story, which is narrower than the page. */
const storyWidth = 592;

const heights = { wide: 240, narrow: 200 } as const;

/** Lines differ by their pattern as well as by colour. */
const patterns = ['', '7 4', '2 4', '9 3 2 3'] as const;

function draw(picture: DataPicture, room: Room): Html {
  const { series, shape, unit, marks } = picture;
  const values = series.flatMap((each) => each.values.filter((value) => value !== undefined));
  const y = scaleLinear(domainOf(values), [0, 1]).nice(4);
  const yTicks = y.ticks(4);
  const left = Math.min(room.width / 4, 10 + Math.max(...yTicks.map((tick) => widthOf(formatNumber(tick)))));
  const legend = series.length > 1 ? legendOf(series, room) : { markup: html``, height: 0 };
  const x = alongOf(picture, left, room);
  const named = placeLabels(
    marks.map(({ name, ...mark }) => ({
      ...mark,
      name: shorten(name, Math.min(190, room.width / 2)),
      full: name,
      at: x(mark.at),
      when: mark.at,
    })),
    room.width,
    widthOf,
  );
  const top = legend.height + Math.max(0, ...named.map(({ lane }) => lane + 1)) * 18 + (unit === '' ? 8 : 30);
  const bottom = top + heights[room.name];
  y.range([bottom, top]);
  const grid = yTicks.map(
    (tick) =>
      html`<line class="chart-rule" x1="${round(left)}" x2="${room.width}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text class="chart-small" x="${round(left - 6)}" y="${round(y(tick) + 4)}" text-anchor="end">${formatNumber(tick)}</text>`,
  );
  const lines = named.map(
    ({ at, lane }) =>
      html`<line class="chart-milestone" x1="${round(at)}" x2="${round(at)}" y1="${legend.height + lane * 18 + 3}" y2="${bottom}"/>`,
  );
  // After all lines, so that no line runs through a name.
  const names = named.map(
    ({ full, name, href, at, lane, anchor }) =>
      html`<a href="${href}"><title>${full}</title><text class="chart-small" x="${round(at + (anchor === 'start' ? 5 : -5))}" y="${legend.height + lane * 18 + 14}" text-anchor="${anchor}">${name}</text></a>`,
  );
  const unitName = unit !== '' && html`<text class="chart-small" x="0" y="${top - 16}">${unit}</text>`;
  const shapes =
    shape === 'bars' ? bars(picture, x, y, room) : series.map((each, index) => path(picture, each, index, x, y));
  const ticks = picture.ticks(room.width - left).map(({ at, text }) => {
    const place = Math.min(Math.max(x(at), left + widthOf(text) / 2 - 8), room.width - widthOf(text) / 2);
    return html`<line class="chart-axis" x1="${round(x(at))}" x2="${round(x(at))}" y1="${bottom}" y2="${bottom + 5}"/><text class="chart-small" x="${round(place)}" y="${bottom + 19}" text-anchor="middle">${text}</text>`;
  });
  const axis = html`<line class="chart-axis" x1="${round(left)}" x2="${room.width}" y1="${bottom}" y2="${bottom}"/>`;
  return svg(
    `${picture.title}. ${picture.summary}`,
    room,
    bottom + 26,
    html`${legend.markup}${grid}${lines}${names}${unitName}${shapes}${axis}${ticks}`,
    marks.length > 0 ? 'group' : 'img',
  );
}

/** From nothing, unless values lie below it: a scale that begins elsewhere makes small things look large. */
export function domainOf(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === most ? [0, 1] : [least, most];
}

function alongOf({ places, shape }: DataPicture, left: number, room: Room): (at: number) => number {
  const [first, last] = [
    places.reduce((a, b) => Math.min(a, b), Infinity),
    places.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  // A bar stands on its place, so the first and the last need room to both sides.
  const inset = shape === 'bars' ? (room.width - left) / (2 * Math.max(1, places.length)) : 4;
  const scale = scaleLinear([first, last], [left + inset, room.width - inset]);
  return (at) => Math.min(Math.max(scale(at), left), room.width);
}

function legendOf(series: readonly Series[], room: Room): { markup: Html; height: number } {
  let [x, line] = [0, 0];
  const items = series.map(({ name }, index) => {
    const text = shorten(name, room.width - 40);
    const width = 40 + text.length * letterWidth;
    if (x > 0 && x + width > room.width) [x, line] = [0, line + 1];
    const y = line * 20 + 10;
    const item = html`<line class="chart-line chart-line-${index + 1}" fill="none" stroke="currentColor" stroke-width="2.5"${patterns[index] !== '' && html` stroke-dasharray="${patterns[index]}"`} x1="${round(x)}" x2="${round(x + 24)}" y1="${y}" y2="${y}"/><text class="chart-label" x="${round(x + 30)}" y="${y + 5}">${text}</text>`;
    x += width + 10;
    return item;
  });
  return { markup: html`${items}`, height: (line + 1) * 20 + 6 };
}

function path(
  { places, shape }: DataPicture,
  { values }: Series,
  index: number,
  x: (at: number) => number,
  y: ScaleLinear<number, number>,
): Html {
  const points = thin(
    places.map((at, row) => ({ x: x(at), y: values[row] === undefined ? undefined : y(values[row]) })),
  );
  let [d, pen] = ['', false];
  for (const point of points) {
    if (point.y === undefined) {
      pen = false;
      continue;
    }
    const [px, py] = [String(round(point.x)), String(round(point.y))];
    if (!pen) d += `M${px} ${py}h0`;
    else d += shape === 'steps' ? `H${px}V${py}` : `L${px} ${py}`;
    pen = true;
  }
  return html`<path class="chart-line chart-line-${index + 1}" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"${patterns[index] !== '' && html` stroke-dasharray="${patterns[index]}"`} d="${d}"/>`;
}

export interface Point {
  x: number;
  y: number | undefined;
}

/** Of many points in one pixel the eye sees the highest and the lowest; these are kept, and holes as well. */
export function thin(points: readonly Point[]): Point[] {
  if (points.length < 400) return [...points];
  const columns = new Map<number, Point[]>();
  for (const point of points) {
    const column = Math.round(point.x / 2);
    const known = columns.get(column);
    if (known) known.push(point);
    else columns.set(column, [point]);
  }
  return [...columns.values()].flatMap((column) => {
    const [first = column[0] as Point] = column;
    const drawn = column.filter((point): point is { x: number; y: number } => point.y !== undefined);
    if (drawn.length === 0) return [first];
    const low = drawn.reduce((a, b) => (b.y > a.y ? b : a));
    const high = drawn.reduce((a, b) => (b.y < a.y ? b : a));
    return drawn.indexOf(low) <= drawn.indexOf(high) ? [low, high] : [high, low];
  });
}

function bars(
  { places, series }: DataPicture,
  x: (at: number) => number,
  y: ScaleLinear<number, number>,
  room: Room,
): Html[] {
  const sorted = [...new Set(places.map(x))].sort((a, b) => a - b);
  const closest = sorted
    .slice(1)
    .reduce((least, at, index) => Math.min(least, at - (sorted[index] ?? 0)), room.width / 4);
  const width = Math.max(1, (closest * 0.8) / series.length);
  return series.map(({ values }, index) => {
    const d = places.map((at, row) => {
      const value = values[row];
      if (value === undefined) return '';
      const start = x(at) - (width * series.length) / 2 + index * width;
      return `M${String(round(start))} ${String(round(y(0)))}V${String(round(y(value)))}h${String(round(width))}V${String(round(y(0)))}z`;
    });
    return html`<path class="chart-bars chart-bars-${index + 1}" fill="currentColor" d="${d.join('')}"/>`;
  });
}

/** `12,000`, `0.25`; as many digits as a tick needs. */
export function formatNumber(value: number): string {
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-6)) return value.toExponential(2);
  const [whole = '', fraction] = String(Number(value.toPrecision(10))).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '−') + (fraction === undefined ? '' : `.${fraction}`);
}
