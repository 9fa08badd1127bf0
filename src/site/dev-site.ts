import { dev } from 'astro';
import { astroConfig } from './astro-config.ts';
import { devIntegrations } from './dev-integrations.ts';
import type { ReadContent } from './follow-content.ts';
import { setKnowledgeBase, type SiteContent } from './knowledge-base.ts';
import { oneMemory } from './one-memory.ts';
import { endSearchIndexing } from './search-index.ts';
import type { SiteSettings } from './site-settings.ts';

/** How to serve, and how much to say. */
export interface DevOptions {
  host: string;
  port: number;
  verbose: boolean;
  /** Folders outside the knowledge base that are read with it. */
  alsoFollow: readonly string[];
}

/** Shows the site while somebody writes: begins with what was read first, reads again after each change, and reloads what is open. */
export async function startDevSite(
  first: SiteContent,
  read: ReadContent,
  settings: SiteSettings,
  { host, port, verbose, alsoFollow }: DevOptions,
): Promise<{ stop(): Promise<void> }> {
  setKnowledgeBase(first, settings);
  const server = await dev({
    ...astroConfig(settings, devIntegrations(first, settings, read, alsoFollow), [oneMemory()]),
    // Astro would refuse an address without its last slash before we can lead on from it, see dev-files.ts.
    trailingSlash: 'ignore',
    server: { host, port },
    logLevel: verbose ? 'info' : 'warn',
  });
  return {
    async stop() {
      await server.stop();
      await endSearchIndexing();
    },
  };
}
