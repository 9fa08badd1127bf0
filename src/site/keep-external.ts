import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { engineRoot } from './engine-root.ts';

/**
 * Keeps the engine's own dependencies out of the bundle that renders pages: some are native, some large, and some
 * (temporal-polyfill, zod) must exist once, because values of the running command meet them. They become file addresses,
 * since that bundle is written beside the organisation's output, from where nothing may be found by name; for the same
 * reason everything else is bundled.
 */
export function keepExternal(): Plugin {
  const packages = ownDependencies();
  return {
    name: 'second-story:keep-external',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client',
    configEnvironment: (name) => (name === 'client' ? undefined : { resolve: { noExternal: true } }),
    resolveId(source) {
      const known = packages.some((name) => source === name || source.startsWith(`${name}/`));
      return known ? { id: import.meta.resolve(source), external: true } : undefined;
    },
  };
}

function ownDependencies(): string[] {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', engineRoot), 'utf8')) as { dependencies: Record<string, string> };
  return Object.keys(dependencies).filter((name) => name !== 'astro' && !name.startsWith('@astrojs/'));
}
