import { expect, test } from 'vitest';
import { opaqueId } from './opaque-id.ts';

test('the same text has the same name, on every machine', () => {
  expect([opaqueId('playbacks/the-way-back-in/'), opaqueId('')]).toMatchInlineSnapshot(`
    [
      "2gmq3zdoe84",
      "0wvjl67o803",
    ]
  `);
});

test('ten thousand playbacks have ten thousand names of one shape', () => {
  const names = new Set(Array.from({ length: 10_000 }, (_, index) => opaqueId(`playbacks/story-${String(index)}/`)));
  expect(names.size).toBe(10_000);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]{11}$/);
});
