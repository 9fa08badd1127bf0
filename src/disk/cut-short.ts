/**
 * Whether the bytes of a picture end before the picture does, as after a copy that broke off. Every format says how long its
 * parts are, so this is known without decoding one pixel.
 */
export function isCutShort(bytes: Buffer, format: keyof typeof reachesEnd): boolean {
  try {
    return !reachesEnd[format](bytes);
  } catch (error) {
    // A length was asked for behind the last byte.
    if (error instanceof RangeError) return true;
    throw error;
  }
}

const reachesEnd = { png, jpeg, gif, webp, avif };

/** Chunks up to IEND (PNG, 5.3). */
function png(bytes: Buffer): boolean {
  let at = 8;
  while (bytes.toString('latin1', at + 4, at + 8) !== 'IEND') at += bytes.readUInt32BE(at) + 12;
  return at + 12 <= bytes.length;
}

/** Segments up to the end of image; behind the start of a scan its data go up to the next marker (ITU-T T.81, B.1.1). */
function jpeg(bytes: Buffer): boolean {
  let at = 2;
  for (;;) {
    const marker = nextMarker(bytes, at);
    if (marker < 0) return false;
    const kind = bytes.readUInt8(marker + 1);
    if (kind === 0xd9) return true;
    // A small picture inside stands in a segment and ends there.
    at = marker + 2 + bytes.readUInt16BE(marker + 2);
  }
}

/** Where the next marker stands that is neither a stuffed byte, a restart nor a fill byte; -1 if there is none. */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const kind = bytes.readUInt8(at + 1);
    if (kind !== 0 && kind !== 0xff && !(kind >= 0xd0 && kind <= 0xd7)) return at;
  }
  return -1;
}

/** Blocks up to the trailer (GIF89a, 17 to 27). */
function gif(bytes: Buffer): boolean {
  const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const behindSubBlocks = (start: number): number => {
    let at = start;
    while (bytes.readUInt8(at) !== 0) at += bytes.readUInt8(at) + 1;
    return at + 1;
  };
  let at = 13 + colours(bytes.readUInt8(10));
  for (;;) {
    const kind = bytes.readUInt8(at);
    if (kind === 0x3b) return true;
    if (kind === 0x2c) at = behindSubBlocks(at + 11 + colours(bytes.readUInt8(at + 9)));
    else if (kind === 0x21) at = behindSubBlocks(at + 2);
    else return false;
  }
}

/** The length that the outermost chunk states. */
function webp(bytes: Buffer): boolean {
  return bytes.readUInt32LE(4) + 8 <= bytes.length;
}

/** The outermost boxes (ISO/IEC 14496-12, 4.2). */
function avif(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length) {
    const size = bytes.readUInt32BE(at);
    // The last box may leave its length open.
    if (size === 0) return true;
    const length = size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (length < 8) return false;
    at += length;
  }
  return at === bytes.length;
}
