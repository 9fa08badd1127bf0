import { expect, test } from 'vitest';
import { planSearch, planWishIn } from './plan-address.ts';

test.each([
  ['?for=executives', { audience: 'executives' }],
  ['?of=incidents/x/playback/&for=newcomers&minutes=45', { audience: 'newcomers', minutes: 45 }],
  ['?for=everyone&minutes=0', {}],
  ['?minutes=-3', {}],
  ['?minutes=9999', {}],
  ['?minutes=5.5', {}],
  ['', {}],
])('%s wishes %o', (search, wish) => {
  expect(planWishIn(search)).toEqual(wish);
});

test('what is wished reads back', () => {
  expect(planWishIn(`?${planSearch({ audience: 'engineers', minutes: 20 })}`)).toEqual({
    audience: 'engineers',
    minutes: 20,
  });
  expect(planSearch({})).toBe('');
});
