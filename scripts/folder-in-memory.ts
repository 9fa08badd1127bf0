import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In bytes: packages are installed and sites built there, several at a time. */
const roomNeeded = 4 * 2 ** 30;

/**
 * A new folder for temporary files that is kept in memory, if this machine has one with room from which programs can be run; it is removed when
 * this process ends. Tens of thousands of small files come and go in the tests. On a disk that costs as much as many tests: ext4 looks
 * past all that were deleted within minutes for each new one.
 */
export function folderInMemory(memory = '/dev/shm', needed = roomNeeded): string | undefined {
  let folder: string;
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < needed) return undefined;
    folder = mkdtempSync(join(memory, 'second-story-tests-'));
  } catch {
    return undefined;
  }
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  if (runsPrograms(folder)) return folder;
  remove();
  return undefined;
}

/** Some machines keep it for data alone. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}
