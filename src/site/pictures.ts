import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sharp } from 'sharp';
import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import type { SiteFile } from '../core/site-file.ts';
import type { PictureFacts } from '../core/model/picture.ts';
import { pictureVersions } from '../core/views/picture-address.ts';
import { publishedPictures } from '../core/views/published-pictures.ts';

/** No version of a picture is larger; a phone on a train has to load it. */
export const largestVersion = 60_000;

/** Every version of the pictures that published stories show, and no other. Made versions are kept in `cache` by digest. */
export function* pictureFiles(graph: KnowledgeGraph, folder: string, cache: string): Generator<SiteFile> {
  for (const facts of publishedPictures(graph))
    for (const { path, width } of pictureVersions(facts))
      yield { path, content: async () => readFileSync(await makeVersion(facts, width, folder, cache, path)) };
}

async function makeVersion(
  facts: PictureFacts,
  width: number,
  folder: string,
  cache: string,
  path: string,
): Promise<string> {
  const original = join(folder, facts.file);
  if (facts.format === 'svg') return original;
  const kept = join(cache, path);
  if (existsSync(kept)) return kept;
  const { default: sharp } = await import('sharp');
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, await smallEnough(sharp(original, { limitInputPixels: 100_000_000 }).rotate(), width));
  return kept;
}

/** Lowers quality, then resolution, until a phone can load it. sharp leaves the camera's notes behind, place and time among them. */
async function smallEnough(picture: Sharp, width: number): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  for (const share of [1, 0.7, 0.5]) {
    const resized = picture.clone().resize({ width: Math.round(width * share), withoutEnlargement: true });
    for (const quality of [82, 70, 58, 46, 34, 22, 12]) {
      bytes = await resized.clone().webp({ quality }).toBuffer();
      if (bytes.length <= largestVersion) return bytes;
    }
  }
  return bytes;
}
