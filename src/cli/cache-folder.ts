import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';

/**
 * Where to keep what can be made again: beside the packages of the folder a command runs in, else with the system's temporary
 * files. Only a folder of our own is taken: what somebody else may write to is not ours to publish.
 */
export function cacheFolder(cwd: string): string {
  const modules = join(cwd, 'node_modules');
  const beside = join(modules, '.cache', 'second-story');
  if (existsSync(modules) && isOurs(beside)) return beside;
  const user = userOf();
  for (const name of [`second-story-${user}`, `second-story-${user}-${String(process.pid)}`]) {
    const folder = join(tmpdir(), name);
    if (isOurs(folder)) return folder;
  }
  return beside;
}

/** Makes the folder if it is not there; true if it is this user's and can be written to. */
function isOurs(folder: string): boolean {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK);
    const { uid } = statSync(folder);
    return process.getuid === undefined || uid === process.getuid();
  } catch {
    return false;
  }
}

function userOf(): string {
  return String(process.getuid?.() ?? userInfo().username.replaceAll(/\W/g, '-'));
}
