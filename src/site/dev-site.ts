import { dev } from 'astro';
import { astroConfig } from './astro-config.ts';
import { devIntegrations } from './dev-integrations.ts';
import type { DevContent } from './dev-settings.ts';
import { oneMemory } from './one-memory.ts';
import type { SiteSettings } from './site-settings.ts';

/** Where to serve, and how much to say. */
export interface DevOptions {
  host: string;
  port: number;
  verbose: boolean;
}

/** Lets Vite serve the site from the sources of its pages: an organisation's own may change while somebody looks. */
export async function startDevSite(
  content: DevContent,
  settings: SiteSettings,
  { host, port, verbose }: DevOptions,
): Promise<{ stop(): Promise<void> }> {
  const server = await dev({
    ...astroConfig(settings, devIntegrations(content, settings), [oneMemory()]),
    // Astro would refuse an address without its last slash before we can lead on from it, see dev-files.ts.
    trailingSlash: 'ignore',
    server: { host, port },
    logLevel: verbose ? 'info' : 'warn',
  });
  return { stop: () => server.stop() };
}
