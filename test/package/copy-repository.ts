import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const original = fileURLToPath(new URL('../../', import.meta.url));

/** All that is needed to pack. */
const kept = [
  'src',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.package.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
];

/** A copy of this repository that can be packed, with the packages that are installed here, and nothing of what was kept beside them. */
export function copyRepository(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of kept) cpSync(join(original, name), join(folder, name), { recursive: true });
  const installed = readdirSync(join(original, 'node_modules')).filter((name) => !name.startsWith('.'));
  for (const name of installed)
    symlinkSync(join(original, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}
