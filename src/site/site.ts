import { rememberLast } from '../core/remember-last.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { knowledgeBase, siteAddress, type SiteContent } from './knowledge-base.ts';
import type { SiteAddress } from './site-settings.ts';
import { siteView } from './site-view.ts';

/** What every page starts from: the same value until another knowledge base is set. */
export function site(): SiteView {
  return viewFrom(siteAddress(), knowledgeBase());
}

// Each setting has an address of its own.
const viewFrom = rememberLast((address: SiteAddress, content: SiteContent) => siteView(content, address));
