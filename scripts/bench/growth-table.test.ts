import { expect, test } from 'vitest';
import { growthTable } from './growth-table.ts';

test('ten times the narratives are held against what they may cost', () => {
  const small = { narratives: 1000, cpuSeconds: 10, wallSeconds: 8, peakMegabytes: 480, pages: 3400 };
  const large = { narratives: 10_000, cpuSeconds: 102, wallSeconds: 81, peakMegabytes: 1300, pages: 33_000 };
  expect(growthTable(small, large)).toMatchInlineSnapshot(`
    "narratives       CPU s    wall s   MB peak     pages   ms/page
    1,000             10.0       8.0       480      3400       2.9
    10,000           102.0      81.0      1300     33000       3.1

    10.0 × the narratives, 10.2 × the CPU (budget 10.5: within), 1300 MB peak (budget 1200: over)
    "
  `);
});
