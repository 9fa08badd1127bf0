import sharp from 'sharp';
import type { SlidePicture } from '../core/formats/pptx/presentation.ts';

/** The longest side that a projector can show. */
const longest = 1920;

/** A picture as PNG, which every program can show, no larger than a projector shows it. */
export async function rasterPicture(bytes: Uint8Array): Promise<SlidePicture> {
  const { data, info } = await sharp(bytes, { density: 144 })
    .rotate()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), type: 'png', width: info.width, height: info.height };
}
