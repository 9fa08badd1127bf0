import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../disk/write-whole.ts';
import { makeFolder } from '../disk/make-folder.ts';

/** A version that an earlier build made, if all of it is there: a disk that ran full, or a machine that stopped, leaves less. */
export function readKept(kept: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(kept);
    return isWhole(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a picture ends as one of its kind does: WebP says its length, PNG and JPEG have a last mark. */
function isWhole(bytes: Buffer): boolean {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return bytes.subarray(-8, -4).toString('latin1') === 'IEND';
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
  return bytes.length > 12 && bytes.readUInt32LE(4) + 8 === bytes.length;
}

/** Keeping it saves time and no more: where it cannot be kept it is made again. */
export function keep(kept: string, made: Uint8Array): void {
  try {
    makeFolder(dirname(kept));
    writeWhole(kept, made);
  } catch {
    // A full disk, or a cache of somebody else.
  }
}
