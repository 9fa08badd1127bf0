import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html.ts';
import { dayNumber } from '../model/calendar-day.ts';
import { drawBoth, round, svg, type Chart, type Room } from './chart.ts';
import { dayTicks, within, type DayMark, type DayNames } from './rows-over-time.ts';

export interface DaysOverTime {
  title: string;
  about: string;
  /** Each with its number of days as amount. */
  marks: readonly (DayMark & { amount: number })[];
  /** ISO days between which the axis runs; every mark lies between them. */
  from: string;
  to: string;
  names: DayNames;
  /** A number as readers read it. */
  say: (days: number) => string;
  table: Chart['table'];
}

/** How many days each case took, by the day on which it ended: each case drawn, no mean. */
export function daysOverTime(data: DaysOverTime): Chart {
  const { title, about, table } = data;
  return { title, about, table, ...drawBoth((room) => draw(data, room)) };
}

const height = 220;

function draw({ title, marks, from, to, names, say }: DaysOverTime, room: Room): Html {
  const left = 44;
  const x = scaleLinear([dayNumber(from), dayNumber(to)], [left + 14, room.width - 14]);
  const y = scaleLinear([0, Math.max(1, ...marks.map(({ amount }) => amount))], [height, 12]).nice(4);
  const levels = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (days) =>
        html`<line class="chart-rule" x1="${left}" x2="${room.width}" y1="${round(y(days))}" y2="${round(y(days))}"/><text class="chart-small" x="${left - 6}" y="${round(y(days) + 4)}" text-anchor="end">${say(days)}</text>`,
    );
  const ticks = dayTicks(from, to, names, (room.width - left) / 64).map(
    ({ day, name }) =>
      html`<text class="chart-small" x="${round(within(x(dayNumber(day)), name, 0, room))}" y="${height + 20}" text-anchor="middle">${name}</text>`,
  );
  const dots = marks.map(({ day, says, href, amount }) => {
    const [cx, cy] = [round(x(dayNumber(day))), round(y(amount))];
    const dot = html`<title>${says}</title><circle class="chart-mark chart-over" cx="${cx}" cy="${cy}" r="5"/>`;
    if (href === undefined) return html`<g>${dot}</g>`;
    return html`<a href="${href}" aria-label="${says}">${dot}<circle class="chart-target" cx="${cx}" cy="${cy}" r="12"/></a>`;
  });
  return svg(title, room, height + 26, html`${levels}${ticks}${dots}`, 'group');
}
