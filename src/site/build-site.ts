import { build } from 'astro';
import type { CheckedKnowledgeBase } from '../core/check-knowledge-base.ts';
import { replaceFolder } from '../disk/output-folder.ts';
import { astroConfig } from './astro-config.ts';
import { setKnowledgeBase } from './knowledge-base.ts';
import type { SiteSettings } from './site-settings.ts';

export interface BuildEffects {
  /** Told the name of each stage as it begins. */
  progress(stage: string): void;
  verbose: boolean;
}

/** Makes the whole site of a checked knowledge base in `settings.out`, or leaves what is there and throws. */
export async function buildSite(checked: CheckedKnowledgeBase & { folder: string }, settings: SiteSettings, { progress, verbose }: BuildEffects): Promise<void> {
  setKnowledgeBase(checked);
  await replaceFolder(settings.out, settings, async (fresh) => {
    progress('Making pages');
    await build({ ...astroConfig({ ...settings, out: fresh }), logLevel: verbose ? 'info' : 'warn' });
  });
}
