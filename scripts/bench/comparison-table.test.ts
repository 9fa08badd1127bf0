import { expect, test } from 'vitest';
import { comparisonTable } from './comparison-table.ts';

test('ratios stand beside the budget, which is of a build or of a page', () => {
  const ours = { name: 'Second Story', cpuSeconds: 9, wallSeconds: 7.25, peakMegabytes: 480, pages: 3000 };
  const others = [
    {
      name: 'Eleventy + Pagefind',
      cpuSeconds: 7,
      wallSeconds: 5.4,
      peakMegabytes: 300,
      pages: 1000,
      budget: { of: 'page', most: 0.8 } as const,
    },
    {
      name: 'Starlight',
      cpuSeconds: 30,
      wallSeconds: 25,
      peakMegabytes: 900,
      pages: 1000,
      budget: { of: 'build', most: 0.25 } as const,
    },
  ];
  expect(comparisonTable(ours, others)).toMatchInlineSnapshot(`
    "tool                   CPU s  wall s   pages  ms/page  ours/theirs  per page         budget
    Second Story             9.0     7.3    3000      3.0
    Eleventy + Pagefind      7.0     5.4    1000      7.0         1.29      0.43    0.80 a page  within
    Starlight               30.0    25.0    1000     30.0         0.30      0.10   0.25 a build    over
    "
  `);
});
