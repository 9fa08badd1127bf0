import type { SiteView } from '../core/views/prose-rendering.ts';
import { knowledgeBase, siteAddress } from './knowledge-base.ts';
import { siteView } from './site-view.ts';

/** What every page starts from. */
export function site(): SiteView {
  return siteView(knowledgeBase(), siteAddress());
}
