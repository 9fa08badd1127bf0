import { join } from 'node:path';
import { playbackFiles } from '../core/playback/playback-files.ts';
import type { SiteFile } from '../core/site-file.ts';
import { headersFile } from '../core/views/headers-file.ts';
import { siteFiles } from '../core/views/site-files.ts';
import { knowledgeBase, siteAddress } from './knowledge-base.ts';
import { ownFiles } from './own-files.ts';
import { pictureFiles } from './pictures.ts';
import { site } from './site.ts';

/**
 * Everything that a site consists of beside its pages, their scripts and styles, and search: build writes all of it, dev the
 * file that is asked for.
 * @param cache Folder for what can be made again.
 */
export function* filesBesidePages(cache: string): Generator<SiteFile> {
  const { graph, folder } = knowledgeBase();
  yield* siteFiles(site());
  yield* playbackFiles(site());
  yield* ownFiles();
  yield* pictureFiles(graph, folder, join(cache, 'pictures'));
  yield { path: '_headers', content: () => headersFile(siteAddress().base) };
  // GitHub Pages would leave out what begins with _.
  yield { path: '.nojekyll', content: () => '' };
}
