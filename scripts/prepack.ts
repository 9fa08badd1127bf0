// npm runs this before it packs: compiles the command line, then makes package.json publishable as the very last step.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { restoreManifest, swapManifest } from './publishable-manifest.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

restoreManifest();
rmSync(`${root}lib`, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.package.json'], { cwd: root, stdio: 'inherit' });
if (status === 0) {
  chmodSync(`${root}lib/cli/main.js`, 0o755);
  swapManifest();
} else {
  console.error('The command line does not compile, so nothing is packed.');
  process.exitCode = 1;
}
