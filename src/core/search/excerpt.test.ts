import { expect, test } from 'vitest';
import { excerptOf, excerptsOf } from './excerpt.ts';
import { stemmerFor } from './stem.ts';

const stem = stemmerFor('en');
const marks = (words: string): Set<string> => new Set(words.split(' ').map(stem));
const written = (parts: readonly { text: string; marked: boolean }[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const story =
  'At noon the queue grew. Nobody looked, because it grew every noon.\nThe backup was restored in an hour. It had been tested the week before. Then all was well.';

test('whole sentences around the words, with an ellipsis for what is left out', () => {
  expect(written(excerptOf(story, marks('restore backups'), stem, 80))).toBe(
    '… The [backup] was [restored] in an hour. It had been tested the week before.\u00a0…',
  );
});

test('a short text stays whole', () => {
  expect(written(excerptOf('One line.', marks('line'), stem))).toBe('One [line].');
});

test('a sentence as long as a page is cut between words', () => {
  const long = `${'word '.repeat(100)}needle ${'word '.repeat(100)}`.trim();
  const text = written(excerptOf(long, marks('needle'), stem, 100));
  expect(text).toMatch(/^… word.*\[needle\].*\u00a0…$/);
  expect(text.length).toBeLessThan(120);
});

test('places are those with an address, the best first', () => {
  const { places, excerpt } = excerptsOf(
    [
      { id: '', title: '', text: 'Nothing here.' },
      { id: 'event-a', title: '10:02', text: 'The backup begins.' },
      { id: 'way-back', title: 'The way back', text: 'A backup is restored.' },
    ],
    marks('backup restored'),
    stem,
  );
  expect(places.map(({ id }) => id)).toEqual(['way-back', 'event-a']);
  expect(written(excerpt)).toBe('A [backup] is [restored].');
});

test('markup stays text', () => {
  expect(written(excerptOf('<img src=x> &amp; done', marks('img'), stem))).toBe('<[img] src=x> &amp; done');
});
