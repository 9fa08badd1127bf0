import { expect, test } from 'vitest';
import { linesOf, shorten } from './chart.ts';

test.each([
  ['fits', 200, 'fits'],
  ['To be settled for good in a ticket', 200, 'To be settled for good in…'],
  ['The fix was in the set-up', 88, 'The fix…'],
  ['Routine, as ever', 80, 'Routine…'],
  ['Unpronounceable', 60, 'Unprono…'],
])('%s, %i wide: %s', (text, width, shown) => {
  expect(shorten(text, width)).toBe(shown);
});

test('a second line ends with a whole word too', () => {
  expect(linesOf('Connected where nobody drew a line between them', 20)).toEqual([
    'Connected where',
    'nobody drew a line…',
  ]);
});
