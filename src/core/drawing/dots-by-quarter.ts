import { html, type Html } from '../html.ts';
import { drawBoth, round, svg, type Chart, type Room } from './chart.ts';
import { quarterOf, quartersBetween } from './quarters.ts';
import type { DayMark } from './rows-over-time.ts';

export interface DotsByQuarter {
  title: string;
  about: string;
  marks: readonly DayMark[];
  /** ISO days whose quarters are the first and last column. */
  from: string;
  to: string;
  table: Chart['table'];
}

/** One dot for each case, piled up by the quarter in which it fell: how often, with nothing averaged. */
export function dotsByQuarter(data: DotsByQuarter): Chart {
  const { title, about, table } = data;
  return { title, about, table, ...drawBoth((room) => draw(data, room)) };
}

const mostColumns = { wide: 28, narrow: 12 } as const;

function draw({ title, marks, from, to }: DotsByQuarter, room: Room): Html {
  // What lies before the room that there is stays in the table.
  const quarters = quartersBetween(from, to).slice(-mostColumns[room.name]);
  const piles = quarters.map((quarter) => marks.filter(({ day }) => quarterOf(day) === quarter));
  const highest = Math.max(1, ...piles.map(({ length }) => length));
  const column = (room.width - 8) / quarters.length;
  const size = Math.min(14, column - 2, 200 / highest);
  const bottom = Math.max(40, highest * size + 8);
  const columns = quarters.map((quarter, index) => {
    const x = round(4 + (index + 0.5) * column);
    const dots = (piles[index] ?? []).map(({ says, href }, row) => {
      const dot = html`<title>${says}</title><circle class="chart-mark" cx="${x}" cy="${round(bottom - (row + 0.5) * size)}" r="${round(size / 2 - 1)}"/>`;
      return href === undefined ? html`<g>${dot}</g>` : html`<a href="${href}" aria-label="${says}">${dot}</a>`;
    });
    const isNamed = quarter.endsWith('Q1') || (index === 0 && quarter.endsWith('Q2'));
    const name =
      isNamed &&
      html`<text class="chart-small" x="${x}" y="${round(bottom + 18)}" text-anchor="middle">${quarter.slice(0, 4)}</text>`;
    return html`${dots}${name}`;
  });
  const axis = html`<line class="chart-axis" x1="0" x2="${room.width}" y1="${round(bottom)}" y2="${round(bottom)}"/>`;
  return svg(title, room, bottom + 24, html`${axis}${columns}`, 'group');
}
