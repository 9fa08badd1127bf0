import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Who hears of changes. */
export interface WatchEffects {
  /** A file or folder was written, came or went: its absolute path. */
  changed(path: string): void;
  /** Changes below a folder cannot be seen. */
  failed(folder: string, error: unknown): void;
}

/**
 * Follows the files below a folder until the returned function is called; what is hidden, or below one of `without`, is left out.
 * Linux tells of changes folder by folder only, and Node would ask for each single file: thousands take a second.
 */
export function watchFiles(root: string, without: readonly string[], effects: WatchEffects): () => void {
  const isMeant = (path: string): boolean =>
    !path
      .slice(root.length)
      .split(sep)
      .some((name) => name.startsWith('.') || name === 'node_modules') &&
    !without.some((folder) => path === folder || path.startsWith(folder + sep));
  return process.platform === 'linux' ? watchEachFolder(root, isMeant, effects) : watchWhole(root, isMeant, effects);
}

function watchWhole(root: string, isMeant: (path: string) => boolean, { changed, failed }: WatchEffects): () => void {
  const watcher = watch(root, { recursive: true }, (_event, name) => {
    if (name !== null && isMeant(join(root, name))) changed(join(root, name));
  });
  watcher.on('error', (error) => failed(root, error));
  return () => watcher.close();
}

function watchEachFolder(
  root: string,
  isMeant: (path: string) => boolean,
  { changed, failed }: WatchEffects,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const follow = (folder: string, isNew: boolean): void => {
    try {
      const watcher = watch(folder, (event, name) => {
        if (name !== null && isMeant(join(folder, name))) notice(join(folder, name), event);
      });
      watcher.on('error', () => leave(folder));
      watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (!isMeant(path)) continue;
        if (entry.isDirectory()) follow(path, isNew);
        // It may have come before anybody looked.
        else if (isNew) changed(path);
      }
    } catch (error) {
      if (!isGone(error)) failed(folder, error);
    }
  };
  const leave = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const notice = (path: string, event: string): void => {
    changed(path);
    // Another folder may stand where one was.
    if (event !== 'rename') return;
    if (watchers.has(path)) leave(path);
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true) follow(path, true);
  };
  follow(root, false);
  return () => leave(root);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
