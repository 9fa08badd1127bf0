import type { Plugin } from 'vite';

/**
 * Scripts of ours import others when somebody asks for what they do, and nothing but scripts. Vite wraps each such import in a
 * helper that also waits for style sheets: with a browser's own `import()` in its place, pages come with a kilobyte less.
 */
export function plainImports(): Plugin {
  return {
    name: 'second-story:plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
