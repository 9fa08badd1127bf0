import { html, joinHtml, type Html } from '../html.ts';
import { squeezedAxis } from './squeezed-axis.ts';

/** A story as a row of milestones, in their usual order; `at` is in seconds since 1970. */
export interface LaneRow {
  title: string;
  points: readonly { name: string; at: number | undefined; text: string }[];
}

const left = 2;
const right = 96;

/**
 * Stories under one another on one axis, so that the named milestone of each stands on one line. Long waits are
 * squeezed for all alike. Between two milestones with one in between that nobody knows, the row is hatched; a story
 * without the named milestone has nothing to be aligned by and says so.
 */
export function drawLanes(
  rows: readonly LaneRow[],
  align: string,
  words: { describes: string; notKnown: string },
): Html {
  const placed = rows.map((row) => {
    const zero = row.points.find(({ name }) => name === align)?.at;
    const points = row.points.map(({ name, at }) => ({
      name,
      at: zero === undefined || at === undefined ? undefined : at - zero,
    }));
    return { title: row.title, points, aligned: zero !== undefined };
  });
  const axis = squeezedAxis(
    placed.flatMap(({ points }) => points.flatMap(({ at }) => (at === undefined ? [] : [{ from: at }]))),
    right - left,
    { least: 5 },
  );
  const x = (at: number): number => Math.round((left + axis.at(at)) * 100) / 100;
  const height = 92 / Math.max(1, rows.length);
  const zero = x(0);
  return html`<svg class="lanes-drawing" width="100%" height="100%" role="img" aria-label="${words.describes}"><line class="scene-now" x1="${zero}%" x2="${zero}%" y1="0" y2="94%"></line>${placed.map(
    (row, index) => {
      const y = Math.round((index * height + height * 0.66) * 100) / 100;
      const title = html`<text class="scene-name" x="0" y="${Math.round((index * height + height * 0.28) * 100) / 100}%">${row.title}</text>`;
      if (!row.aligned)
        return html`${title}<rect class="lanes-unknown" x="${left}%" width="${right - left}%" y="${y - height * 0.1}%" height="${height * 0.2}%"></rect><text class="scene-time scene-first" x="${left + 1}%" y="${y + height * 0.28}%">${words.notKnown}</text>`;
      return html`${title}${drawRow(row.points, x, y, height)}`;
    },
  )}<text class="scene-time" x="${zero}%" y="99%">${align}</text></svg>`;
}

function drawRow(
  points: readonly { name: string; at: number | undefined }[],
  x: (at: number) => number,
  y: number,
  height: number,
): Html {
  const known = points.flatMap(({ name, at }, index) => (at === undefined ? [] : [{ name, at, index }]));
  const parts = known.map(({ at, index }, place) => {
    const before = known[place - 1];
    const [from, to] = before ? [Math.min(x(before.at), x(at)), Math.max(x(before.at), x(at))] : [0, 0];
    const gap = before !== undefined && index - before.index > 1;
    const kind = { html: gap ? 'lanes-unknown' : `lanes-phase lanes-phase-${String(index)}` };
    const bar =
      before &&
      html`<rect class="${kind}" x="${from}%" width="${Math.round((to - from) * 100) / 100}%" y="${y - height * 0.1}%" height="${height * 0.2}%"></rect>`;
    return html`${bar}`;
  });
  const dots = known.map(
    ({ at, name }) =>
      html`<circle class="scene-mark scene-part" cx="${x(at)}%" cy="${y}%" r="7"></circle><text class="lanes-name on-wide" x="${x(at)}%" y="${y + height * 0.3}%">${name}</text>`,
  );
  return joinHtml([...parts, ...dots]);
}
