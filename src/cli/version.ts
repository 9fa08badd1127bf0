import { readFileSync } from 'node:fs';
import { engineRoot } from '../site/engine-root.ts';

/** The version of the installed package. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('package.json', engineRoot), 'utf8')) as { version: string }).version;
}
