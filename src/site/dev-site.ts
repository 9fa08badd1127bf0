import { dev } from 'astro';
import { astroConfig } from './astro-config.ts';
import { checkPage } from './check-page.ts';
import { followContent } from './follow-content.ts';
import { setKnowledgeBase } from './knowledge-base.ts';
import type { SiteSettings } from './site-settings.ts';
import type { CheckedKnowledgeBase } from '../core/check-knowledge-base.ts';

export type ReadContent = () => Promise<CheckedKnowledgeBase & { folder: string }>;

/** Shows the site while somebody writes: reads at the start and after each change, and reloads what is open. */
export async function startDevSite(first: Awaited<ReturnType<ReadContent>>, settings: SiteSettings, port: number, read: ReadContent, verbose: boolean): Promise<{ stop(): Promise<void> }> {
  setKnowledgeBase(first);
  return dev({
    ...astroConfig(settings, [checkPage(), followContent(first.folder, settings.out, read)]),
    server: { host: '127.0.0.1', port },
    logLevel: verbose ? 'info' : 'warn',
  });
}
