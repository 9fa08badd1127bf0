import type { AstroIntegration } from 'astro';
import { devPages } from './dev-pages.ts';
import { devFiles } from './dev-files.ts';
import { devSearch } from './dev-search.ts';
import { followContent, type ReadContent } from './follow-content.ts';
import type { SiteContent } from './knowledge-base.ts';
import { ownPageRoutes } from './own-page-routes.ts';
import type { SiteSettings } from './site-settings.ts';

/** What dev adds to the pages: messages of the checker, files that are no pages, search, and a look at every save. */
export function devIntegrations(
  { folder, own }: SiteContent,
  settings: SiteSettings,
  read: ReadContent,
  alsoFollow: readonly string[] = [],
): AstroIntegration[] {
  return [
    ...(own ? ownPageRoutes(own, settings.cache) : []),
    devPages(),
    devFiles(settings.base, settings.cache),
    devSearch(settings.base),
    followContent([folder, ...alsoFollow], settings, read),
  ];
}
