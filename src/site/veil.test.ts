import { expect, test } from 'vitest';
import { unveil } from '../client/unveil.ts';
import { veil } from './veil.ts';

const held = {
  page: '/incidents/2026-03-14-orders/playback/',
  choices: undefined,
  veiled: ['<p>The live primary was removed.</p>', '<p>主系は動いていた — “fine” \uFEFF </script></p>', ''],
};

test('no word can be read through a veil, and no letter of it means anything in a page', () => {
  expect(veil(held)).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(veil(held)).not.toMatch(/live|primary|removed|orders/i);
});

test('every letter comes back', async () => {
  expect(await unveil(JSON.stringify(veil(held)))).toEqual(held);
});

test('a letter that no page can show parts nothing', async () => {
  expect((await unveil(JSON.stringify(veil({ ...held, veiled: ['a\0b', 'c'] })))).veiled).toEqual(['ab', 'c']);
});
