import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';

import { briefMessage } from '../core/reporters/brief.ts';
import { viteConfig } from './astro-config.ts';
import { buildSite } from './build-site.ts';
import { openCompiled } from './compiled-pages.ts';
import { devIntegrations } from './dev-integrations.ts';
import type { ReadContent } from './content-reading.ts';
import type { SiteContent } from './knowledge-base.ts';
import { ownPageRoutes } from './own-page-routes.ts';
import { oneMemory } from './one-memory.ts';
import { shareModules } from './share-modules.ts';
import type { SiteSettings } from './site-settings.ts';
import { makeFolder } from '../disk/make-folder.ts';

export interface SecondStoryOptions {
  /** Opens the knowledge base, with drafts in dev. Throws where a site cannot be made of it. */
  open(options: { drafts: boolean }): Promise<ReadContent>;
}

/**
 * Second Story as an integration, for Astro's own commands in the repository: `astro dev` serves what `second-story dev` does,
 * and `astro build` compiles our pages, then makes the same site from them as `second-story build`.
 */
export function secondStory({ open }: SecondStoryOptions): AstroIntegration {
  let finish = (): Promise<void> => Promise.resolve();
  return {
    name: 'second-story',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        updateConfig({ integrations: [mdx()], vite: viteConfig() });
        if (command !== 'dev' && command !== 'build') return;
        const read = await open({ drafts: command === 'dev' });
        const first = await read([]);
        const settings = settingsOf(config, first.read.wholeGraph.settings.url);
        // Pages are compiled for any base, and opened at the one of the site.
        updateConfig({ base: command === 'build' ? '/' : settings.base });
        if (command === 'dev') {
          updateConfig({
            // Astro would refuse an address without its last slash before we can lead on from it, see dev-files.ts.
            trailingSlash: 'ignore',
            integrations: devIntegrations(
              {
                first,
                read,
                alsoFollow: [],
                checked: () => undefined,
                failed: (words) => logger.error(words),
              },
              settings,
            ),
            vite: { plugins: [oneMemory()] },
          });
          return;
        }
        const checked = await first.check();
        throwIfWrong(checked);
        // Below the repository, because compiled pages look for packages above themselves.
        makeFolder(settings.cache);
        const compiled = mkdtempSync(join(settings.cache, 'astro-build-'));
        const folder = (name: string): URL => pathToFileURL(`${join(compiled, name)}/`);
        updateConfig({
          ...(checked.own ? { integrations: ownPageRoutes(checked.own, settings.cache) } : {}),
          outDir: folder(''),
          build: { server: folder('server'), client: folder('client') },
          vite: { plugins: [shareModules('src', compiled)] },
        });
        finish = async () => {
          try {
            await buildSite(checked, settings, await openCompiled(compiled), { progress: () => undefined });
          } finally {
            rmSync(compiled, { recursive: true, force: true });
          }
        };
      },
      'astro:build:done': () => finish(),
    },
  };
}

/** No site is made of content with errors; each is told with its place. */
function throwIfWrong({ messages }: SiteContent): void {
  const errors = messages.filter(({ level }) => level === 'error');
  if (errors.length > 0)
    throw new Error(`The content has errors, so nothing is built:\n${errors.map(briefMessage).join('\n')}`);
}

/** Where the site goes: what Astro was told wins over the `url` of knowledge-base.yaml, as options of ours do. */
function settingsOf({ outDir, base, site, root }: AstroConfig, url: string | undefined): SiteSettings {
  const known = url === undefined ? undefined : new URL(url);
  const path = (base === '/' ? (known?.pathname ?? '/') : base).replace(/^\/+|\/+$/g, '');
  return {
    out: fileURLToPath(outDir).replace(/[\\/]$/, ''),
    base: path === '' ? '/' : `/${path}/`,
    host: site === undefined ? known?.origin : new URL(site).origin,
    cache: fileURLToPath(new URL('node_modules/.cache/second-story', root)),
  };
}
