import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from '../core/site-file.ts';
import { replaceFolder } from '../disk/output-folder.ts';
import { writeFiles } from '../disk/write-files.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { setKnowledgeBase, type SiteContent } from './knowledge-base.ts';
import { entriesOfFinishedPages } from './finished-page-entries.ts';
import { ownPageFiles, pageFiles } from './page-files.ts';
import { pagePaths } from './page-paths.ts';
import { searchFilesIn } from './search-files.ts';
import { endSearchIndexing, startSearchIndex } from './search-index.ts';
import type { SiteSettings } from './site-settings.ts';
import { filesBesidePages } from './site-output.ts';
import { siteView } from './site-view.ts';

export interface BuildEffects {
  /** Told the name of each stage as it begins. */
  progress(stage: string): void;
}

/**
 * Makes the whole site of a checked knowledge base in `settings.out`, or leaves what is there and throws.
 * Answers with the names of what stood there and no build had made: it stays.
 */
export async function buildSite(
  checked: SiteContent,
  settings: SiteSettings,
  { openPages, client }: CompiledPages,
  { progress }: BuildEffects,
): Promise<string[]> {
  setKnowledgeBase(checked, settings);
  try {
    return await replaceFolder(settings.out, settings, async (fresh) => {
      progress('Making pages');
      cpSync(client, fresh, { recursive: true });
      // Search puts the base in front by itself.
      const search = startSearchIndex(siteView(checked, { base: '/', host: undefined }), searchFilesIn(fresh));
      try {
        const askForPage = openPages(settings.base);
        const pages = pageFiles(askForPage, pagePaths(checked.graph));
        await writeFiles(fresh, inOrderOfMaking(pages, filesBesidePages(settings.cache)));
        await writeFiles(fresh, ownPageFiles(askForPage, checked.own?.pages ?? []));
        progress('Making the search index');
        const pageAt = (path: string): string => readFileSync(join(fresh, path, 'index.html'), 'utf8');
        await search.finish(await entriesOfFinishedPages(checked.own, pageAt));
      } catch (error) {
        await search.abandon();
        throw error;
      }
    });
  } finally {
    await endSearchIndexing();
  }
}

/** Pages, and what stands beside them; the file of a story comes behind its readable page, which is made of the same. */
function* inOrderOfMaking(pages: Iterable<SiteFile>, beside: Iterable<SiteFile>): Generator<SiteFile> {
  const waiting = new Map(Array.from(beside, (file) => [file.path, file]));
  for (const page of pages) {
    yield page;
    const story = waiting.get(page.path.replace(/playback\/index\.html$/, 'story.json'));
    if (!story) continue;
    waiting.delete(story.path);
    yield story;
  }
  yield* waiting.values();
}
