import type { PictureFacts } from '../model/picture.ts';
import type { Picture } from '../narrative/narrative-context.ts';

/** Widths, in pixels, that raster pictures are offered in, as far as the original reaches. */
const offeredWidths = [480, 960, 1440] as const;

/** One version of a picture, by its path below the site's root. */
export interface PictureVersion {
  path: string;
  width: number;
}

/** Every version that the site serves of a picture, widest last. Addresses hold the digest, so caches may keep them for ever. */
export function pictureVersions(facts: PictureFacts): readonly PictureVersion[] {
  const name = nameOf(facts);
  if (facts.format === 'svg') return [{ path: `pictures/${name}.${facts.digest}.svg`, width: facts.width }];
  const widths = [...offeredWidths.filter((width) => width < facts.width), Math.min(facts.width, 1920)];
  return [...new Set(widths)].map((width) => ({
    path: `pictures/${name}.${facts.digest}-${String(width)}.webp`,
    width,
  }));
}

/** Path of a picture as PowerPoint takes it: a photograph as JPEG, all else as PNG. */
export function slidePicturePath(facts: PictureFacts): string {
  return `pictures/slides/${nameOf(facts)}.${facts.digest}.${facts.format === 'jpeg' ? 'jpg' : 'png'}`;
}

function nameOf({ file }: PictureFacts): string {
  return file
    .replace(/\.[^.]+$/, '')
    .replace(/[^\w/-]+/g, '-')
    .toLowerCase();
}

/** A picture as pages name it. */
export function pictureForPage(facts: PictureFacts, href: (path: string) => string): Picture {
  const versions = pictureVersions(facts);
  const middle = versions[Math.floor((versions.length - 1) / 2)] ?? versions[0];
  return {
    src: href(middle?.path ?? ''),
    variants: versions.length > 1 ? versions.map(({ path, width }) => ({ src: href(path), width })) : [],
    forSlides: href(slidePicturePath(facts)),
    width: facts.width,
    height: facts.height,
  };
}
