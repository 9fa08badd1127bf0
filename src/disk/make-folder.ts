import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those it lies in; one that is there is well. Throws what the system answers where none can be made. Node’s own
 * way asks for ever where a system says of a folder that is there that it is not, as in /proc.
 */
export function makeFolder(path: string, mode?: number): void {
  try {
    makeOne(path, mode);
  } catch (error) {
    const parent = dirname(path);
    if (!isMissing(error) || parent === path || isFolder(parent)) throw error;
    makeFolder(parent, mode);
    makeOne(path, mode);
  }
}

/** Another build may have made it a moment ago: that is as well. */
function makeOne(path: string, mode: number | undefined): void {
  try {
    mkdirSync(path, mode === undefined ? {} : { mode });
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
