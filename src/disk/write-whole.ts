import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a file beside its place first, then renames it, so that nobody ever sees half of it. A file that is there already keeps
 * who may read and write it.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${randomUUID()}.tmp`;
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  try {
    writeFileSync(beside, content, mode === undefined ? {} : { mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
