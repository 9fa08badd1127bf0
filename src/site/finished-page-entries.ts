import { pageEntry } from '../core/search/page-entry.ts';
import type { SearchEntry } from '../core/search/search-entry.ts';
import { handbookPages } from './handbook-pages.ts';
import type { OwnSite } from './own-pages.ts';

/**
 * The handbook's pages and an organisation's own as search sees them. They may run code, so only the finished page knows what
 * it says.
 */
export async function entriesOfFinishedPages(
  own: OwnSite | undefined,
  pageAt: (path: string) => string | Promise<string>,
): Promise<SearchEntry[]> {
  const entries: SearchEntry[] = [];
  for (const [path] of handbookPages) entries.push(pageEntry(path, await pageAt(path), 'handbook'));
  for (const { path } of own?.pages ?? []) entries.push(pageEntry(path, await pageAt(path), 'page'));
  return entries;
}
