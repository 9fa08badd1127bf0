import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Metadata } from 'sharp';
import type { PictureFacts } from '../core/model/picture.ts';
import type { Problem } from '../core/model/message.ts';
import { findMergeConflict } from '../core/parse/look-at-text.ts';
import { sourceText } from '../core/parse/source-text.ts';
import { cleanSvg } from '../core/svg/clean-svg.ts';
import { isCutShort } from './cut-short.ts';

/** Larger than any camera's picture; a file beyond is a mistake or an attack. */
const largestPicture = 50_000_000;

/** More would be slow to draw, for us and for browsers. */
const largestSvg = 5_000_000;

export const mostPixels = 100_000_000;

/** Size, kind and digest of a picture, or why it cannot be shown. */
export async function readPicture(full: string, path: string): Promise<PictureFacts | Problem> {
  const isSvg = /\.svg$/i.test(path);
  const most = isSvg ? largestSvg : largestPicture;
  try {
    const { size } = statSync(full);
    if (size > most) return tooLarge(path, size, most);
    const bytes = readFileSync(full);
    return isSvg ? await readSvg(bytes, path) : await readRaster(bytes, path);
  } catch (error) {
    return {
      rule: 'unreadable-file',
      file: path,
      reason: `Unexpected answer of the disk, expected a picture that may be read: ${error instanceof Error ? (error.message.split(',', 1)[0] ?? '') : String(error)}`,
      help: 'See whether you may read it, and whether the disk is well.',
    };
  }
}

async function readSvg(bytes: Buffer, path: string): Promise<PictureFacts | Problem> {
  const text = bytes.toString('utf8');
  const conflict = findMergeConflict(sourceText(path, text));
  if (conflict) return conflict;
  const cleaned = cleanSvg(text);
  if (cleaned.kind === 'refused')
    return {
      rule: 'unsafe-picture',
      file: path,
      reason: `Unexpected ${cleaned.seen} in an SVG (line ${String(cleaned.line)}), expected shapes and text only`,
      help: cleaned.help,
    };
  const served = Buffer.from(cleaned.svg);
  const facts = await metadata(served);
  if (facts?.format !== 'svg') return noPicture(path);
  return { file: path, format: 'svg', width: facts.width, height: facts.height, digest: digestOf(served) };
}

async function readRaster(bytes: Buffer, path: string): Promise<PictureFacts | Problem> {
  const facts = await metadata(bytes);
  const format = facts?.format === 'heif' && facts.compression === 'av1' ? 'avif' : facts?.format;
  if (!facts || !isRaster(format)) return noPicture(path);
  if (isCutShort(bytes, format))
    return {
      rule: 'unsafe-picture',
      file: path,
      reason: 'Unexpected end of the picture before it is whole, expected all of it',
      help: 'The file was cut short while it was saved or copied. Copy it again from where it came.',
    };
  if (format === 'png' && bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL'))
    return {
      rule: 'unsafe-picture',
      file: path,
      reason: 'Unexpected moving PNG, expected one that stands still',
      help: 'Only its first picture would be seen. Save it as GIF or WebP to keep it moving.',
    };
  // As it is seen, not as it lies in the file: phones note that a picture has to be turned.
  const { width, height } = facts.autoOrient;
  const moving = (facts.pages ?? 1) > 1 && format !== 'avif' ? { milliseconds: duration(facts) } : undefined;
  return {
    file: path,
    format,
    width,
    height: facts.pageHeight ?? height,
    digest: digestOf(bytes),
    ...(moving ? { moving } : {}),
  };
}

/** Undefined where no picture was found. */
async function metadata(bytes: Buffer): Promise<Metadata | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
  } catch {
    return undefined;
  }
}

/** How long one run of a moving picture takes. Browsers show a frame without a time for a tenth of a second. */
function duration({ delay = [] }: Metadata): number {
  return delay.reduce((sum, milliseconds) => sum + (milliseconds <= 10 ? 100 : milliseconds), 0);
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

function noPicture(path: string): Problem {
  return {
    rule: 'unsafe-picture',
    file: path,
    reason: 'Unexpected bytes, expected a picture (PNG, JPEG, WebP, AVIF, GIF or SVG)',
    help: 'Open it in an editor and save it again.',
  };
}

function tooLarge(path: string, size: number, most: number): Problem {
  return {
    rule: 'unsafe-picture',
    file: path,
    reason: `Unexpected size of ${(size / 1e6).toFixed(1)} MB, expected at most ${String(most / 1e6)} MB`,
    help: 'Save it smaller; the site shows it at most 1,920 pixels wide.',
  };
}

const rasters = ['png', 'jpeg', 'webp', 'avif', 'gif'] as const;

function isRaster(format: string | undefined): format is (typeof rasters)[number] {
  return (rasters as readonly (string | undefined)[]).includes(format);
}
