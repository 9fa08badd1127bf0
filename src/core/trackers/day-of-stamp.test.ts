import { expect, test } from 'vitest';
import { dayOfStamp } from './day-of-stamp.ts';
import { stateWords } from './state-words.ts';

test.each([
  ['2024-10-13T14:02:31.892+0200', 'Europe/Berlin', '2024-10-13'],
  ['2024-10-13T14:02Z', 'UTC', '2024-10-13'],
  ['2024-10-13T23:30:00Z', 'Europe/Berlin', '2024-10-14'],
  ['2024-10-13T23:30:00-07:00', 'UTC', '2024-10-14'],
  // The night in which Berlin's clocks go back, and the one in which Auckland's go forward.
  ['2026-10-24T22:30:00Z', 'Europe/Berlin', '2026-10-25'],
  ['2026-10-25T22:59:59Z', 'Europe/Berlin', '2026-10-25'],
  ['2026-10-25T23:00:00Z', 'Europe/Berlin', '2026-10-26'],
  ['2026-09-26T11:59:59Z', 'Pacific/Auckland', '2026-09-26'],
  ['2026-09-26T12:00:00Z', 'Pacific/Auckland', '2026-09-27'],
  ['2026-05-05 23:30:00 UTC', 'Europe/Amsterdam', '2026-05-06'],
  ['2026-05-05 23:30', 'Europe/Amsterdam', '2026-05-05'],
  ['2024-02-29', 'UTC', '2024-02-29'],
  ['13/Oct/24 2:02 PM', 'UTC', '2024-10-13'],
  ['3-Mar-2026', 'UTC', '2026-03-03'],
  [' 2024-10-13T14:02:31Z ', 'UTC', '2024-10-13'],
  ['2023-02-29', 'UTC', undefined],
  ['31/Feb/24 2:02 PM', 'UTC', undefined],
  ['2024-10', 'UTC', undefined],
  ['yesterday', 'UTC', undefined],
  ['', 'UTC', undefined],
  [null, 'UTC', undefined],
  [1_728_824_551_892, 'UTC', undefined],
])('%j in %s is %s', (stamp, zone, day) => {
  expect(dayOfStamp(stamp, zone)).toBe(day);
});

test.each([
  ['Done', 'done'],
  ['IN  PROGRESS', 'in-progress'],
  ['in_progress', 'in-progress'],
  ['Won’t Do', 'declined'],
  ['Wontfix', 'declined'],
  ['Resolved', undefined],
  ['Erledigt', undefined],
  ['', undefined],
])('%s means %s in common English', (word, state) => {
  expect(stateWords({}).stateOf(word)).toBe(state);
});

test('a knowledge base’s own words come first', () => {
  const words = stateWords({ erledigt: 'done', Done: 'in-progress' });
  expect([words.stateOf('Erledigt'), words.stateOf('done'), words.ownStateOf('closed')]).toEqual([
    'done',
    'in-progress',
    undefined,
  ]);
});
