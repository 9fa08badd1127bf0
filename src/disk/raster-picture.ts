import sharp from 'sharp';
import type { SlidePicture } from '../core/formats/pptx/presentation.ts';

/** The longest side that a projector can show. */
const longest = 1920;

/**
 * A picture as every program for slides can show it, no larger than a projector does: a photograph as JPEG, all else as PNG.
 * Camera notes, place and time among them, stay behind.
 */
export async function rasterPicture(bytes: Uint8Array): Promise<SlidePicture> {
  const picture = sharp(bytes, { density: 144 });
  const type = (await picture.metadata()).format === 'jpeg' ? 'jpeg' : 'png';
  const fitted = picture.rotate().resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
  const written = type === 'jpeg' ? fitted.jpeg({ quality: 85 }) : fitted.png({ compressionLevel: 9 });
  const { data, info } = await written.toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), type, width: info.width, height: info.height };
}
