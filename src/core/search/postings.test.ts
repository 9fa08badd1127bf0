import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeShard, encodeShard } from './index-files.ts';
import { decodePostings, encodePostings, heaviest } from './postings.ts';

test('what is written is read again', () => {
  const posting = fc.record({
    gap: fc.integer({ min: 1, max: 100_000 }),
    weight: fc.integer({ min: 1, max: heaviest }),
    stretches: fc.integer({ min: 0, max: 0xffff }),
  });
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 40 }), (list) => {
      let page = -1;
      const postings = {
        pages: Uint32Array.from(list, ({ gap }) => (page += gap)),
        weights: Uint8Array.from(list, ({ weight }) => weight),
        stretches: Uint16Array.from(list, ({ stretches }) => stretches),
      };
      const shard = decodeShard(
        encodeShard([
          ['a word', [1, 2]],
          ['other', encodePostings(postings)],
        ]),
      );
      expect(decodePostings(shard.get('other') ?? new Uint8Array())).toEqual(postings);
      expect(shard.get('a word')).toEqual(Uint8Array.of(1, 2));
    }),
  );
});
