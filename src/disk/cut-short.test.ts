import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isCutShort } from './cut-short.ts';

const photo = sharp({
  create: {
    width: 90,
    height: 60,
    channels: 3,
    background: '#456',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});
const frames = await sharp(Buffer.alloc(30 * 20 * 3 * 3, 'abcdefgh'), {
  raw: { width: 30, height: 60, channels: 3, pageHeight: 20 },
})
  .gif({ delay: [100, 100, 100] })
  .toBuffer();

const pictures = {
  png: await photo.clone().png().toBuffer(),
  jpeg: await photo.clone().jpeg().toBuffer(),
  gif: frames,
  webp: await photo.clone().webp().toBuffer(),
  avif: await photo.clone().avif().toBuffer(),
};

describe.each(Object.entries(pictures) as [keyof typeof pictures, Buffer][])('%s', (format, whole) => {
  test('is whole, also with something behind its end', () => {
    expect(isCutShort(whole, format)).toBe(false);
    if (format !== 'avif') expect(isCutShort(Buffer.concat([whole, Buffer.alloc(300)]), format)).toBe(false);
  });

  test('is noticed wherever it was cut', () => {
    const kept: number[] = [];
    for (let length = 30; length < whole.length; length += 7) {
      if (!isCutShort(whole.subarray(0, length), format)) kept.push(length);
    }
    expect(kept).toEqual([]);
  });
});

test('a progressive photo with a small picture inside is noticed too', async () => {
  const thumbnail = pictures.jpeg;
  const progressive = await photo.clone().jpeg({ progressive: true }).toBuffer();
  const segment = Buffer.concat([Buffer.from([0xff, 0xe2, 0, 0]), thumbnail]);
  segment.writeUInt16BE(thumbnail.length + 2, 2);
  const whole = Buffer.concat([progressive.subarray(0, 2), segment, progressive.subarray(2)]);
  expect(isCutShort(whole, 'jpeg')).toBe(false);
  expect(isCutShort(whole.subarray(0, whole.length - 40), 'jpeg')).toBe(true);
});

test('bytes in which lengths lead nowhere come to an end', () => {
  for (const format of Object.keys(pictures) as (keyof typeof pictures)[]) {
    expect(isCutShort(Buffer.alloc(40, 0xff), format)).toBe(true);
    expect(isCutShort(Buffer.alloc(0), format)).toBe(format !== 'avif');
  }
});
