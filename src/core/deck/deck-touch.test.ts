import { expect, test } from 'vitest';
import { touchMove } from './deck-touch.ts';

test.each([
  ['a swipe to the left', [300, 100], [200, 110], 'next'],
  ['a swipe to the right', [100, 100], [200, 90], 'previous'],
  ['a tap on the right edge', [380, 400], [381, 400], 'next'],
  ['a tap on the left edge', [10, 400], [10, 401], 'previous'],
  ['a tap in the middle', [200, 400], [200, 400], undefined],
  ['scrolling at the right edge', [380, 400], [380, 200], undefined],
  ['a slanted drag', [300, 100], [230, 180], undefined],
  ['a small slip', [200, 100], [225, 100], undefined],
] as const)('%s', (_name, [x, y], [toX, toY], move) => {
  expect(touchMove({ x, y }, { x: toX, y: toY }, 390)).toBe(move);
});
