import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SiteFile } from '../core/site-file.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes files of a site below its folder, one after the other, so that only one is in memory. Between them others get their turn:
 * a process that answers, such as the one that indexes meanwhile.
 */
export async function writeFiles(folder: string, files: Iterable<SiteFile>): Promise<void> {
  // Making a folder costs as much as writing a page, and most files stand beside another.
  const folders = new Set<string>();
  for (const { path, content } of files) {
    const made = content();
    const file = join(folder, path);
    const parent = dirname(file);
    if (!folders.has(parent)) makeFolder(parent);
    folders.add(parent);
    writeFileSync(file, made instanceof Promise ? await made : made);
    await setImmediate();
  }
}
