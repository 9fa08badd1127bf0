import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { AnyElement } from '../core/narrative/element.ts';
import type { RemarkPlugin } from '../core/parse/lint-with-remark.ts';
import type { Rule } from '../core/rule-kit/rule.ts';

/** An organisation's own code: second-story.config.ts in its knowledge base. It is trusted, unlike content. */
export interface SecondStoryConfig {
  /** Elements that narratives may use besides ours. */
  elements?: readonly AnyElement[];
  /** Rules that the checker runs besides ours. */
  rules?: readonly Rule[];
  /** Plugins of remark-lint; their messages appear among ours. */
  remarkPlugins?: readonly RemarkPlugin[];
  /** Folder inside the knowledge base with pages of its own: `.astro`, `.mdx` and `.md`, each at the address of its name. */
  pages?: string;
  /** Links to such pages, in the head of every page behind ours. */
  navigation?: readonly { path: string; label: string }[];
  /** Integrations of Astro that these pages need. */
  integrations?: readonly AstroIntegration[];
}

/** Typed identity, so that an editor completes second-story.config.ts. */
export function defineConfig(config: SecondStoryConfig): SecondStoryConfig {
  return config;
}

const fileNames = ['second-story.config.ts', 'second-story.config.mjs', 'second-story.config.js'];

/** The path of an organisation's configuration, if it has one. */
export function findConfigFile(folder: string): string | undefined {
  return fileNames.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** Runs an organisation's configuration. Throws what its code throws. */
export async function loadConfigFile(path: string): Promise<SecondStoryConfig> {
  // Where Node reads TypeScript at all, it has these hooks too.
  const forget = path.endsWith('.ts') ? readTypeScriptAsModules(dirname(path)) : () => undefined;
  try {
    return configIn((await import(pathToFileURL(path).href)) as { default?: unknown });
  } finally {
    forget();
  }
}

/**
 * Until it is told to forget, Node takes TypeScript of a folder for modules, whatever package.json says: `npm install` writes one
 * without a type, and `npm init` one that says CommonJS.
 */
function readTypeScriptAsModules(folder: string): () => void {
  const below = pathToFileURL(join(folder, '/')).href;
  const hooks = nodeModule.registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.startsWith(below) && /\.ts(\?|$)/.test(found.url)
        ? { ...found, format: 'module-typescript' }
        : found;
    },
  });
  return () => hooks.deregister();
}

function configIn({ default: config }: { default?: unknown }): SecondStoryConfig {
  if (typeof config !== 'object' || config === null)
    throw new TypeError('Missing default export; add `export default defineConfig({ … })`');
  return config;
}
