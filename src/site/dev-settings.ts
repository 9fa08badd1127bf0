import type { ContentReading, ReadContent } from './content-reading.ts';
import type { SiteContent } from './knowledge-base.ts';

/** What dev shows, how it reads that again, and who hears of it. */
export interface DevContent {
  first: ContentReading;
  read: ReadContent;
  /** Folders outside the knowledge base that are read with it. */
  alsoFollow: readonly string[];
  /** The checker has looked at these files; at none, when it has looked at all for the first time. */
  checked(content: SiteContent, changed: readonly string[]): void;
  /** Something stopped, in words; dev goes on. */
  failed(words: string): void;
}
