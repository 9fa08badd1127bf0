import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';
import { foreignNames, madeNames, markerFile, readMarker } from './site-marker.ts';

/**
 * Clears away what a build left that was killed, and puts the last site back where it stood between two renames.
 * True if the last site had to be put back.
 */
export function recoverFolder(folder: string): boolean {
  const restored = recoverBeside(folder);
  return (existsSync(folder) && statSync(folder).isDirectory() && recoverInside(folder)) || restored;
}

function recoverBeside(folder: string): boolean {
  let restored = false;
  for (const { path, purpose } of leftovers(dirname(folder), basename(folder))) {
    if (purpose === 'old' && !existsSync(folder)) {
      renameSync(path, folder);
      restored = true;
    } else {
      if (purpose === 'old') carryOver(path, folder);
      rmSync(path, { recursive: true, force: true });
    }
  }
  return restored;
}

/** Where a folder cannot be renamed, a build moves what is in it; see swapInside. */
function recoverInside(folder: string): boolean {
  const found = leftovers(folder, '');
  const old = found.find(({ purpose }) => purpose === 'old');
  const fresh = found.find(({ purpose }) => purpose === 'new');
  // The note leaves first and the new one comes last, so between the two there is none.
  const isBetween = old !== undefined && readMarker(folder) === undefined;
  if (isBetween) {
    const arrived = fresh ? madeNames(fresh.path).filter((name) => !existsSync(join(fresh.path, name))) : [];
    for (const name of arrived) rmSync(join(folder, name), { recursive: true, force: true });
    moveAll(old.path, folder);
  }
  for (const { path } of found) rmSync(path, { recursive: true, force: true });
  return isBetween && readMarker(folder) !== undefined;
}

/** Moves what no build made from one folder to the next; what stands there already stays. Answers with what was moved. */
export function carryOver(from: string, to: string): string[] {
  const names = foreignNames(from).filter((name) => !existsSync(join(to, name)));
  for (const name of names) renameSync(join(from, name), join(to, name));
  return names;
}

/** Moves everything up, the note last. */
export function moveAll(from: string, to: string): void {
  const names = readdirSync(from).filter((name) => name !== markerFile);
  for (const name of [...names, ...(existsSync(join(from, markerFile)) ? [markerFile] : [])]) {
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
}

/** The folder that a build works in; `of` is the name of the output folder where it lies beside it. */
export function workFolder(parent: string, purpose: 'new' | 'old', of: string): string {
  return join(parent, `.second-story-${purpose}-${of}${of === '' ? '' : '-'}${String(process.pid)}`);
}

function leftovers(parent: string, of: string): { path: string; purpose: string }[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent).flatMap((name) => {
    const [, purpose, rest = ''] = /^\.second-story-(new|old)-(.+)$/.exec(name) ?? [];
    const before = of === '' ? '' : `${of}-`;
    if (purpose === undefined || !rest.startsWith(before)) return [];
    const pid = rest.slice(before.length);
    if (!/^\d+$/.test(pid)) return [];
    const path = join(parent, name);
    return isRunning(Number(pid), statSync(path).ctimeMs) ? [] : [{ path, purpose }];
  });
}
