import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether files can be put into a folder, or the folder be made where it is not there yet. */
export function isWritable(folder: string): boolean {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
