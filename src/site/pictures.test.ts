import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PictureFacts } from '../core/model/picture.ts';
import { pictureVersions } from '../core/views/picture-address.ts';
import { writeFiles } from '../disk/write-files.ts';
import { readKnowledgeBase } from '../disk/read-knowledge-base.ts';
import { largestVersion, pictureFiles, servedSvg } from './pictures.ts';

const home = mkdtempSync(join(tmpdir(), 'second-story-pictures-'));
const [content, out, cache] = ['content', 'out', 'cache'].map((name) => join(home, name)) as [string, string, string];
const folder = join(content, 'incidents/2026-03-14-x');

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const noise = await sharp({
    create: {
      width: 2000,
      height: 900,
      channels: 3,
      background: '#456',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 95 })
    .withExif({ IFD0: { Copyright: 'A camera that knows where it was' } })
    .toBuffer();
  for (const name of ['shown.jpg', 'not-shown.jpg']) writeFileSync(join(folder, name), noise);
  writeFileSync(join(content, 'knowledge-base.yaml'), 'format: 1\n');
  writeFileSync(join(folder, 'narrative.mdx'), '---\ntitle: X\nstatus: published\n---\n\n![A graph](shown.jpg)\n');
  writeFileSync(join(content, 'incidents/2026-03-14-x/draft.jpg'), noise);
  const { graph } = await readKnowledgeBase(content, { drafts: false, asOf: '2026-11-24' });
  await writeFiles(out, pictureFiles(graph, content, cache));
}, 60_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

const versions = (): string[] => readdirSync(join(out, 'pictures/incidents/2026-03-14-x'));

test('only pictures that a published story shows are written', () => {
  expect(versions().every((name) => name.startsWith('shown.'))).toBe(true);
});

test('each comes in several widths, and none is larger than a phone should load', () => {
  expect(
    versions()
      .map((name) => /-(\d+)\.webp$/.exec(name)?.[1])
      .sort(),
  ).toEqual(['1440', '1920', '480', '960']);
  for (const name of versions())
    expect(statSync(join(out, 'pictures/incidents/2026-03-14-x', name)).size).toBeLessThanOrEqual(largestVersion);
});

test('what the camera wrote stays behind', async () => {
  for (const name of versions())
    expect((await sharp(join(out, 'pictures/incidents/2026-03-14-x', name)).metadata()).exif).toBeUndefined();
});

describe('what is kept for the next build', () => {
  const kept = join(cache, 'v2/pictures/incidents/2026-03-14-x');
  const smallest = (): string => readdirSync(kept).find((name) => name.endsWith('-480.webp')) ?? '';
  const again = async (): Promise<Buffer> => {
    const { graph } = await readKnowledgeBase(content, { drafts: false, asOf: '2026-11-24' });
    const name = smallest();
    await writeFiles(join(home, 'again'), pictureFiles(graph, content, cache));
    return readFileSync(join(home, 'again/pictures/incidents/2026-03-14-x', name));
  };

  test('is taken as it is', async () => {
    const other = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .webp()
      .toBuffer();
    writeFileSync(join(kept, smallest()), other);
    expect(await again()).toEqual(other);
  });

  test.each([0, 5, 100])('is made again if only %s bytes of it are there', async (length) => {
    const good = readFileSync(join(out, 'pictures/incidents/2026-03-14-x', smallest()));
    writeFileSync(join(kept, smallest()), good.subarray(0, length));
    expect(await again()).toEqual(good);
    expect(readFileSync(join(kept, smallest()))).toEqual(good);
    expect(readdirSync(kept).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('other pictures', () => {
  /** What the site serves of one picture: the facts of each version, narrowest first. */
  async function served(name: string, bytes: Buffer | string, keep = 'cache'): Promise<Metadata[]> {
    const base = join(home, name);
    mkdirSync(join(base, 'incidents/2026-03-14-x'), { recursive: true });
    writeFileSync(join(base, 'knowledge-base.yaml'), 'format: 1\n');
    writeFileSync(join(base, 'incidents/2026-03-14-x', name), bytes);
    writeFileSync(
      join(base, 'incidents/2026-03-14-x/narrative.mdx'),
      `---\ntitle: X\nstatus: published\n---\n\n![A graph](${name})\n`,
    );
    const { graph } = await readKnowledgeBase(base, { drafts: false, asOf: '2026-11-24' });
    facts = [...graph.pictures.values()];
    await writeFiles(join(base, 'out'), pictureFiles(graph, base, join(base, keep)));
    const versions = facts.flatMap((one) => pictureVersions(one)).map(({ path }) => join(base, 'out', path));
    return Promise.all(versions.map((file) => sharp(readFileSync(file)).metadata()));
  }
  let facts: PictureFacts[] = [];

  test.each([5, 6, 7, 8])(
    'a photo that its camera says to turn (%s) has the sizes that are seen',
    async (orientation) => {
      const photo = await sharp({ create: { width: 900, height: 400, channels: 3, background: '#456' } })
        .withMetadata({ orientation })
        .jpeg()
        .toBuffer();
      const versions = await served(`phone-${String(orientation)}.jpg`, photo);
      expect(facts).toMatchObject([{ width: 400, height: 900 }]);
      expect(versions.map(({ width, height }) => [width, height])).toEqual([[400, 900]]);
    },
  );

  test.each(['gif', 'webp'] as const)('a %s that moves keeps moving, for about five seconds', async (format) => {
    const frames = sharp(Buffer.from(Array.from({ length: 30 * 20 * 3 * 3 }, (_, at) => Math.floor(at / 1800) * 90)), {
      raw: { width: 30, height: 60, channels: 3, pageHeight: 20 },
    });
    const delay = [300, 300, 400];
    const bytes = await (
      format === 'gif' ? frames.gif({ delay, loop: 0 }) : frames.webp({ delay, loop: 0 })
    ).toBuffer();
    const versions = await served(`moving.${format}`, bytes);
    expect(facts).toMatchObject([{ width: 30, height: 20, moving: { milliseconds: 1000 } }]);
    expect(versions).toMatchObject([{ pages: 3, width: 30, height: 20, loop: 5, delay }]);
  });

  test('an SVG is written anew: what its program noted stays at home', async () => {
    await served(
      'board.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- /home/anna --><g/></svg>',
    );
    const [version] = facts.flatMap((one) => pictureVersions(one));
    expect(readFileSync(join(home, 'board.svg/out', version?.path ?? ''), 'utf8')).not.toContain('anna');
  });

  test('one is shown where nothing can be kept', async () => {
    const photo = sharp({ create: { width: 90, height: 60, channels: 3, background: '#456' } });
    // A file where the cache should be.
    expect(await served('kept.png', await photo.png().toBuffer(), 'knowledge-base.yaml')).toMatchObject([
      { width: 90 },
    ]);
  });

  test('one that looks whole and is not is named', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
    const photo = sharp({ create: { width: 90, height: 60, channels: 3, background: '#456', noise } });
    const bytes = await photo.png().toBuffer();
    bytes.fill(7, bytes.indexOf('IDAT') + 20, bytes.indexOf('IDAT') + 200);
    await expect(served('broken.png', bytes)).rejects.toThrow('incidents/2026-03-14-x/broken.png cannot be decoded');
  });
});

test('a drawing that goes or changes while a site is made is told as that', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'second-story-drawing-'));
  const drawing = join(kept, 'a.svg');
  expect(() => servedSvg(drawing, 'a.svg')).toThrow('a.svg was here a moment ago and is gone');
  writeFileSync(drawing, '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  expect(() => servedSvg(drawing, 'a.svg')).toThrow('a.svg has changed since it was read: <script>');
  rmSync(kept, { recursive: true });
});
