import type { SiteFile } from '../core/site-file.ts';
import { writeBelow } from './write-below.ts';

/** Writes files of a site below its folder, one after the other, so that only one is in memory. */
export async function writeFiles(folder: string, files: Iterable<SiteFile>): Promise<void> {
  for (const { path, content } of files) {
    const made = content();
    writeBelow(folder, path, made instanceof Promise ? await made : made);
  }
}
