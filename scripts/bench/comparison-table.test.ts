import { expect, test } from 'vitest';
import { comparisonTable } from './comparison-table.ts';

test('a ratio stands beside its budget', () => {
  const ours = { name: 'Second Story', cpuSeconds: 9, wallSeconds: 7.25 };
  const others = [
    { name: 'Eleventy + Pagefind', cpuSeconds: 7, wallSeconds: 5.4, budget: 1.3 },
    { name: 'Starlight', cpuSeconds: 30, wallSeconds: 25, budget: 0.25 },
  ];
  expect(comparisonTable(ours, others)).toMatchInlineSnapshot(`
    "tool                   CPU s  wall s  ours / theirs  budget
    Second Story             9.0     7.3
    Eleventy + Pagefind      7.0     5.4           1.29    1.30  within
    Starlight               30.0    25.0           0.30    0.25    over
    "
  `);
});
