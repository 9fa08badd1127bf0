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
  const x = (at: number): number => round(left + axis.at(at));
  const height = 93 / Math.max(1, rows.length);
  const zero = x(0);
  return html`<svg class="lanes-drawing" width="100%" height="100%" role="img" aria-label="${words.describes}">${placed.map(
    (row, index) => {
      const y = round(index * height + height * 0.66);
      const title = html`<text class="scene-name" x="0" y="${round(index * height + height * 0.28)}%">${row.title}</text>`;
      if (!row.aligned)
        return html`${title}<rect class="lanes-unknown" x="${left}%" width="${right - left}%" y="${y - height * 0.1}%" height="${height * 0.2}%"></rect><text class="scene-time scene-first" x="${left + 1}%" y="${y + height * 0.28}%">${words.notKnown}</text>`;
      // Beside the bars alone, so that it crosses no name.
      const line = html`<line class="scene-now" x1="${zero}%" x2="${zero}%" y1="${round(y - height * 0.3)}%" y2="${round(y + height * 0.14)}%"></line>`;
      return html`${title}${line}${drawRow(row.points, x, y, height, linesBelow(rows, index))}`;
    },
  )}</svg>`;
}

function drawRow(
  points: readonly { name: string; at: number | undefined }[],
  x: (at: number) => number,
  y: number,
  height: number,
  lines: readonly number[],
): Html {
  const known = points.flatMap(({ name, at }, index) => (at === undefined ? [] : [{ name, at, index }]));
  const parts = known.map(({ at, index }, place) => {
    const before = known[place - 1];
    const [from, to] = before ? [Math.min(x(before.at), x(at)), Math.max(x(before.at), x(at))] : [0, 0];
    const gap = before !== undefined && index - before.index > 1;
    const kind = { html: gap ? 'lanes-unknown' : `lanes-phase lanes-phase-${String(index)}` };
    const bar =
      before &&
      html`<rect class="${kind}" x="${from}%" width="${round(to - from)}%" y="${y - height * 0.1}%" height="${height * 0.2}%"></rect>`;
    return html`${bar}`;
  });
  const places = known.map(({ at, name }) => ({ x: x(at), name }));
  const wide = namesApart(places, lines, letter.wide);
  const narrow = namesApart(places, [-Infinity, -Infinity], letter.narrow);
  const dots = places.map((each, place) => {
    const [line, narrowLine] = [wide[place], narrow[place]];
    return html`<circle class="scene-mark scene-part" cx="${each.x}%" cy="${y}%" r="7"></circle>${line !== undefined && nameOf(each, y + height * 0.1, line, 'wide')}${narrowLine !== undefined && nameOf(each, y + height * 0.1, narrowLine, 'narrow')}`;
  });
  return joinHtml([...parts, ...dots]);
}

/** A letter of a name takes about these hundredths of the width. */
const letter = { wide: 1.02, narrow: 2 } as const;

/** The name of a milestone below its mark; at an edge of the picture it stays inside. */
function nameOf({ x, name }: { x: number; name: string }, y: number, line: number, room: 'wide' | 'narrow'): Html {
  const half = (name.length * letter[room]) / 2;
  let [at, side] = [x, ''];
  if (x + half > 100) [at, side] = [100, ' scene-last'];
  if (x < half) [at, side] = [0, ' scene-first'];
  return html`<text class="lanes-name${side} on-${room}" x="${at}%" y="${y}%" dy="${1.2 + 1.2 * line}em">${name}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The lines below a row, and where each is free: a second one may touch the title of the next row. */
function linesBelow(rows: readonly LaneRow[], index: number): number[] {
  if (rows.length > 3) return [-Infinity];
  const next = rows.length > 2 ? rows[index + 1]?.title.length : undefined;
  return [-Infinity, next === undefined ? -Infinity : (next + 2) * letter.wide * 1.1];
}

/** The line below the row on which each name touches no other; undefined for one that has no room. The table has them all. */
function namesApart(
  names: readonly { x: number; name: string }[],
  lines: readonly number[],
  letterWidth: number,
): (number | undefined)[] {
  const free = [...lines];
  const inOrder = names.map((name, place) => ({ ...name, place })).sort((a, b) => a.x - b.x);
  const found = new Map<number, number>();
  for (const { x, name, place } of inOrder) {
    const width = name.length * letterWidth;
    const from = Math.max(0, Math.min(100 - width, x - width / 2));
    const line = free.findIndex((end) => end <= from);
    if (line < 0) continue;
    free[line] = from + width + 1;
    found.set(place, line);
  }
  return names.map((_, place) => found.get(place));
}
