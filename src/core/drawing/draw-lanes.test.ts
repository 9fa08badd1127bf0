import { expect, test } from 'vitest';
import { drawLanes, type LaneRow } from './draw-lanes.ts';

const hour = 3600;
const row = (title: string, ...hours: readonly number[]): LaneRow => ({
  title,
  points: ['Began', 'Noticed', 'Under control', 'Resolved'].map((name, index) => {
    const at = hours[index];
    return { name, at: at === undefined ? undefined : at * hour, text: '' };
  }),
});
const drawn = (...rows: readonly LaneRow[]): string =>
  drawLanes(rows, 'Noticed', { describes: 'Side by side', notKnown: 'not known' }).html;

test('the line on which stories are aligned crosses neither their titles nor the names of milestones', () => {
  const svg = drawn(row('One', 0, 2, 5, 9), row('Another', 0, 1, 3), row('A third', 0, 4, 5));
  const numbers = (pattern: RegExp): number[] => [...svg.matchAll(pattern)].map(([, value]) => Number(value));
  const titles = numbers(/scene-name" x="0" y="([\d.]+)%"/g);
  const names = numbers(/lanes-name[^>]* y="([\d.]+)%" dy="1\.2em"/g);
  const [from, to] = [numbers(/scene-now"[^>]* y1="([\d.]+)%"/g), numbers(/scene-now"[^>]* y2="([\d.]+)%"/g)];
  expect(from).toHaveLength(3);
  for (const [index, top] of from.entries())
    for (const y of [...titles, ...names]) expect(y > top + 2 && y < (to[index] ?? 0) - 2).toBe(false);
});

test('a name at the edge stays inside, on a phone and on paper', () => {
  const svg = drawn(row('One', 0, 2, 5, 9), row('Another', 0, 2, 9));
  expect(svg).toMatch(/lanes-name scene-last on-narrow" x="100%"[^>]*>Resolved/);
  expect(svg).toMatch(/lanes-name scene-last on-wide" x="100%"[^>]*>Under control/);
  expect(svg).toMatch(/lanes-name on-wide"[^>]*>Noticed/);
});

test('a story without the milestone says so', () => {
  expect(drawn(row('One', 0, 2), row('Another', 0))).toContain('>not known</text>');
});
