import { expect, test } from 'vitest';
import {
  compareWithFacts,
  figuresOf,
  findFacts,
  numberInWords,
  plain,
  sharedRuns,
  storyText,
  wordsAround,
} from './facts.ts';

const values = (text: string): string[] => figuresOf(text).map(({ value }) => value);

test('numbers, times and dates are figures, in digits and in words', () => {
  expect(values('At 9:05 and 22:52Z on 21 October 2018, 3 March and 2018-10-22T00:05Z')).toEqual([
    '09:05',
    '22:52',
    '2018-10-21',
    '03-03',
    '2018-10-22',
    '00:05',
  ]);
  expect(values('5 million events, 80,000 builds, 3.7 million, forty-three seconds')).toEqual([
    '5000000',
    '80000',
    '3700000',
    '43',
  ]);
  expect(values('four hundred and seventy-six days')).toEqual(['476']);
  expect(values('18:40-19:05 and 18:40/19:05')).toEqual(['18:40', '19:05', '18:40', '19:05']);
});

test('one, two and three in words are seldom a quantity; ids and addresses hold none', () => {
  expect(values('two of them, one by one, three times')).toEqual([]);
  expect(values('incident 2018-10-21-github-mysql at https://example.org/2018/10/30/page and db-01')).toEqual([]);
});

test('number words add up', () => {
  expect(
    ['twenty', 'eighty thousand', 'one hundred and five', 'two million', 'forty-three'].map(numberInWords),
  ).toEqual([20, 80_000, 105, 2_000_000, 43]);
});

test('the words around a figure come from the place that is most like the story', () => {
  const sheet = plain(`| 43 | s of lost network | ${'- '.repeat(60)}|\n| tickets | 43 | closed by volunteers |`);
  expect(wordsAround(sheet, '43', 'forty-three seconds without a network')).toBe('43 s of');
  expect(wordsAround(sheet, '43', 'volunteers closed 43 tickets')).toBe('- tickets 43 closed by');
  expect(wordsAround(sheet, '44', 'anything')).toBeUndefined();
});

test('a figure that changes in the story is found, and so is one that left it', () => {
  const facts = findFacts('It took 43 seconds, then 9.5 hours.', 'gone for 43 s', {
    sheet: 'sheet',
    ours: { '9.5': '06:51 to 16:24', '7': 'left over' },
  });
  expect(facts).toEqual({ sheet: 'sheet', figures: { '43': 'gone for 43 s' }, ours: { '9.5': '06:51 to 16:24' } });
  expect(compareWithFacts('It took 43 seconds, then 9.5 hours.', facts)).toEqual({ unexplained: [], stale: [] });
  expect(compareWithFacts('It took 44 seconds.', facts)).toEqual({ unexplained: ['44'], stale: ['43', '9.5'] });
});

test('runs of eight words in common are told once, in full; marked quotations are free', () => {
  const sheet = 'The servers at the edge cannot reach the data centres and then withdraw their routes.';
  expect(sharedRuns('So servers at the edge cannot reach the data centres and then stop.', sheet)).toEqual([
    'servers at the edge cannot reach the data centres and then',
  ]);
  expect(sharedRuns('They wrote “servers at the edge cannot reach the data centres” in it.', sheet)).toEqual([]);
  expect(sharedRuns('The servers at the edge lost the data centres.', sheet)).toEqual([]);
});

test('settings of the page are no part of the story', () => {
  expect(
    storyText(['published: 2026-11-22\n{/* check-ignore x: 12 */}\n<Event id="e-4" /> think: 45 and 6 pm']),
  ).not.toMatch(/2026|12|45/);
});
