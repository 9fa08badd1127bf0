import { expect, test } from 'vitest';
import { deckPathIn, presenterAddress } from './presenter-address.ts';

test.each([
  'playbacks/the-way-back-in/',
  'incidents/2021-10-04-facebook-bgp-dns/playback/',
  'themes/hidden-coupling/playback/',
])('%s is found again', (path) => {
  const { search } = new URL(presenterAddress(path), 'https://example.org/kb/');
  expect(deckPathIn(search)).toBe(path);
});

test.each([
  '',
  '?of=',
  '?of=playbacks/',
  '?of=//elsewhere.example/playbacks/x/',
  '?of=https://elsewhere.example/',
  '?of=../../themes/x/playback/',
  '?of=themes/x/',
  '?of=playbacks/x/notes.json',
  '?of=playbacks/%3Cscript%3E/',
])('%j names no playback', (search) => {
  expect(deckPathIn(search)).toBeUndefined();
});
