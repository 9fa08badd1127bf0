import { cpSync, existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { carryOver, moveAll, recoverFolder, workFolder } from './recover-folder.ts';
import { foreignNames, isTemporary, madeNames, markerFile, readMarker, writeMarker } from './site-marker.ts';
import type { SiteMarker } from './site-marker.ts';
import { makeFolder } from './make-folder.ts';

/** Whether a build may put its site there: nothing is there but what a host wants, or an earlier build made it. */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  return readMarker(folder) !== undefined || foreignNames(folder).every((name) => hostFiles.has(name));
}

/** What stands in a folder that a host serves, before there is a site in it. */
const hostFiles = new Set(['.git', '.gitattributes', '.gitignore', '.nojekyll', '.well-known', 'CNAME', 'lost+found']);

/**
 * Lets `fill` make a site in a new folder, then puts it in the place of `folder`. What no build made, such as `.git` or `CNAME`,
 * stays; its names are the answer. If `fill` throws, the old folder stays as it was and the new one is removed. A link stays a
 * link; a folder that cannot be renamed, such as a mounted one, gets new content.
 */
export async function replaceFolder(
  folder: string,
  marker: SiteMarker,
  fill: (fresh: string) => Promise<void>,
): Promise<string[]> {
  const target = behindLink(folder);
  recoverFolder(target);
  const fresh = makeFresh(target);
  try {
    await fill(fresh);
    writeMarker(fresh, marker);
    return swap(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Brings back the site that a killed build had put aside, and clears away its leftovers. True if it had to be brought back. */
export function recoverOutput(folder: string): boolean {
  return recoverFolder(behindLink(folder));
}

/** The folder that a link means, also where it does not exist yet. */
function behindLink(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(dirname(folder), readlinkSync(folder)) : folder;
}

/** A new folder beside the target, or in it where nothing can be made beside it. */
function makeFresh(target: string): string {
  const beside = workFolder(dirname(target), 'new', basename(target));
  const makeAnew = (path: string): string => {
    rmSync(path, { recursive: true, force: true });
    makeFolder(path);
    return path;
  };
  try {
    return makeAnew(beside);
  } catch (error) {
    if (!existsSync(target) || !isRefusal(error)) throw error;
    return makeAnew(workFolder(target, 'new', ''));
  }
}

function swap(fresh: string, target: string): string[] {
  if (!existsSync(target)) {
    renameSync(fresh, target);
    return [];
  }
  if (dirname(fresh) === target) return swapInside(fresh, target);
  const old = workFolder(dirname(target), 'old', basename(target));
  try {
    renameSync(target, old);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const inside = workFolder(target, 'new', '');
    rmSync(inside, { recursive: true, force: true });
    try {
      cpSync(fresh, inside, { recursive: true, verbatimSymlinks: true });
      return swapInside(inside, target);
    } finally {
      rmSync(inside, { recursive: true, force: true });
    }
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  const kept = carryOver(old, target);
  rmSync(old, { recursive: true, force: true });
  return kept;
}

/** Moves the old site out of a folder and the new one in. The note goes first and comes last: it tells how far this went. */
function swapInside(fresh: string, target: string): string[] {
  const old = workFolder(target, 'old', '');
  makeFolder(old);
  const coming = new Set(readdirSync(fresh));
  const made = madeNames(target).filter((name) => existsSync(join(target, name)));
  const inTheWay = foreignNames(target).filter((name) => coming.has(name));
  const leaving = [...(existsSync(join(target, markerFile)) ? [markerFile] : []), ...made, ...inTheWay];
  try {
    for (const name of leaving) renameSync(join(target, name), join(old, name));
    moveAll(fresh, target);
  } catch (error) {
    // Where this cannot be undone either, the next command does it.
    for (const name of coming)
      if (!leaving.includes(name)) rmSync(join(target, name), { recursive: true, force: true });
    moveAll(old, target);
    rmSync(old, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
  return readdirSync(target).filter((name) => !coming.has(name) && !isTemporary(name));
}

/** Answers of a system for a folder that may not be renamed or made: mounted, on another device, or somebody else's. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && refusals.has(String(error.code));
}

const refusals = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS', 'ENOTSUP']);
