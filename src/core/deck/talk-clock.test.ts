import { expect, test } from 'vitest';
import { readClock, startClock, stillClock, turnQuestion } from './talk-clock.ts';

test('a clock that nobody has started stands still', () => {
  expect(readClock(stillClock, 9_999_999)).toEqual({ elapsed: 0, talking: 0 });
});

test('it counts from its start, however long the machine slept', () => {
  const clock = startClock(stillClock, 1000);
  expect(readClock(clock, 3_601_000)).toEqual({ elapsed: 3600, talking: 3600 });
  expect(startClock(clock, 5000)).toBe(clock);
});

test('questions stop the pace, not the whole, while they last and afterwards', () => {
  const asked = turnQuestion(startClock(stillClock, 0), 60_000);
  expect(readClock(asked, 90_000)).toEqual({ elapsed: 90, talking: 60 });
  expect(readClock(turnQuestion(asked, 120_000), 180_000)).toEqual({ elapsed: 180, talking: 120 });
});

test('a clock that was set back never runs below nothing', () => {
  expect(readClock(startClock(stillClock, 10_000), 5000)).toEqual({ elapsed: 0, talking: 0 });
});
