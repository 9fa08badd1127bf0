import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
const saved = fileURLToPath(new URL('../node_modules/.cache/second-story-pack/package.json', import.meta.url));

/** What only this repository needs: its own Node, its tools, its scripts. */
const ownKeys = ['optionalDependencies', 'devDependencies', 'scripts', 'allowScripts'];

/** A package.json as users of the package get it. */
export function publishableManifest(text: string): string {
  const whole = JSON.parse(text) as Record<string, unknown>;
  const kept = Object.entries(whole).filter(([key]) => !ownKeys.includes(key));
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}

/** Puts the publishable package.json in place, for as long as npm packs. */
export function swapManifest(): void {
  const text = readFileSync(manifest, 'utf8');
  mkdirSync(dirname(saved), { recursive: true });
  writeFileSync(saved, text);
  writeFileSync(manifest, publishableManifest(text));
}

/** Puts the repository's package.json back, also after a pack that was cut off; does nothing if it is in place. */
export function restoreManifest(): void {
  if (existsSync(saved)) renameSync(saved, manifest);
}
