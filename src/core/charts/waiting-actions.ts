import { scaleLinear } from 'd3-scale';
import { html } from '../html.ts';
import type { ActionRow } from '../views/action-row.ts';
import type { Words } from '../words.ts';
import { round, shorten, svg, type Chart } from './chart.ts';

const width = 720;
const rowHeight = 46;
const mostRows = 15;

/** Days that improvement actions waited; those still waiting are open to the right. Undefined when no wait is known. */
export function waitingActions(rows: readonly ActionRow[], words: Words): Chart | undefined {
  const known = rows.filter((row): row is ActionRow & { daysWaited: number } => row.daysWaited !== undefined).sort((a, b) => b.daysWaited - a.daysWaited);
  const shown = known.slice(0, mostRows);
  const longest = Math.max(0, ...shown.map(({ daysWaited }) => daysWaited));
  if (shown.length < 2 || longest === 0) return undefined;
  const x = scaleLinear([0, longest], [0, width - 130]);
  const bars = shown.map((row, index) => {
    const y = index * rowHeight;
    const end = Math.max(3, x(row.daysWaited));
    const bar = row.waiting
      ? html`<path class="chart-bar bar-waiting" d="M0 ${y + 22}h${round(end)}l8 7-8 7H0z"/>`
      : html`<rect class="chart-bar bar-done" x="0" y="${y + 22}" width="${round(end)}" height="14" rx="3"/>`;
    return html`<text class="chart-label" x="0" y="${y + 15}">${shorten(row.text, 78)}</text>${bar}<text class="chart-value" x="${round(end + 16)}" y="${y + 34}">${words.charts.days(row.daysWaited, row.waiting)}</text>`;
  });
  return {
    title: words.charts.waiting,
    about: words.charts.waitingAbout,
    svg: svg(words.charts.waiting, width, shown.length * rowHeight, html`${bars}`),
    table: {
      head: [words.actionTable.action, words.actionTable.state, words.actionTable.waited],
      rows: known.map(({ text, stateLabel, daysWaited, waiting }) => [text, stateLabel, words.charts.days(daysWaited, waiting)]),
    },
  };
}
