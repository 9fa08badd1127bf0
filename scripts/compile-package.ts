import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compilePages } from '../src/site/compile-pages.ts';
import { packagedPages } from '../src/site/compiled-pages.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What the package runs instead of our sources. */
export const packagedCommand = `${root}lib/cli/main.js`;

/**
 * Compiles the command line and the pages into lib/, as the package brings them. Throws if they do not compile. Types are checked
 * by `npm run verify`, with the same settings, and not once more here: that is half of what compiling takes.
 */
export async function compilePackage(): Promise<void> {
  rmSync(`${root}lib`, { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.package.json', '--noCheck'],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The command line does not compile');
  chmodSync(packagedCommand, 0o755);
  for (const audience of ['readers', 'writers'] as const) await compilePages(packagedPages(audience), 'lib', audience);
}
