import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import type { PluginOption } from 'vite';
import { astroConfig } from './astro-config.ts';
import { devPages } from './dev-pages.ts';
import { engineRoot } from './engine-root.ts';
import { shareModules } from './share-modules.ts';
import type { SiteSettings } from './site-settings.ts';

/** Who sees pages: readers of a site, or writers in dev, to whom they say what the checker found, and who see a save at once. */
export type Audience = 'readers' | 'writers';

/**
 * Lets Astro compile our pages into `folder`: `server/entry.mjs` is page-server.ts with all pages, `client/` what browsers load.
 * Nothing of a knowledge base is in it, nor the address of a site, nor where it was compiled.
 */
export async function compilePages(folder: string, modules: 'src' | 'lib', audience: Audience): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'second-story-compile-'));
  try {
    const settings = { out: folder, cache, base: '/', host: undefined };
    const integrations = audience === 'writers' ? [devPages(), loadAfterSaves()] : [];
    await compile(settings, integrations, [shareModules(modules, folder)], audience);
    forgetPlaces(join(folder, 'server'), [cache, fileURLToPath(engineRoot)]);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Lets Astro compile our pages and what integrations add to them into `settings.out`. */
export async function compile(
  settings: SiteSettings,
  integrations: readonly AstroIntegration[],
  plugins: PluginOption[],
  audience: Audience = 'readers',
): Promise<void> {
  // Whatever the shell says: Vite takes any other value for a site that is still being worked on, and Astro believes a variable DEV.
  process.env['NODE_ENV'] = audience === 'writers' ? 'development' : 'production';
  for (const name of ['DEV', 'PROD', 'MODE']) Reflect.deleteProperty(process.env, name);
  await build(
    { ...astroConfig(settings, integrations, plugins), logLevel: 'error' },
    { devOutput: audience === 'writers' },
  );
}

/** Puts a script on every page that loads it again after a save. Vite does so by itself where it serves pages. */
function loadAfterSaves(): AstroIntegration {
  const script = fileURLToPath(new URL('src/client/follow-saves.ts', engineRoot));
  return {
    name: 'second-story:load-after-saves',
    hooks: {
      'astro:config:setup': ({ injectScript }) => injectScript('page', `import ${JSON.stringify(script)};`),
    },
  };
}

/** Astro notes where its folders were; no page asks for them, and a package should not tell. */
function forgetPlaces(folder: string, places: readonly string[]): void {
  for (const name of globSync('**/*.mjs', { cwd: folder })) {
    const file = join(folder, name);
    const code = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      places.reduce((text, place) => text.replaceAll(place.replaceAll('\\', '/'), '/'), code),
    );
  }
}
