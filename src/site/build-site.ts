import { join } from 'node:path';
import { build } from 'astro';
import { close as closePagefind } from 'pagefind';
import { headersFile } from '../core/views/headers-file.ts';
import { searchDocuments } from '../core/views/search-document.ts';
import { siteFiles } from '../core/views/site-files.ts';
import { replaceFolder } from '../disk/output-folder.ts';
import { writeBelow } from '../disk/write-below.ts';
import { astroConfig } from './astro-config.ts';
import { setKnowledgeBase, type OpenKnowledgeBase } from './knowledge-base.ts';
import { writePictures } from './pictures.ts';
import { writeSearchIndex } from './search-index.ts';
import type { SiteSettings } from './site-settings.ts';
import { siteView } from './site-view.ts';
import { writePages } from './write-pages.ts';

export interface BuildEffects {
  /** Told the name of each stage as it begins. */
  progress(stage: string): void;
  /** Whether Astro may speak; its errors come with a stack, so it is silent otherwise. */
  verbose: boolean;
}

/** Makes the whole site of a checked knowledge base in `settings.out`, or leaves what is there and throws. */
export async function buildSite(checked: OpenKnowledgeBase, settings: SiteSettings, { progress, verbose }: BuildEffects): Promise<void> {
  setKnowledgeBase(checked);
  // Whatever the shell says: Vite takes any other value for a site that is still being worked on.
  process.env['NODE_ENV'] = 'production';
  await replaceFolder(settings.out, settings, async (fresh) => {
    progress('Making pages');
    await build({ ...astroConfig({ ...settings, out: fresh }, [writePages(settings.base, fresh)]), logLevel: verbose ? 'info' : 'silent' });
    for (const { path, text } of siteFiles(siteView(checked, settings))) writeBelow(fresh, path, text());
    writeBelow(fresh, '_headers', headersFile(settings.base));
    progress('Making the search index');
    await indexForSearch(checked, fresh);
    progress('Making pictures');
    await writePictures(checked.graph, checked.folder, fresh, join(settings.cache, 'pictures'));
  });
}

async function indexForSearch(checked: OpenKnowledgeBase, out: string): Promise<void> {
  // Pagefind puts the base in front by itself.
  const documents = searchDocuments(siteView(checked, { base: '/', site: undefined }));
  try {
    await writeSearchIndex(documents, checked.graph.settings.language, out);
  } finally {
    // Its helper process would keep the command from ending.
    await closePagefind();
  }
}
