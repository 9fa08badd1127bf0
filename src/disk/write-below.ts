import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Writes a file of a folder by its path with forward slashes, and makes the folders on the way. */
export function writeBelow(folder: string, path: string, content: string | Uint8Array): void {
  const full = join(folder, path);
  makeFolder(dirname(full));
  writeFileSync(full, content);
}
