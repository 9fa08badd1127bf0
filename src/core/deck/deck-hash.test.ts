import { expect, test } from 'vitest';
import { formatDeckHash, parseDeckHash } from './deck-hash.ts';

test('what is written is read again', () => {
  for (const place of [
    { code: '1x9k4a', step: 2, session: undefined },
    { code: '1x9k4a', step: 0, session: 'ab12cd34' },
  ])
    expect(parseDeckHash(formatDeckHash(place))).toEqual(place);
});

test.each(['', '#', '#s=', '#s=abc', '#s=ABC.1', '#s=abc.-1', '#s=abc.1e9', '#s=<b>.1', '#other', '#s=abc.1234'])(
  '%s reads as the start',
  (hash) => {
    expect(parseDeckHash(hash)).toMatchObject({ code: undefined, step: 0 });
  },
);

test.each(['#session=a', '#session=<script>', `#session=${'a'.repeat(50)}`])('%s names no session', (hash) => {
  expect(parseDeckHash(hash).session).toBeUndefined();
});
