import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { close as closePagefind } from 'pagefind';
import { headersFile } from '../core/views/headers-file.ts';
import { searchDocuments } from '../core/views/search-document.ts';
import { siteFiles } from '../core/views/site-files.ts';
import { replaceFolder } from '../disk/output-folder.ts';
import { writeBelow } from '../disk/write-below.ts';
import { compiledPages } from './compiled-pages.ts';
import { setKnowledgeBase, type OpenKnowledgeBase } from './knowledge-base.ts';
import { ownFiles } from './own-files.ts';
import { pagePaths } from './page-paths.ts';
import { writePictures } from './pictures.ts';
import { writeSearchIndex } from './search-index.ts';
import type { SiteSettings } from './site-settings.ts';
import { site } from './site.ts';
import { siteView } from './site-view.ts';
import { writePages } from './write-pages.ts';

export interface BuildEffects {
  /** Told the name of each stage as it begins. */
  progress(stage: string): void;
}

/** Makes the whole site of a checked knowledge base in `settings.out`, or leaves what is there and throws. */
export async function buildSite(
  checked: OpenKnowledgeBase,
  settings: SiteSettings,
  { progress }: BuildEffects,
): Promise<void> {
  setKnowledgeBase(checked, settings);
  await replaceFolder(settings.out, settings, async (fresh) => {
    progress('Making pages');
    const { openPages, client } = await compiledPages();
    cpSync(client, fresh, { recursive: true });
    await writePages(openPages(settings.base), pagePaths(checked.graph), fresh);
    for (const { path, text } of siteFiles(site())) writeBelow(fresh, path, text());
    for (const { path, content } of ownFiles()) writeBelow(fresh, path, content());
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
