import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../../html.ts';
import type { ActionRow } from '../action-row.ts';
import type { Words } from '../../words/words.ts';
import { drawBoth, label, letterWidth, linesOf, round, svg, type Chart, type Room } from '../../drawing/chart.ts';

const mostRows = 15;

type KnownWait = ActionRow & { daysWaited: number };

/** Days that improvement actions waited; those still waiting are open to the right. Undefined when fewer than two waits are known. */
export function waitingActions(rows: readonly ActionRow[], words: Words): Chart | undefined {
  const known = rows
    .filter((row): row is KnownWait => row.daysWaited !== undefined)
    .sort((a, b) => b.daysWaited - a.daysWaited);
  const longest = known[0]?.daysWaited ?? 0;
  if (known.length < 2 || longest === 0) return undefined;
  return {
    title: words.charts.waiting,
    about:
      known.length > mostRows
        ? `${words.charts.waitingAbout} ${words.charts.longestWaits(mostRows, known.length)}`
        : words.charts.waitingAbout,
    ...drawBoth((room) => draw(known.slice(0, mostRows), longest, room, words)),
    table: {
      head: [words.actionTable.action, words.actionTable.state, words.actionTable.waited],
      rows: known.map(({ text, stateLabel, daysWaited, waiting }) => [
        text,
        stateLabel,
        words.charts.days(daysWaited, waiting),
      ]),
    },
  };
}

function draw(rows: readonly KnownWait[], longest: number, room: Room, words: Words): Html {
  const x = scaleLinear([0, longest], [0, room.width - 150]);
  let y = 0;
  const bars = rows.map((row) => {
    const top = y + 5 + 17 * linesOf(row.text, Math.floor(room.width / letterWidth)).length;
    const end = Math.max(3, x(row.daysWaited));
    const bar = row.waiting
      ? html`<path class="chart-bar bar-waiting" d="M0 ${top}h${round(end)}l8 7-8 7H0z"/>`
      : html`<rect class="chart-bar bar-done" x="0" y="${top}" width="${round(end)}" height="14" rx="3"/>`;
    const drawn = html`${label(row.text, 0, y + 15, room.width)}${bar}<text class="chart-value" x="${round(end + 16)}" y="${top + 12}">${words.charts.days(row.daysWaited, row.waiting)}</text>`;
    y = top + 24;
    return drawn;
  });
  return svg(words.charts.waiting, room, y, html`${bars}`);
}
