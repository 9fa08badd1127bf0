import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFiles } from '../disk/write-files.ts';
import { readKnowledgeBase } from '../disk/read-knowledge-base.ts';
import { largestVersion, pictureFiles } from './pictures.ts';

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

test('made versions are kept for the next build', () => {
  expect(existsSync(join(cache, 'pictures/incidents/2026-03-14-x'))).toBe(true);
});
