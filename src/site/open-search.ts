import { facetLabels, searchEntries, synonymsOf } from '../core/views/search-entries.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { buildIndex } from '../core/search/build-index.ts';
import { memoryIndex, type OpenIndex } from '../core/search/open-index.ts';
import type { SearchEntry } from '../core/search/search-entry.ts';
import { handbookEntries } from './handbook-entries.ts';

/** Search over a knowledge base in memory: its pages and the handbook, and their index, whole. */
export interface OpenSearch {
  /** By page number. */
  entries: readonly SearchEntry[];
  index: OpenIndex;
}

export function openSearch(site: SiteView): OpenSearch {
  const { language } = site.graph.settings;
  const entries = [...searchEntries(site), ...handbookEntries(site)];
  const settings = { language, synonyms: synonymsOf(site), labels: facetLabels(site) };
  const { first, everything } = buildIndex(entries, settings);
  return { entries, index: memoryIndex({ ...first, version: '' }, everything) };
}
