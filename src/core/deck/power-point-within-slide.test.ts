import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { pptx } from '../formats/pptx/pptx.ts';
import type { Presentation } from '../formats/pptx/presentation.ts';
import { playbackAddresses, playbackDeck } from '../playback/playback-deck.ts';
import { english } from '../words/english.ts';
import { deckToPresentation } from './deck-to-presentation.ts';
import { exampleSite } from '../../../test/support/example-site.ts';
import type { Deck } from './deck.ts';

const picture = { bytes: new Uint8Array([137, 80, 78, 71]), type: 'png' as const, width: 800, height: 400 };
const slideBox = { left: 0, top: 0, right: 12_191_695, bottom: 6_858_000 };
const titleFoot = 1_508_760;

let decks: readonly Deck[];

beforeAll(async () => {
  const site = await exampleSite();
  decks = playbackAddresses(site.graph).flatMap((address) => playbackDeck(address, site) ?? []);
});

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function slidesOf(presentation: Presentation): string[] {
  return Object.entries(unzipSync(pptx(presentation))).flatMap(([path, bytes]) =>
    /^ppt\/slides\/[^/]+\.xml$/.test(path) ? [strFromU8(bytes)] : [],
  );
}

function frameOf(xml: string): Frame | undefined {
  const found = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml);
  if (!found) return undefined;
  const [left = 0, top = 0, width = 0, height = 0] = found.slice(1).map(Number);
  return { left, top, right: left + width, bottom: top + height };
}

function isInside(inner: Frame, outer: Frame): boolean {
  return (
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  );
}

/** Height of the paragraphs of a text in a width, by the face that Calibri stands for: letters 0.5 and lines 1.25 of a size. */
function heightOfText(xml: string, width: number): number {
  const paragraphs = xml.match(/<a:p>.*?<\/a:p>/gs) ?? [];
  return paragraphs.reduce((sum, paragraph) => {
    const points = Number(/ sz="(\d+)"/.exec(paragraph)?.[1] ?? 1800) / 100;
    const space = Number(/<a:spcPts val="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 100;
    const indent = Number(/ marL="(\d+)"/.exec(paragraph)?.[1] ?? 0);
    const letters = (/<a:t>(.*?)<\/a:t>/s.exec(paragraph)?.[1] ?? '').replace(/&\w+;/g, '&').length;
    const lines = Math.max(1, Math.ceil((letters * points * 0.5 * 12_700) / (width - indent)));
    return sum + (lines * points * 1.25 + space) * 12_700;
  }, 0);
}

/** What of a slide stands outside of its place. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const groups = xml.match(/<p:grpSp>.*?<\/p:grpSp>/gs) ?? [];
  const tables = xml.match(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs) ?? [];
  const loose = xml.replace(/<p:grpSp>.*?<\/p:grpSp>/gs, '').replace(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs, '');
  const shapesIn = (part: string): string[] => part.match(/<p:(sp|pic|cxnSp)>.*?<\/p:\1>/gs) ?? [];
  const large: Frame[] = [];
  for (const shape of [...groups, ...groups.flatMap(shapesIn), ...shapesIn(loose)]) {
    const frame = frameOf(shape);
    const name = / name="([^"]*)"/.exec(shape)?.[1] ?? '';
    if (!frame) {
      if (heightOfText(shape, 10_900_000) > 1_143_000) faults.push('the title is higher than its place');
      continue;
    }
    if (!isInside(frame, slideBox)) faults.push(`${name} leaves the slide`);
    if (
      /^(?:Text|Caption|Label)/.test(name) &&
      heightOfText(shape, frame.right - frame.left) > frame.bottom - frame.top
    )
      faults.push(`the words of ${name} leave its frame`);
    if (/^(?:Text|Caption|Drawing|Picture)/.test(name)) large.push(frame);
    const least = Math.min(...[...shape.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)));
    if (name.startsWith('Text') && least < 1600) faults.push(`${name} is too small to read from the last row`);
  }
  for (const table of tables) {
    const frame = frameOf(table);
    const columns = [...table.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) => Number(width));
    const rows = [...table.matchAll(/<a:tr h="(\d+)">(.*?)<\/a:tr>/gs)].map(([, height, row = '']) => {
      const cells = row.match(/<a:tc>.*?<\/a:tc>/gs) ?? [];
      const heights = cells.map((cell, at) => heightOfText(cell, (columns[at] ?? 0) - 127_000) + 127_000);
      return Math.max(Number(height), ...heights);
    });
    if (!frame) continue;
    const bottom = frame.top + rows.reduce((sum, height) => sum + height, 0);
    const right = frame.left + columns.reduce((sum, width) => sum + width, 0);
    if (!isInside({ ...frame, right, bottom }, slideBox)) faults.push('a table leaves the slide');
    if (Math.min(...[...table.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size))) < 1400)
      faults.push('a table is too small to read');
    large.push({ ...frame, right, bottom });
  }
  for (const [index, one] of large.entries()) {
    if (one.top < titleFoot) faults.push('words stand over the title');
    for (const other of large.slice(index + 1))
      if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
        faults.push('two parts lie over one another');
  }
  for (const group of groups) {
    const frames = (name: RegExp): Frame[] =>
      shapesIn(group).flatMap((shape) => (name.test(shape) ? (frameOf(shape) ?? []) : []));
    const words = frames(/ name="Label /);
    for (const [index, one] of words.entries())
      for (const other of words.slice(index + 1))
        if (
          one.left < other.right &&
          other.left < one.right &&
          one.top + 2 < other.bottom &&
          other.top + 2 < one.bottom
        )
          faults.push('two names lie over one another');
    const marks = frames(/ name="Mark /);
    if (marks.length === 0) continue;
    const names = frames(/ algn="l"/);
    const first = Math.min(...marks.map(({ left }) => left));
    if (names.length === 0) faults.push('no lane has a name');
    if (names.some(({ right }) => right > first)) faults.push('a name lies on a mark');
  }
  return faults;
}

test('nothing of any playback leaves its slide or lies over another, and names of lanes end before the first mark', () => {
  const faults = decks.flatMap((deck) =>
    slidesOf(
      deckToPresentation(
        deck,
        english,
        () => undefined,
        () => picture,
      ),
    ).flatMap((xml) => faultsOf(xml).map((fault) => `${deck.path} ${/<a:t>(.*?)</.exec(xml)?.[1] ?? ''}: ${fault}`)),
  );
  expect(decks.length).toBeGreaterThan(40);
  expect(faults).toEqual([]);
}, 60_000);

const long = 'A sentence that somebody wrote at length, because it was worth saying. ';

test.each([
  [
    'a paragraph that no size makes fit',
    { type: 'text', paragraphs: [{ look: 'body', text: long.repeat(80) }] },
    'Text 3 leaves the slide',
  ],
  [
    'a name that reaches over a mark',
    {
      type: 'shapes',
      alt: '',
      place: { at: 'below', least: 20, wanted: 20 },
      shapes: [
        { kind: 'words', x: 0, y: 0, width: 30, height: 100, text: 'Somebody', align: 'left' },
        { kind: 'mark', x: 20, y: 50, look: 'plain' },
      ],
    },
    'a name lies on a mark',
  ],
  [
    'a mark outside of its drawing',
    {
      type: 'shapes',
      alt: '',
      place: { at: 'below', least: 20, wanted: 20 },
      shapes: [
        { kind: 'words', x: 0, y: 0, width: 30, height: 100, text: 'Somebody', align: 'left' },
        { kind: 'mark', x: 120, y: 50, look: 'plain' },
      ],
    },
    'leaves the slide',
  ],
] as const)('the reckoning finds %s', (_what, block, fault) => {
  const [xml = ''] = slidesOf({
    title: 'A day',
    language: 'en',
    slides: [{ title: 'A day', notes: [], blocks: [block] }],
  });
  expect(faultsOf(xml).join('\n')).toContain(fault);
});

test('a long table becomes several slides, each with the head, the notes and its number', () => {
  const rows = Array.from({ length: 30 }, (_, row) => [`Row ${String(row + 1)}`, long]);
  const slides = slidesOf({
    title: 'A day',
    language: 'en',
    slides: [
      { title: 'Learnt', notes: ['Say so.'], blocks: [{ type: 'table', head: ['What', 'Why'], rows, alt: 'Learnt' }] },
    ],
  });
  expect(slides.map((xml) => /<a:t>(.*?)</.exec(xml)?.[1])).toMatchInlineSnapshot(`
    [
      "Learnt (1/3)",
      "Learnt (2/3)",
      "Learnt (3/3)",
    ]
  `);
  for (const xml of slides) expect(xml).toContain('<a:t>What</a:t>');
  const found = slides.flatMap((xml) => xml.match(/Row \d+/g) ?? []);
  expect(found).toEqual(rows.map(([name]) => name));
  expect(slides.flatMap(faultsOf)).toEqual([]);
});

test('a long text becomes several slides, and its picture stands after it', () => {
  const paragraphs = Array.from({ length: 40 }, (_, at) => ({ look: 'body' as const, text: `${String(at)}: ${long}` }));
  const slides = slidesOf({
    title: 'A day',
    language: 'en',
    slides: [
      {
        title: 'Told',
        notes: ['Say so.'],
        blocks: [
          { type: 'text', paragraphs },
          { type: 'picture', picture, alt: 'A graph' },
        ],
      },
    ],
  });
  expect(slides.map((xml) => xml.match(/\d+: A sentence/g)?.length ?? 0)).toMatchInlineSnapshot(`
    [
      11,
      11,
      11,
      7,
      0,
    ]
  `);
  expect(slides.at(-1)).toContain('descr="A graph"');
  expect(slides.flatMap(faultsOf)).toEqual([]);
});
