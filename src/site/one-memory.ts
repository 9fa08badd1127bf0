import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { engineRoot } from './engine-root.ts';
import * as memory from './knowledge-base.ts';

const key = Symbol.for('second-story.knowledge-base');

/**
 * In dev: gives pages the knowledge base module of the running command instead of a copy that Vite would make, so that
 * every page sees what the command read last. Compiled pages import that module, see share-modules.ts.
 */
export function oneMemory(): Plugin {
  const source = fileURLToPath(new URL('src/site/knowledge-base.ts', engineRoot)).replaceAll('\\', '/');
  Object.assign(globalThis, { [key]: memory });
  return {
    name: 'second-story:one-memory',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    load(id) {
      if (id !== source) return undefined;
      return `export const { ${Object.keys(memory).join(', ')} } = globalThis[Symbol.for('second-story.knowledge-base')];`;
    },
  };
}
