import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { devFiles } from './dev-files.ts';
import { devPages } from './dev-pages.ts';
import { devSearch } from './dev-search.ts';
import type { DevContent } from './dev-settings.ts';
import { followFolders } from './follow-folders.ts';
import { ownPageRoutes } from './own-page-routes.ts';
import type { SiteSettings } from './site-settings.ts';

/** What dev adds to pages that Vite serves: messages of the checker, files that are no pages, search, and a look at every save. */
export function devIntegrations(content: DevContent, settings: SiteSettings): AstroIntegration[] {
  const { own } = content.first.read;
  return [...(own ? ownPageRoutes(own, settings.cache) : []), devPages(), devParts(content, settings)];
}

/** Longer than any check takes: Vite reloads all pages, so it does so once. */
const patience = 600_000;

function devParts(content: DevContent, settings: SiteSettings): AstroIntegration {
  const { base, cache } = settings;
  const { own } = content.first.read;
  let stop = (): Promise<void> => Promise.resolve();
  return {
    name: 'second-story:dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const pageAt = async (path: string): Promise<string> => {
          const { port } = server.httpServer?.address() as AddressInfo;
          const response = await fetch(`http://127.0.0.1:${String(port)}${base}${path}`);
          return response.ok ? response.text() : '';
        };
        server.middlewares.use(devFiles(base, cache));
        // Pages of an organisation's own, and what they import, lie outside the folder that Vite follows.
        if (own) server.watcher.add(own.folder);
        const search = devSearch(base, pageAt);
        server.middlewares.use(search.handler);
        const follower = followFolders(content, settings, patience, {
          shown: () => server.ws.send({ type: 'full-reload', path: '*' }),
          settled: () => Promise.resolve(),
        });
        stop = async () => {
          await follower.stop();
          await search.close();
        };
      },
      'astro:server:done': () => stop(),
    },
  };
}
