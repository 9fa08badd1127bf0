import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What we note in a folder that we made: a build may replace it, and a preview needs to know its base. */
export interface SiteMarker {
  base: string;
}

const markerFile = '.second-story-site';

/** The note of an earlier build; undefined where there is none. */
export function readMarker(folder: string): SiteMarker | undefined {
  const file = join(folder, markerFile);
  return existsSync(file) ? { base: readFileSync(file, 'utf8').trim() } : undefined;
}

/** Whether a build may put its site there: nothing is there yet, or an earlier build made it. */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && (readMarker(folder) !== undefined || readdirSync(folder).length === 0);
}

/**
 * Lets `fill` make a site in a new folder beside `folder`, then puts it in the place of `folder`.
 * If `fill` throws, the old folder stays as it was and the new one is removed.
 */
export async function replaceFolder(
  folder: string,
  { base }: SiteMarker,
  fill: (fresh: string) => Promise<void>,
): Promise<void> {
  const beside = (purpose: string): string =>
    join(dirname(folder), `.second-story-${purpose}-${basename(folder)}-${String(process.pid)}`);
  const fresh = beside('new');
  const old = beside('old');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await fill(fresh);
    writeFileSync(join(fresh, markerFile), `${base}\n`);
    if (existsSync(folder)) renameSync(folder, old);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (existsSync(old)) renameSync(old, folder);
      throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
  }
}
