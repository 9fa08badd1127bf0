import type { CheckedKnowledgeBase } from '../core/check/check-knowledge-base.ts';
import type { OwnSite } from './own-pages.ts';
import type { SiteAddress } from './site-settings.ts';

/** A checked knowledge base, where it lies, and the pages that its organisation adds. */
export type SiteContent = CheckedKnowledgeBase & { folder: string; own?: OwnSite };

/**
 * The knowledge base that pages show, and the address of its site. The command sets them; pages get this very module instance
 * (compiled pages import it, one-memory.ts hands it to those that Vite serves in dev), so every page reads one memory.
 */
let current: { checked: SiteContent; address: SiteAddress } | undefined;

export function setKnowledgeBase(checked: SiteContent, { base, host }: SiteAddress): void {
  current = { checked, address: { base, host } };
}

export function knowledgeBase(): SiteContent {
  return opened().checked;
}

export function siteAddress(): SiteAddress {
  return opened().address;
}

function opened(): NonNullable<typeof current> {
  if (!current) throw new Error('No knowledge base is set; run the site through the second-story command');
  return current;
}
