import type { SiteView } from '../core/views/prose-rendering.ts';
import { knowledgeBase } from './knowledge-base.ts';
import { siteView } from './site-view.ts';

/** What every page starts from. */
export function site(): SiteView {
  return siteView(knowledgeBase(), { base: import.meta.env.BASE_URL, site: import.meta.env.SITE });
}
