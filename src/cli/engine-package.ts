import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { engineRoot } from '../site/engine-root.ts';
import { version } from './version.ts';

const ManifestSchema = z.looseObject({ dependencies: z.record(z.string(), z.string()).optional() });

/**
 * How a package.json in a folder names this very package: by its version, or, where it was installed from a package file or a git
 * address, by the same.
 */
export function enginePackage(folder: string): string {
  const modules = dirname(fileURLToPath(engineRoot).replace(/[\\/]$/, ''));
  const manifest = resolve(modules, '..', 'package.json');
  if (basename(modules) !== 'node_modules' || !existsSync(manifest)) return `^${version()}`;
  const parsed = ManifestSchema.safeParse(JSON.parse(readFileSync(manifest, 'utf8')));
  const known = parsed.success ? parsed.data.dependencies?.['second-story'] : undefined;
  if (known === undefined || /^[\^~\d]/.test(known)) return `^${version()}`;
  if (!known.startsWith('file:')) return known;
  const file = relative(folder, resolve(dirname(manifest), known.slice('file:'.length))).replaceAll('\\', '/');
  return `file:${file.startsWith('.') ? file : `./${file}`}`;
}
