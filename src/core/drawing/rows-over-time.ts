import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html.ts';
import { dayNumber, nextDay } from '../model/calendar-day.ts';
import { drawBoth, labelBeside, round, shorten, svg, widthOf, type Chart, type Room } from './chart.ts';

/** One thing that happened on a day. */
export interface DayMark {
  /** ISO day. */
  day: string;
  /** What it is, for whoever points at it. */
  says: string;
  href?: string | undefined;
  /** How much, drawn as area; undefined draws a ring, for what nobody counted. Left out everywhere, all marks are alike. */
  amount?: number | undefined;
}

export interface DayRow {
  name: string;
  href?: string | undefined;
  marks: readonly DayMark[];
}

/** What an axis of days calls them. */
export interface DayNames {
  /** January first. */
  months: readonly string[];
  /** A day, without its year. */
  day: (date: string) => string;
}

export interface RowsOverTime {
  title: string;
  about: string;
  rows: readonly DayRow[];
  /** ISO days between which the axis runs; every mark lies between them. */
  from: string;
  to: string;
  /** Whether marks have amounts. */
  measured: boolean;
  names: DayNames;
  table: Chart['table'];
}

/** Rows of marks along one axis of days: each case drawn, nothing averaged. */
export function rowsOverTime(data: RowsOverTime): Chart {
  const { title, about, table } = data;
  return { title, about, table, ...drawBoth((room) => draw(data, room)) };
}

const largest = 13;
const smallest = 3;

function draw({ title, rows, from, to, measured, names }: RowsOverTime, room: Room): Html {
  const { left, rowHeight, lineAt } =
    room.name === 'wide' ? { left: 290, rowHeight: 34, lineAt: 17 } : { left: 0, rowHeight: 54, lineAt: 36 };
  const x = scaleLinear([dayNumber(from), dayNumber(to)], [left + 14, room.width - 14]);
  const bottom = rows.length * rowHeight + 4;
  const most = Math.max(1, ...rows.flatMap(({ marks }) => marks.map(({ amount }) => amount ?? 0)));
  const lines = rows.map(({ name, href, marks }, row) => {
    const y = row * rowHeight + lineAt;
    const words =
      room.name === 'wide'
        ? labelBeside(name, 0, y, left - 8)
        : html`<text class="chart-label" x="0" y="${row * rowHeight + 15}">${shorten(name, room.width)}</text>`;
    return html`<line class="chart-rule" x1="${left}" x2="${room.width}" y1="${y}" y2="${y}"/>${href === undefined ? words : html`<a href="${href}">${words}</a>`}${marks.map((mark) => markAt(mark, round(x(dayNumber(mark.day))), y, measured, most))}`;
  });
  const height = bottom + 22;
  const grid = dayTicks(from, to, names, (room.width - left) / 64).map(
    ({ day, name }) =>
      html`<line class="chart-rule" x1="${round(x(dayNumber(day)))}" x2="${round(x(dayNumber(day)))}" y1="0" y2="${bottom}"/><text class="chart-small" x="${round(within(x(dayNumber(day)), name, left, room))}" y="${bottom + 16}" text-anchor="middle">${name}</text>`,
  );
  return svg(title, room, height, html`${grid}${lines}`, 'group');
}

function markAt({ says, href, amount }: DayMark, x: number, y: number, measured: boolean, most: number): Html {
  const radius = measured && amount !== undefined ? smallest + (largest - smallest) * Math.sqrt(amount / most) : 6;
  const shape =
    measured && amount === undefined
      ? html`<circle class="chart-ring" cx="${x}" cy="${y}" r="5"/>`
      : html`<circle class="chart-mark chart-over" cx="${x}" cy="${y}" r="${round(radius)}"/>`;
  const seen = html`<title>${says}</title>${shape}`;
  if (href === undefined) return html`<g>${seen}</g>`;
  return html`<a href="${href}" aria-label="${says}">${seen}${!measured && html`<circle class="chart-target" cx="${x}" cy="${y}" r="12"/>`}</a>`;
}

/** Where a name is written around a place so that it stays inside the drawing. */
export function within(x: number, name: string, left: number, room: Room): number {
  const half = widthOf(name) / 2;
  return Math.min(Math.max(x, left + half), room.width - half);
}

/**
 * Days at which an axis has a line and a name: the first of a year, of a quarter or of a month, as many as there is room for;
 * within a few weeks, days. @param room How many names of months fit.
 */
export function dayTicks(from: string, to: string, names: DayNames, room: number): { day: string; name: string }[] {
  const months: string[] = [];
  for (let at = from.slice(0, 7); at <= to.slice(0, 7); at = nextMonth(at)) months.push(at);
  const steps = [1, 3, 6, 12, 24, 60, 120];
  const step = steps.find((size) => months.length / size <= room) ?? 240;
  const ticks = months
    .filter((month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1) % step === 0)
    .map((month) => ({ day: `${month}-01`, name: step < 12 ? nameOfMonth(month, names.months) : month.slice(0, 4) }))
    .filter(({ day }) => day >= from && day <= to);
  return ticks.length > 1 || months.length > 2 ? ticks : ticksWithin(from, to, names, room);
}

function ticksWithin(from: string, to: string, names: DayNames, room: number): { day: string; name: string }[] {
  const days = [from];
  for (let day = nextDay(from); day <= to; day = nextDay(day)) days.push(day);
  // The name of a day is longer than that of a month.
  const step = Math.ceil(days.length / Math.max(1, Math.floor(room * 0.6)));
  return days.filter((_, index) => index % step === 0).map((day) => ({ day, name: names.day(day) }));
}

function nameOfMonth(month: string, names: readonly string[]): string {
  return `${names[Number(month.slice(5)) - 1]?.slice(0, 3) ?? ''} ${month.slice(0, 4)}`;
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
}
