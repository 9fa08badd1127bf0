import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { TextFile } from '../core/check/knowledge-base-files.ts';
import type { Problem } from '../core/model/message.ts';

/** The same room for every file: thousands of buffers would wait for their end outside the heap. */
let room = Buffer.alloc(100_000);

/** No text of a knowledge base needs more; a larger file is a mistake or an attack. */
export const largestText = 5_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, or why it cannot be read. `path` is what the file counts as. */
export function readText(full: string, path: string): TextFile | Problem {
  let file: number;
  try {
    file = openSync(full, 'r');
  } catch (error) {
    return cannotOpen(path, error);
  }
  try {
    const { size } = fstatSync(file);
    if (size > largestText)
      return {
        rule: 'unreadable-file',
        file: path,
        reason: `Unexpected size of ${(size / 1e6).toFixed(1)} MB, expected at most 5 MB`,
        help: 'Keep logs and data outside the narrative, or cut them to what the story needs.',
      };
    const bytes = bytesOf(file, size);
    try {
      return { path, text: utf8.decode(bytes) };
    } catch {
      return {
        rule: 'unreadable-file',
        file: path,
        reason: `Unexpected bytes that are not UTF-8, expected UTF-8 text${lineOfBadBytes(bytes)}`,
        help: 'Save the file as UTF-8; old editors write Latin-1 or Windows-1252.',
      };
    }
  } finally {
    closeSync(file);
  }
}

/** Files may move, or be somebody else's, between the look at the folder and the look into them. */
function cannotOpen(path: string, error: unknown): Problem {
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return {
    rule: 'unreadable-file',
    file: path,
    reason: isGone
      ? 'Unexpected end of a file that was there a moment ago, expected it to stay while it is read'
      : `Unexpected answer of the disk, expected a file that may be read: ${error instanceof Error ? error.message.split(',', 1)[0] : String(error)}`,
    help: isGone
      ? 'Try again when nothing is being moved.'
      : 'See whether you may read it, and whether the disk is well.',
  };
}

function bytesOf(file: number, size: number): Uint8Array {
  if (size > room.length) room = Buffer.alloc(size);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < size; filled += read)
    read = readSync(file, room, filled, size - filled, null);
  return room.subarray(0, filled);
}

function lineOfBadBytes(bytes: Uint8Array): string {
  const replaced = new TextDecoder('utf-8').decode(bytes);
  const line = replaced.slice(0, Math.max(0, replaced.indexOf('\uFFFD'))).split('\n').length;
  return `; the first stand in line ${String(line)}`;
}
