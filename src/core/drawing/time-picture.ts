import { html, type Html } from '../html.ts';
import { letterWidth, round, shorten, svg, widthOf, type Room } from './chart.ts';
import { placeLabels } from './place-labels.ts';
import { squeezedAxis, type SqueezedAxis } from './squeezed-axis.ts';

/** Something that happened, on the world's clock in seconds since 1970. */
export interface TimeMark {
  at: number;
  to?: number | undefined;
  kind: string;
  /** When and what, in a sentence. */
  said: string;
  /** What an axis writes at its place: a clock time or a date, and the day that a clock time belongs to. */
  tick: { text: string; day: string | undefined };
  href?: string;
}

/** What people held, or what was so, from one moment to another. */
export interface TimeSpan {
  from: number;
  to: number;
  text: string;
}

/** The course of one incident, ready to be drawn in any room. */
export interface TimePicture {
  /** In order of time. */
  marks: readonly TimeMark[];
  turns: readonly { name: string; at: number }[];
  beliefs: readonly TimeSpan[];
  facts: readonly TimeSpan[];
  phases: readonly { name: string; label: string; from: number; to: number }[];
}

/** Words of a drawing of time. */
export interface TimeWords {
  timeline: string;
  happened: string;
  believed: string;
  wasSo: string;
  phases: string;
}

interface Rows {
  left: number;
  markRow: number;
  spanRow: number;
  labelHeight: number;
}

const rowsOf = {
  wide: { left: 116, markRow: 26, spanRow: 26, labelHeight: 0 },
  narrow: { left: 0, markRow: 22, spanRow: 24, labelHeight: 20 },
} as const satisfies Record<Room['name'], Rows>;

/**
 * The whole course: turning points above, events as marks that lead to their place in the timeline, what people took to be
 * true beside what was so, and how long each phase took. Long waits are squeezed and say how long they were.
 */
export function drawTime(
  picture: TimePicture,
  room: Room,
  words: TimeWords,
  length: (seconds: number) => string,
): Html {
  const rows = rowsOf[room.name];
  const { left } = rows;
  const axis = axisOf(picture, room.width - left - 16, room.name === 'wide' ? 13 : 9);
  const x = (at: number): number => left + 8 + axis.at(at);
  const turns = placeLabels(
    picture.turns.map(({ name, at }) => ({ name, at: x(at) })),
    room.width,
    widthOf,
  );
  let y = Math.max(0, ...turns.map(({ lane }) => lane + 1)) * 18 + 6;
  const parts: Html[] = [];
  const addRow = (name: string, height: number, draw: (middle: number) => readonly Html[]): void => {
    if (rows.labelHeight > 0) {
      parts.push(html`<text class="chart-label" x="0" y="${y + 14}">${name}</text>`);
      y += rows.labelHeight;
    }
    const middle = y + height / 2;
    if (rows.labelHeight === 0)
      parts.push(html`<text class="chart-label" x="0" y="${round(middle + 5)}">${name}</text>`);
    parts.push(...draw(middle));
    y += height;
  };
  addRow(words.happened, rows.markRow, (middle) => [
    html`<line class="chart-rule" x1="${left}" x2="${room.width}" y1="${middle}" y2="${middle}"/>`,
    // On a phone marks are too close for a finger; the timeline below has the same events.
    ...picture.marks.map((mark) =>
      room.name === 'wide' ? drawMark(mark, x, middle) : markShape(mark.kind, x(mark.at), middle),
    ),
  ]);
  if (picture.beliefs.length > 0)
    addRow(words.believed, rows.spanRow * lanesOf(picture.beliefs).length, (middle) =>
      spansInLanes(lanesOf(picture.beliefs), 'belief', x, middle, rows.spanRow),
    );
  if (picture.facts.length > 0) addRow(words.wasSo, rows.spanRow, (middle) => spans(picture.facts, 'fact', x, middle));
  if (picture.phases.length > 0)
    addRow(words.phases, rows.spanRow, (middle) => picture.phases.map((phase) => drawPhase(phase, x, middle)));
  const axisY = y + 6;
  const lines = turns.map(
    ({ at, lane }) =>
      html`<line class="chart-milestone" x1="${round(at)}" x2="${round(at)}" y1="${lane * 18 + 3}" y2="${axisY}"/>`,
  );
  // After all lines, so that no line runs through a name.
  const names = turns.map(
    ({ name, at, lane, anchor }) =>
      html`<text class="chart-small" x="${round(at + (anchor === 'start' ? 5 : -5))}" y="${lane * 18 + 14}" text-anchor="${anchor}">${name}</text>`,
  );
  const ticks = drawTicks(picture, x, room, left, axisY);
  const gaps = drawGaps(axis, left + 8, room, axisY, ticks.bottom, length);
  const line = html`<line class="chart-axis" x1="${left}" x2="${room.width}" y1="${axisY}" y2="${axisY}"/>`;
  return svg(
    words.timeline,
    room,
    gaps.bottom + 4,
    html`${lines}${names}${parts}${line}${ticks.markup}${gaps.markup}`,
    room.name === 'wide' ? 'group' : 'img',
  );
}

/** Where everything of a picture stands along so many pixels. */
export function axisOf(
  { marks, turns }: Pick<TimePicture, 'marks' | 'turns'>,
  pixels: number,
  least: number,
): SqueezedAxis {
  const recorded = [...marks.map(({ at, to }) => ({ from: at, to })), ...turns.map(({ at }) => ({ from: at }))];
  return squeezedAxis(recorded, pixels, { least, mostGaps: 4 });
}

function drawMark({ at, to, kind, said, href }: TimeMark, x: (at: number) => number, y: number): Html {
  const end =
    to !== undefined &&
    x(to) - x(at) > 8 &&
    html`<line class="chart-lasted" x1="${round(x(at))}" x2="${round(x(to))}" y1="${y}" y2="${y}"/>`;
  const drawn = html`<title>${said}</title>${end}${markShape(kind, x(at), y)}`;
  return href === undefined ? html`<g>${drawn}</g>` : html`<a href="${href}">${drawn}</a>`;
}

/** Kinds differ by shape as well as by colour. */
export function markShape(kind: string, x: number, y: number): Html {
  const [cx, cy] = [round(x), round(y)];
  if (kind === 'signal')
    return html`<rect class="chart-mark mark-signal" x="${round(x - 5)}" y="${round(y - 5)}" width="10" height="10"/>`;
  if (kind === 'decision')
    return html`<path class="chart-mark mark-decision" d="M${cx} ${round(y - 7)}l7 7-7 7-7-7z"/>`;
  if (kind === 'effect') return html`<path class="chart-mark mark-effect" d="M${cx} ${round(y - 7)}l7 12h-14z"/>`;
  return html`<circle class="chart-mark mark-${kind}" cx="${cx}" cy="${cy}" r="5.5"/>`;
}

/** Spans that overlap stand in lanes of their own. */
function lanesOf(list: readonly TimeSpan[]): TimeSpan[][] {
  const lanes: TimeSpan[][] = [];
  for (const span of [...list].sort((a, b) => a.from - b.from)) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? -Infinity) <= span.from);
    if (free) free.push(span);
    else lanes.push([span]);
  }
  return lanes;
}

function spansInLanes(
  lanes: readonly (readonly TimeSpan[])[],
  kind: 'belief' | 'fact',
  x: (at: number) => number,
  middle: number,
  height: number,
): Html[] {
  const top = middle - ((lanes.length - 1) * height) / 2;
  return lanes.flatMap((lane, index) => spans(lane, kind, x, top + index * height));
}

/** Fewer letters of a sentence say nothing. */
const legible = 12;

function spans(list: readonly TimeSpan[], kind: 'belief' | 'fact', x: (at: number) => number, y: number): Html[] {
  return list.map(({ from, to, text }) => {
    const [start, end] = [x(from), Math.max(x(to), x(from) + 6)];
    const width = end - start - 2;
    const shown = inside(text, width - 8);
    const name =
      shown !== undefined && html`<text class="chart-in" x="${round(start + 5)}" y="${round(y + 4.5)}">${shown}</text>`;
    return html`<g><title>${text}</title><rect class="chart-span span-${kind}" x="${round(start)}" y="${round(y - 9)}" width="${round(width)}" height="18"/>${name}</g>`;
  });
}

/** A sentence, or its first words, in so much room; undefined where too little of it would stand there. */
function inside(text: string, room: number): string | undefined {
  if (widthOf(text) <= room) return text;
  const shown = room < legible * letterWidth ? '' : shorten(text, room);
  return shown.length < legible ? undefined : shown;
}

function drawPhase(
  { name, label, from, to }: TimePicture['phases'][number],
  x: (at: number) => number,
  y: number,
): Html {
  const width = Math.max(2, x(to) - x(from) - 1);
  const fits = widthOf(label) < width - 4;
  return html`<g><title>${label}</title><rect class="chart-bar phase-${name}" x="${round(x(from))}" y="${round(y - 9)}" width="${round(width)}" height="18"/>${fits && html`<text class="chart-on-square chart-in" x="${round(x(from) + 5)}" y="${round(y + 4.5)}">${label}</text>`}</g>`;
}

interface Tick {
  at: number;
  x: number;
  text: string;
  day: string | undefined;
}

/** Times where something stands, as many as do not touch: ends first, then turning points, then the rest. Days below. */
function drawTicks(
  { marks, turns }: TimePicture,
  x: (at: number) => number,
  room: Room,
  left: number,
  axisY: number,
): { markup: Html; bottom: number } {
  const turning = new Set(turns.map(({ at }) => at));
  const all = marks.map(({ at, tick }): Tick => ({ at, x: x(at), ...tick }));
  const rank = ({ at }: Tick, index: number): number => {
    if (index === 0 || index === all.length - 1) return 0;
    return turning.has(at) ? 1 : 2;
  };
  const wanted = all
    .map((tick, index) => ({ tick, rank: rank(tick, index) }))
    .filter(({ tick }) => tick.text !== '')
    .sort((a, b) => a.rank - b.rank);
  const placed: (Tick & { middle: number; half: number })[] = [];
  for (const { tick } of wanted) {
    const half = widthOf(tick.text) / 2;
    const middle = Math.min(Math.max(tick.x, left + half), room.width - half);
    const isTaken = placed.some(
      (other) =>
        Math.abs(other.middle - middle) < other.half + half + 8 || (other.text === tick.text && other.day === tick.day),
    );
    if (!isTaken) placed.push({ ...tick, middle, half });
  }
  placed.sort((a, b) => a.x - b.x);
  const markup = placed.map(
    (tick) =>
      html`<line class="chart-axis" x1="${round(tick.x)}" x2="${round(tick.x)}" y1="${axisY}" y2="${axisY + 5}"/><text class="chart-small" x="${round(tick.middle)}" y="${axisY + 19}" text-anchor="middle">${tick.text}</text>`,
  );
  const days = daysOf(placed, room);
  return {
    markup: html`${markup}${days.map(({ text, start }) => html`<text class="chart-small chart-day" x="${round(start)}" y="${axisY + 36}">${text}</text>`)}`,
    bottom: axisY + (days.length > 0 ? 40 : 22),
  };
}

/** The name of each day stands below its first time, as far as there is room. */
function daysOf(ticks: readonly (Tick & { middle: number })[], room: Room): { text: string; start: number }[] {
  const days: { text: string; start: number; end: number }[] = [];
  let shown: string | undefined;
  for (const { text, day, middle } of ticks) {
    if (day === undefined || day === shown) continue;
    const start = Math.min(middle - widthOf(text) / 2, room.width - widthOf(day));
    if (start < (days.at(-1)?.end ?? -Infinity) + 8) continue;
    days.push({ text: day, start: Math.max(0, start), end: start + widthOf(day) });
    shown = day;
  }
  return days;
}

/** A bracket and its letters, with room before the bracket below. */
const laneOfGaps = 27;

function drawGaps(
  axis: SqueezedAxis,
  left: number,
  room: Room,
  axisY: number,
  below: number,
  length: (seconds: number) => string,
): { markup: Html; bottom: number } {
  const lanes: number[] = [];
  const markup = axis.gaps.map(({ from, to, start, end }) => {
    const [gapStart, gapEnd] = [left + start, left + end];
    const middle = (gapStart + gapEnd) / 2;
    const name = length(to - from);
    const half = widthOf(name) / 2;
    const textAt = Math.min(Math.max(middle, half), room.width - half);
    let lane = lanes.findIndex((taken) => taken < Math.min(gapStart, textAt - half));
    if (lane < 0) lane = lanes.length;
    lanes[lane] = Math.max(gapEnd - 4, textAt + half + 6);
    const y = below + 6 + lane * laneOfGaps;
    return html`<path class="chart-break" d="M${round(middle - 6)} ${axisY + 6}l5-12m2 12l5-12"/><path class="chart-silence" d="M${round(gapStart + 4)} ${y - 3}v5H${round(gapEnd - 4)}v-5"/><text class="chart-small" x="${round(textAt)}" y="${y + 17}" text-anchor="middle">${name}</text>`;
  });
  return { markup: html`${markup}`, bottom: below + (lanes.length > 0 ? 30 + (lanes.length - 1) * laneOfGaps : 0) };
}
