import { expect, test } from 'vitest';
import { filesOfPlaywright, filesOfVitest, timeLines } from './test-times.ts';

const spec = (...durations: number[]) => ({ tests: durations.map((duration) => ({ results: [{ duration }] })) });

test('each part says how long it took, and which of its files took longest', () => {
  const browser = filesOfPlaywright({
    suites: [
      { title: 'pages.spec.ts', specs: [spec(2000)], suites: [{ title: 'narrow', specs: [spec(500, 1000)] }] },
      { title: 'pages.spec.ts', specs: [spec(1000)] },
      { title: 'seen.spec.ts', specs: [spec(300)] },
    ],
  });
  const unit = filesOfVitest({
    testResults: ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
      name: `/home/src/${name}.test.ts`,
      startTime: 1000,
      endTime: 1250 + index * 1000,
    })),
  });
  expect(
    timeLines([
      { part: 'sites', seconds: 17.04, files: [] },
      { part: 'browser', seconds: 201.5, files: browser },
      { part: 'unit', seconds: 11.5, files: unit },
    ]).join('\n'),
  ).toMatchInlineSnapshot(`
    "sites     17.0 s
    browser  201.5 s  pages.spec.ts 4.5, seen.spec.ts 0.3
    unit      11.5 s  e.test.ts 4.3, d.test.ts 3.3, c.test.ts 2.3, b.test.ts 1.3"
  `);
});

test('a report of another shape is refused rather than taken for one without files', () => {
  expect(() => filesOfVitest({})).toThrow();
  expect(() => filesOfPlaywright({ suites: [{ title: 'a' }] })).toThrow();
});
