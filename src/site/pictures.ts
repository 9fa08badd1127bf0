import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import type { PictureFacts } from '../core/model/picture.ts';
import type { SiteFile } from '../core/site-file.ts';
import { cleanSvg } from '../core/svg/clean-svg.ts';
import { pictureVersions, slidePicturePath } from '../core/views/picture-address.ts';
import { picturesOnSlides, publishedPictures } from '../core/views/published-pictures.ts';
import { mostPixels } from '../disk/read-picture.ts';
import { readKept, keep } from './picture-cache.ts';

/** No version of a picture is larger; a phone on a train has to load it. */
export const largestVersion = 60_000;

/** A picture that moves needs more, and is worth it. */
const largestMoving = 400_000;

/** Part of where versions are kept; changes when the same picture would be made in another way. */
const wayOfMaking = 'v2';

/**
 * Every version of the pictures that published stories show, for pages and for slides, and no other. Made versions are kept in `cache` by digest.
 * Content throws a {@link BrokenPicture} if a picture cannot be decoded.
 */
export function* pictureFiles(graph: KnowledgeGraph, folder: string, cache: string): Generator<SiteFile> {
  for (const facts of publishedPictures(graph))
    for (const { path, width } of pictureVersions(facts))
      yield { path, content: () => makeVersion(facts, width, folder, cache, path) };
  for (const facts of picturesOnSlides(graph)) {
    const path = slidePicturePath(facts);
    yield { path, content: () => makeForSlides(facts, folder, join(cache, wayOfMaking, path)) };
  }
}

/** The very bytes that the command line puts into PowerPoint slides. */
async function makeForSlides({ file }: PictureFacts, folder: string, kept: string): Promise<Uint8Array> {
  const original = join(folder, file);
  const before = readKept(kept);
  if (before) return before;
  const { rasterPicture } = await import('../disk/raster-picture.ts');
  try {
    const { bytes } = await rasterPicture(readFileSync(original));
    keep(kept, bytes);
    return bytes;
  } catch (error) {
    throw brokenSince(original, file, error);
  }
}

async function makeVersion(
  facts: PictureFacts,
  width: number,
  folder: string,
  cache: string,
  path: string,
): Promise<Uint8Array> {
  const original = join(folder, facts.file);
  if (facts.format === 'svg') return servedSvg(original, facts.file);
  const kept = join(cache, wayOfMaking, path);
  const before = readKept(kept);
  if (before) return before;
  const { default: sharp } = await import('sharp');
  const { moving } = facts;
  try {
    const picture = sharp(original, { limitInputPixels: mostPixels, animated: moving !== undefined }).autoOrient();
    const made = await smallEnough(picture, width, moving && { loop: runs(moving.milliseconds) });
    keep(kept, made);
    return made;
  } catch (error) {
    throw brokenSince(original, facts.file, error);
  }
}

/** How a picture that was in order when it was read cannot be used now, and what to do. */
const troubles = {
  decode: { words: 'cannot be decoded', help: 'Open it in an editor and save it again.' },
  changed: { words: 'has changed since it was read', help: 'Build again; the checker says what is wrong with it.' },
  gone: { words: 'was here a moment ago and is gone', help: 'Build again when nothing is being moved.' },
} as const;

/** Only who brought the picture can mend it. */
export class BrokenPicture extends Error {
  readonly file: string;
  readonly help: string;

  constructor(file: string, cause: unknown, trouble: keyof typeof troubles) {
    const { words, help } = troubles[trouble];
    const seen = cause instanceof Error ? cause.message.trim() : String(cause);
    super(`${file} ${words}${trouble === 'gone' ? '' : `: ${seen}`}`, { cause });
    this.file = file;
    this.help = help;
  }
}

function brokenSince(original: string, file: string, error: unknown): BrokenPicture {
  return new BrokenPicture(file, error, existsSync(original) ? 'decode' : 'gone');
}

/** An SVG as the site may serve it. Throws a {@link BrokenPicture} if it may not. */
export function servedSvg(original: string, file: string): Uint8Array {
  const cleaned = cleanSvg(readAgain(original, file));
  if (cleaned.kind === 'refused') throw new BrokenPicture(file, cleaned.seen, 'changed');
  return Buffer.from(cleaned.svg);
}

/** The words of a drawing that was there when the folder was read. */
function readAgain(original: string, file: string): string {
  try {
    return readFileSync(original, 'utf8');
  } catch (error) {
    if (existsSync(original)) throw error;
    throw new BrokenPicture(file, error, 'gone');
  }
}

/** How often a picture moves before it rests: longer than five seconds would need a button to stop it (WCAG 2.2.2). */
function runs(milliseconds: number): number {
  return Math.max(1, Math.floor(5000 / Math.max(milliseconds, 1)));
}

/** Lowers quality, then resolution, until a phone can load it. sharp leaves the camera's notes behind, place and time among them. */
async function smallEnough(picture: Sharp, width: number, moving: { loop: number } | undefined): Promise<Uint8Array> {
  const largest = moving ? largestMoving : largestVersion;
  let bytes = new Uint8Array();
  for (const share of [1, 0.7, 0.5]) {
    const resized = picture.clone().resize({ width: Math.round(width * share), withoutEnlargement: true });
    for (const quality of [82, 70, 58, 46, 34, 22, 12]) {
      bytes = await resized
        .clone()
        .webp({ quality, ...moving })
        .toBuffer();
      if (bytes.length <= largest) return bytes;
    }
  }
  return bytes;
}
