import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Sharp } from 'sharp';
import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import type { PictureFacts } from '../core/model/picture.ts';
import { pictureVersions } from '../core/views/picture-address.ts';
import { publishedPictures } from '../core/views/published-pictures.ts';
import { knowledgeBase } from './knowledge-base.ts';

/** No version of a picture is larger; a phone on a train has to load it. */
export const largestVersion = 60_000;

/** Writes every version of the pictures that published stories show, and no other. Made versions are kept in `cache` by digest. */
export async function writePictures(graph: KnowledgeGraph, folder: string, out: string, cache: string): Promise<void> {
  for (const facts of publishedPictures(graph)) {
    for (const { path, width } of pictureVersions(facts)) {
      const made = await makeVersion(facts, width, folder, cache, path);
      mkdirSync(dirname(join(out, path)), { recursive: true });
      copyFileSync(made, join(out, path));
    }
  }
}

/** In dev: serves the same versions, made when they are asked for. */
export function devPictures(cache: string): AstroIntegration {
  return {
    name: 'second-story:dev-pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /\/(pictures\/[^?]+)/.exec(request.url ?? '')?.[1];
          if (path === undefined) return next();
          const { graph, folder } = knowledgeBase();
          const facts = publishedPictures(graph).find((picture) =>
            pictureVersions(picture).some((version) => version.path === path),
          );
          const version = facts && pictureVersions(facts).find((candidate) => candidate.path === path);
          if (!facts || !version) return next();
          makeVersion(facts, version.width, folder, cache, path).then(
            (made) => {
              response.setHeader('content-type', path.endsWith('.svg') ? 'image/svg+xml' : 'image/webp');
              response.end(readFileSync(made));
            },
            (error: unknown) => next(error),
          );
        });
      },
    },
  };
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
