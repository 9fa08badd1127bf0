import { expect, test } from 'vitest';
import { crowdedSite } from '../sites/sites.ts';
import { fartherThan, pagesHeavierThan } from './reach-and-weight.ts';

test('no page is heavier than 40 KB', () => {
  expect(pagesHeavierThan(40_000, crowdedSite.out)).toEqual([]);
}, 60_000);

test('every incident is three links from the home page at most, without a script', () => {
  const { incidents, farther } = fartherThan(3, crowdedSite.out);
  expect(incidents).toBe(200);
  expect(farther).toEqual([]);
}, 60_000);
