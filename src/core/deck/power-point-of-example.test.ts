import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { pptx } from '../formats/pptx/pptx.ts';
import { playbackAddresses, playbackDeck } from '../playback/playback-deck.ts';
import { english } from '../words/english.ts';
import { deckData } from './deck-data.ts';
import { deckToPresentation } from './deck-to-presentation.ts';
import { exampleSite } from '../../../test/support/example-site.ts';
import type { Deck } from './deck.ts';

let decks: readonly Deck[];

beforeAll(async () => {
  const site = await exampleSite();
  decks = playbackAddresses(site.graph).flatMap((address) => playbackDeck(address, site) ?? []);
});

const picture = { bytes: new Uint8Array([137, 80, 78, 71]), type: 'png' as const, width: 800, height: 400 };

/** The slides of PowerPoint as a package, every figure with a picture. */
function packed(deck: Deck): Uint8Array {
  const made = deckToPresentation(
    deck,
    english,
    () => undefined,
    () => picture,
  );
  return pptx(made);
}

interface Part {
  path: string;
  words: string;
  /** Values of attributes by `element@attribute`. */
  values: ReadonlyMap<string, readonly string[]>;
}

/** Reads a part as XML, which throws where it is not well-formed. */
function readPart(path: string, bytes: Uint8Array): Part {
  const values = new Map<string, string[]>();
  let words = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'a:p') words += ' ';
    for (const [key, value] of Object.entries(attributes)) {
      const place = `${name}@${key}`;
      values.set(place, [...(values.get(place) ?? []), value]);
      if (key === 'descr') words += ` ${value} `;
    }
  });
  parser.on('text', (text) => (words += text));
  parser.write(strFromU8(bytes)).close();
  return { path, words, values };
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test('of every playback the parts are well-formed, ids are unique, sizes are whole, and no word is missing', () => {
  const shown = new Set<string>();
  for (const deck of decks) {
    for (const { parts } of deck.slides) for (const { type } of parts) shown.add(type);
    const parts = Object.entries(unzipSync(packed(deck))).flatMap(([path, bytes]) =>
      /\.(?:xml|rels)$/.test(path) ? [readPart(path, bytes)] : [],
    );
    const slides = parts.filter(({ path }) => /^ppt\/slides\/[^/]+\.xml$/.test(path));
    for (const { path, values } of slides) {
      const ids = values.get('p:cNvPr@id') ?? [];
      expect(new Set(ids).size, `${deck.path} ${path}`).toBe(ids.length);
      const rels = parts.find((part) => part.path === path.replace('slides/', 'slides/_rels/') + '.rels');
      const links = ['a:blip@r:embed', 'a:hlinkClick@r:id'].flatMap((place) => values.get(place) ?? []);
      expect(rels?.values.get('Relationship@Id') ?? [], `${deck.path} ${path}`).toEqual(expect.arrayContaining(links));
      const sizes = ['a:off@x', 'a:off@y', 'a:ext@cx', 'a:ext@cy'].flatMap((place) => values.get(place) ?? []);
      expect(
        sizes.filter((size) => !/^\d+$/.test(size)),
        `${deck.path} ${path}`,
      ).toEqual([]);
    }
    const notes = parts.filter(({ path }) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(path));
    const said = new Set([...slides, ...notes].flatMap(({ words }) => wordsOf(words)));
    const wanted = deckData(deck).slides.flatMap((slide) =>
      wordsOf([slide.title, slide.text, slide.notes, ...(slide.reveals ?? [])].join('\n')),
    );
    expect(
      wanted.filter((word) => !said.has(word)),
      deck.path,
    ).toEqual([]);
  }
  expect([...shown]).toEqual(expect.arrayContaining(['figure', 'chart', 'scene']));
}, 60_000);

test('twice made, they are the same bytes', () => {
  const some = decks.filter(({ slides }) => slides.some(({ parts }) => parts.some(({ type }) => type === 'chart')));
  expect(some.length).toBeGreaterThan(2);
  for (const deck of some) expect(Buffer.from(packed(deck)).equals(Buffer.from(packed(deck)))).toBe(true);
});
