import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { engineRoot } from './engine-root.ts';

/** Stands before a path below src/ until the place of the importing file is known. */
const shared = 'second-story-module:';

/**
 * Leaves the modules of core, disk and site out of compiled pages, which import them from where the running command has them:
 * a build then loads each once, and every page sees the values of the command. All else, Astro's own code too, is compiled in.
 * @param modules What to import: our sources, or what the package brings in their place.
 * @param folder Where the compiled pages are written.
 */
export function shareModules(modules: 'src' | 'lib', folder: string): Plugin {
  const source = fileURLToPath(new URL('src/', engineRoot)).replaceAll('\\', '/');
  const target = (path: string): string =>
    fileURLToPath(new URL(`${modules}/${modules === 'lib' ? path.replace(/ts$/, 'js') : path}`, engineRoot));
  return {
    name: 'second-story:share-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client',
    configEnvironment: (name) => (name === 'client' ? undefined : { resolve: { noExternal: true } }),
    async resolveId(specifier, importer, options) {
      if (importer === undefined || !specifier.endsWith('.ts')) return undefined;
      const found = await this.resolve(specifier, importer, { ...options, skipSelf: true });
      const path = found?.id.startsWith(source) ? found.id.slice(source.length) : '';
      return /^(?:core|disk|site)\/|^index\.ts$/.test(path) ? { id: shared + path, external: 'absolute' } : found;
    },
    renderChunk(code, { fileName }) {
      const from = dirname(join(folder, 'server', fileName));
      return code.replace(new RegExp(`"${shared}([^"]+)"`, 'g'), (_all, path: string) =>
        JSON.stringify(relative(from, target(path)).replaceAll('\\', '/')),
      );
    },
  };
}
