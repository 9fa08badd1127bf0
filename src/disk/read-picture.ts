import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PictureFacts } from '../core/model/picture.ts';
import type { Problem } from '../core/model/message.ts';
import { findSvgDanger } from '../core/parse/find-svg-danger.ts';

/** Size, kind and digest of a picture, or why it cannot be shown. */
export async function readPicture(full: string, path: string): Promise<PictureFacts | Problem> {
  const bytes = readFileSync(full);
  if (/\.svg$/i.test(path)) {
    const danger = findSvgDanger(bytes.toString('utf8'));
    if (danger !== undefined)
      return {
        rule: 'unsafe-picture',
        file: path,
        reason: `Unexpected ${danger} in an SVG, expected shapes and text only`,
        help: 'Save it again as a plain SVG, or as PNG.',
      };
  }
  try {
    const { default: sharp } = await import('sharp');
    const { width, height, format } = await sharp(bytes, { limitInputPixels: 100_000_000 }).metadata();
    if (!isKnownFormat(format)) throw new Error(`unknown format ${String(format)}`);
    return { file: path, format, width, height, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 10) };
  } catch {
    return {
      rule: 'unsafe-picture',
      file: path,
      reason: 'Unexpected bytes, expected a picture (PNG, JPEG, WebP, AVIF, GIF or SVG)',
      help: 'Open it in an editor and save it again.',
    };
  }
}

function isKnownFormat(format: string | undefined): format is PictureFacts['format'] {
  return ['png', 'jpeg', 'webp', 'avif', 'gif', 'svg'].includes(format ?? '');
}
