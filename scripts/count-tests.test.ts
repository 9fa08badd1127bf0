import { expect, test } from 'vitest';
import { countPlaywright, countVitest, sumLine } from './count-tests.ts';

test('one line sums both kinds of tests', () => {
  const unit = countVitest({ numPassedTests: 120, numFailedTests: 1, numFailedTestSuites: 1 });
  const browser = countPlaywright({ stats: { expected: 30, flaky: 1, unexpected: 2, skipped: 0 } });
  expect(sumLine([unit, browser])).toMatchInlineSnapshot(`"151 passed, 3 failed"`);
});

test('a file that fails before its tests run is a failure', () => {
  expect(countVitest({ numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 })).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('a report of another shape is refused rather than counted as nothing', () => {
  expect(() => countVitest({})).toThrow();
  expect(() => countPlaywright({ stats: {} })).toThrow();
});
