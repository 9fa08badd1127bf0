import { expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

const place = (...lines: [number, string][]): string[] =>
  placeLabels(
    lines.map(([at, name]) => ({ at, name })),
    300,
    (text) => text.length * 10,
  ).map(({ name, lane, anchor }) => `${name} ${String(lane)} ${anchor}`);

test('names that would touch take the next lane', () => {
  expect(place([10, 'Began'], [20, 'Noticed'], [200, 'Over'])).toEqual([
    'Began 0 start',
    'Noticed 1 start',
    'Over 0 start',
  ]);
});

test('near the right edge a name stands on the other side of its line', () => {
  expect(place([290, 'Bearable'])).toEqual(['Bearable 0 end']);
});

test('lines at one place each keep a lane of their own', () => {
  expect(place([5, 'A'], [5, 'B'], [5, 'C'])).toEqual(['A 0 start', 'B 1 start', 'C 2 start']);
});
