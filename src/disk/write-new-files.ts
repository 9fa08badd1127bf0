import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewFile } from '../core/templates/new-file.ts';
import { makeFolder } from './make-folder.ts';

/** Writes files that are not there yet; those that are there stay as they are. */
export function writeNewFiles(folder: string, files: readonly NewFile[]): { written: string[]; kept: string[] } {
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path, text, executable } of files) {
    const full = join(folder, path);
    if (existsSync(full)) kept.push(path);
    else {
      makeFolder(dirname(full));
      writeFileSync(full, text, { flag: 'wx', mode: executable ? 0o755 : 0o644 });
      written.push(path);
    }
  }
  return { written, kept };
}
