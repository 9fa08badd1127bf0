import { describe, expect, test } from 'vitest';
import { formatSeconds } from '../time/duration.ts';
import { formatDate } from '../time/format-moment.ts';
import { completeWords } from './complete-words.ts';
import { fill, sayCount, sayNumber } from './counted.ts';
import { english } from './english.ts';
import { wordsIn } from './words-in.ts';
import type { SomeWords, Words } from './words.ts';

/** A second language, some words of it: what it says is its own, what it does not say is English. */
const someGerman: SomeWords = {
  language: 'de',
  nav: { themes: 'Lernthemen' },
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  date: (day, month, year) => `${String(day)}. ${month} ${year}`,
  durations: { minutes: (amount) => `${String(amount)} Min.`, hours: (amount) => `${String(amount)} Std.` },
  list: { shownAll: { one: '{count} Geschichte', other: '{count} Geschichten' } },
};
const german: Words = completeWords(someGerman, english);

describe('a second language', () => {
  test('says what it has, and English where it is silent', () => {
    expect([german.nav.themes, german.nav.incidents]).toEqual(['Lernthemen', 'Incidents']);
    expect(formatDate('2026-03-14', german)).toBe('14. März 2026');
    expect(formatSeconds(194 * 60, german)).toBe('3 Std. 14 Min.');
    expect(formatSeconds(30 * 86_400, german)).toBe('30 days');
    expect(sayCount(german.list.shownAll, 2, german.language)).toBe('2 Geschichten');
  });

  test('is chosen for its varieties; a language that is not spoken gets English', () => {
    const chosen = (language: string) => wordsIn(language, [english, german]).language;
    expect(['de', 'de-AT', 'en-GB', 'fr', 'EN'].map(chosen)).toEqual(['de', 'de', 'en', 'en', 'en']);
    expect(wordsIn('de').language).toBe('en');
  });
});

describe('phrases with a number', () => {
  test('follow the plural rules of their language', () => {
    const files = { one: '{count} soubor', few: '{count} soubory', many: '{count} souboru', other: '{count} souborů' };
    expect([1, 3, 5].map((count) => sayCount(files, count, 'cs'))).toEqual(['1 soubor', '3 soubory', '5 souborů']);
    expect(sayCount({ other: '{count}件' }, 1, 'ja')).toBe('1件');
  });

  test('part thousands as their language does', () => {
    const days = { one: '{count} day', other: '{count} days' };
    expect(sayCount(days, 1526, 'en')).toBe('1,526 days');
    expect([1526.5, 999].map((value) => sayNumber(value, 'de'))).toEqual(['1.526,5', '999']);
    expect(english.ledger.waitingOf(1200, 2700)).toBe('1,200 of 2,700 waiting');
    expect(english.date(4, 'March', '2026')).toBe('4 March 2026');
  });

  test('keep each number in its place', () => {
    expect(fill('{shown} of {count} stories', { shown: '199', count: '250' })).toBe('199 of 250 stories');
    expect(fill('{shown} of {unknown}', { shown: '{count}', count: '3' })).toBe('{count} of {unknown}');
  });
});
