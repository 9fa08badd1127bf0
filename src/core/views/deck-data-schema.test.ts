import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openExample } from '../../../test/support/example-site.ts';
import { siteView } from '../../site/site-view.ts';
import { deckData } from '../deck/deck-data.ts';
import { playbackAddresses, playbackDeck } from '../playback/playback-deck.ts';
import { audiences } from '../story/outline.ts';
import { deckJsonSchema } from './deck-data-schema.ts';

/** A reader of what is published, not of our own code. */
let published: z.ZodType;

beforeAll(() => {
  published = z.fromJSONSchema(JSON.parse(JSON.stringify(deckJsonSchema())) as Parameters<typeof z.fromJSONSchema>[0]);
});

test(
  'the data of every playback of the example is as its published schema says, for each audience',
  { timeout: 60_000 },
  async () => {
    const open = await openExample();
    const site = siteView(open, { base: '/', host: undefined });
    let seen = 0;
    for (const address of playbackAddresses(site.graph))
      for (const audience of [undefined, ...audiences]) {
        const deck = playbackDeck(address, site, audience ? { audience } : {});
        if (!deck) throw new Error(`No playback of ${address.id}`);
        const { error } = published.safeParse(JSON.parse(JSON.stringify(deckData(deck))));
        expect(error?.issues, `${address.id} ${audience ?? ''}`).toBeUndefined();
        seen += 1;
      }
    expect(seen).toBeGreaterThan(100);
  },
);

test('what is not as it says is refused, and keys may be added', () => {
  const slide = { kind: 'moment', title: '17:25', minutes: 2, notes: 'Say this.', text: 'It stopped.' };
  const deck = (fields: object): object => ({ title: 'A walkthrough', minutes: 30, slides: [{ ...slide, ...fields }] });
  const accepts = (value: unknown): boolean => published.safeParse(value).success;
  expect(accepts(deck({ shownBy: 'a newer version' }))).toBe(true);
  expect(accepts(deck({ kind: 'mement' }))).toBe(false);
  expect(accepts(deck({ minutes: '2' }))).toBe(false);
  expect(accepts(deck({ notes: undefined }))).toBe(false);
  expect(accepts({ title: 'A walkthrough', minutes: 30, slides: [] })).toBe(false);
});
