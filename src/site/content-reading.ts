import type { SiteContent } from './knowledge-base.ts';

/** A knowledge base as it was just read. Pages can be shown before rules have looked at all of it. */
export interface ContentReading {
  read: Omit<SiteContent, 'messages'>;
  /** The same with its messages. Throws when the signal says that nobody waits for it any more. */
  check(signal?: AbortSignal): Promise<SiteContent>;
}

/** Reads the knowledge base as it is now. `changed` are the files that changed since, as absolute paths. */
export type ReadContent = (changed: readonly string[]) => Promise<ContentReading>;
