import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagedCommand } from '../compile-package.ts';
import { measureCommand, type CommandMeasurement, type Measurement } from './measure-command.ts';
import type { Budget, Peer } from './peer.ts';
import type { PlainNarrative } from './plain-narrative.ts';
import { versions } from './versions.ts';

/** One whose builds are measured: scripts for Node run in its folder, after what an earlier build left there is put aside. */
export interface Contender extends Pick<Peer, 'name' | 'commands' | 'leaves'> {
  folder: string;
  /** None for ourselves. */
  budget?: Budget;
}

const repository = join(import.meta.dirname, '../..');
/** npm's, with the lock of each tool, so that a second comparison installs the same in less time. */
const cache = join(repository, 'node_modules/.cache/second-story-bench');
const production = {
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
};

/** Ourselves as the package runs, in a folder that has a place for our caches. */
export function ourselves(content: string, folder: string): Contender {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const command = [packagedCommand, 'build', '--content', content, '--out', 'dist'];
  return { name: 'Second Story', folder, commands: [command], leaves: ['dist', 'node_modules/.cache'] };
}

/** A tool in a project of its own, with its packages from npm. */
export function installPeer(peer: Peer, narratives: readonly PlainNarrative[], folder: string): Contender {
  const dependencies = Object.fromEntries(peer.packages.map((name) => [name, versions[name]]));
  const manifest = { name: 'bench', private: true, dependencies };
  for (const [path, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...peer.files(narratives) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const [lock, keptLock] = [join(folder, 'package-lock.json'), join(cache, `${peer.id}-package-lock.json`)];
  if (existsSync(keptLock)) copyFileSync(keptLock, lock);
  measureCommand(
    [
      'npm',
      'install',
      '--cache',
      cache,
      '--prefer-offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
    ],
    folder,
  );
  copyFileSync(lock, keptLock);
  return { ...peer, folder };
}

/** What a build costs, and how many HTML pages it made. */
export interface BuildMeasurement extends CommandMeasurement {
  pages: number;
}

/** What one first build costs, with the start of its commands. */
export function measureBuild({ folder, commands, leaves }: Contender): BuildMeasurement {
  putAside(folder, leaves);
  const measured = commands.map((command) => measureCommand([process.execPath, ...command], folder, production));
  const sum = (key: keyof Measurement): number => measured.reduce((total, one) => total + one[key], 0);
  const pages = globSync('**/*.html', { cwd: join(folder, leaves[0] ?? '') }).length;
  return {
    cpuSeconds: sum('cpuSeconds'),
    wallSeconds: sum('wallSeconds'),
    peakMegabytes: Math.max(...measured.map(({ peakMegabytes }) => peakMegabytes)),
    pages,
  };
}

/**
 * Moves what an earlier build left out of its folder. Deleted here, it would be paid for in the build that is measured: for each new
 * file, ext4 looks past all that were deleted within minutes, which is a sixth of the work of whoever writes thousands.
 */
function putAside(folder: string, leaves: readonly string[]): void {
  const left = leaves.map((path) => join(folder, path)).filter((path) => existsSync(path));
  if (left.length === 0) return;
  const aside = mkdtempSync(`${folder}-left-`);
  for (const [index, path] of left.entries()) renameSync(path, join(aside, String(index)));
}

/** The round that took the least CPU. */
export function cheapest<Round extends Measurement>(rounds: readonly Round[]): Round | undefined {
  return rounds.toSorted((one, other) => one.cpuSeconds - other.cpuSeconds)[0];
}
