import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepTogether, typeset } from './typeset.ts';

test.each([
  ["GitHub's network hub", 'GitHub’s network hub'],
  ['She said "it was the cache", twice.', 'She said “it was the cache”, twice.'],
  ["the teams' queue", 'the teams’ queue'],
  ["It was 'fine', they said.", 'It was ‘fine’, they said.'],
  ["in the '90s", 'in the ’90s'],
  ['("quoted")', '(“quoted”)'],
  ['a wait -- a long one -- and then', 'a wait – a long one – and then'],
  ['a wait - a long one', 'a wait – a long one'],
  ['a wait---a long one', 'a wait—a long one'],
  ['1998--2001', '1998–2001'],
  ['and then...', 'and then…'],
  ['run it with --force', 'run it with --force'],
  ['call `echo "it\'s" -- x` and "go"', 'call `echo "it\'s" -- x` and “go”'],
  ['a 19" rack', 'a 19" rack'],
  ['“already set” isn’t touched', '“already set” isn’t touched'],
  ['well-known 2026-03-14', 'well-known 2026-03-14'],
  ['"\'nested\' inside"', '“‘nested’ inside”'],
])('%s', (plain, set) => {
  expect(typeset(plain)).toBe(set);
});

test('a mark at the edge of a piece looks at what stands beside the piece', () => {
  expect(typeset('"', 'en', { before: ' ', after: 'x' })).toBe('“');
  expect(typeset('" and', 'en', { before: 'x' })).toBe('” and');
  expect(typeset("'s", 'en', { before: 'b' })).toBe('’s');
});

test('marks are those of the language, and stay where it is not known', () => {
  expect(typeset('sie sagte "nein"', 'de-CH')).toBe('sie sagte „nein“');
  expect(typeset('hän sanoi "ei", it\'s', 'fi')).toBe('hän sanoi "ei", it’s');
});

test('a number stays with its unit, a day with its month', () => {
  expect(keepTogether('for 43 seconds on 21 October 2018, 12 ms, 5 apples, 3 minutely')).toBe(
    'for 43\u00a0seconds on 21\u00a0October 2018, 12\u00a0ms, 5 apples, 3 minutely',
  );
  expect(keepTogether('7.8 megabytes in 300 milliseconds')).toBe('7.8\u00a0megabytes in 300\u00a0milliseconds');
});

test('letters, digits and spaces are never touched, and setting twice changes nothing', () => {
  const words = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b1', ' ', '"', "'", '-', '--', '.', '`', '(', ')'), { maxLength: 30 }),
      (parts) => {
        const plain = parts.join('');
        const set = typeset(plain);
        expect(words(set)).toBe(words(plain));
        expect(set.match(/`[^`]*`/g) ?? []).toEqual(plain.match(/`[^`]*`/g) ?? []);
      },
    ),
  );
});
