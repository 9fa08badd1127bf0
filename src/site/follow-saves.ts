import { setTimeout as after } from 'node:timers/promises';
import { findLikenessesOf, lendLikenesses } from '../core/graph/likenesses-of.ts';
import { keepLastGood } from '../core/graph/keep-last-good.ts';
import { withRests } from '../disk/with-rests.ts';
import type { ContentReading, ReadContent } from './content-reading.ts';
import { knowledgeBase, setKnowledgeBase, type SiteContent } from './knowledge-base.ts';
import type { SiteAddress } from './site-settings.ts';

/** Who hears of what a save did. */
export interface SaveEffects {
  /** Pages show what was saved: whoever looks at one has to ask for it again. */
  shown(): void;
  /** What takes longer is there too: a few pages may show something else again. */
  settled(): Promise<void>;
  /** The checker has looked at these files; at none, when it has looked at all for the first time. */
  checked(content: SiteContent, changed: readonly string[]): void;
  /** The folder could not be read. Pages show the last good reading. */
  failed(error: unknown): void;
}

export interface FollowSettings extends SiteAddress {
  /** Milliseconds that pages wait for the checker, so that a small knowledge base shows messages with the save. */
  patience: number;
}

/** Milliseconds to wait for an editor, or git, to finish writing. */
const pause = 40;

/**
 * Shows the knowledge base while somebody writes. After each save it reads what changed and lets pages show it; then rules look
 * at everything, and stories are compared again, with rests in which pages are answered. A save meanwhile begins anew. An entry
 * that broke is shown as it was, until it is mended.
 */
export function followSaves(
  read: ReadContent,
  { patience, ...address }: FollowSettings,
  effects: SaveEffects,
): { begin(first: ContentReading): void; saved(path: string): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  let outdated = new AbortController();
  let untold: string[] = [];
  const changed = new Set<string>();
  /** Whether the checker was quick enough at the save before: where it is not, to wait for it only keeps readers waiting. */
  let isQuick = true;

  const settle = async ({ read: now, check }: ContentReading, before: SiteContent | undefined): Promise<void> => {
    outdated = new AbortController();
    const { signal } = outdated;
    // What was saved while this was read will be read next.
    if (changed.size > 0) outdated.abort();
    const graph = before ? keepLastGood(now.graph, before.graph) : now.graph;
    if (before) lendLikenesses(graph, before.graph);
    setKnowledgeBase({ ...now, graph, messages: before?.messages ?? [] }, address);
    const checking = check(signal).then((checked) => {
      setKnowledgeBase({ ...checked, graph }, address);
      return checked;
    });
    if (before) {
      const began = performance.now();
      if (isQuick) await Promise.race([checking, after(patience, undefined, { ref: false })]);
      effects.shown();
      await checking;
      isQuick = performance.now() - began <= patience;
    }
    effects.checked(await checking, untold);
    untold = [];
    await effects.settled();
    await withRests(findLikenessesOf(graph), signal);
    await effects.settled();
  };

  const attempt = async (show: () => Promise<void>): Promise<void> => {
    try {
      await show();
    } catch (error) {
      if (!isOutdated(error)) effects.failed(error);
    }
  };

  const readAgain = async (): Promise<void> => {
    const since = [...changed].sort();
    changed.clear();
    if (since.length === 0) return;
    untold = [...new Set([...untold, ...since])].sort();
    await attempt(async () => settle(await read(since), knowledgeBase()));
  };

  return {
    begin(first) {
      work = attempt(() => settle(first, undefined));
    },
    saved(path) {
      changed.add(path);
      outdated.abort();
      clearTimeout(timer);
      timer = setTimeout(() => (work = work.then(readAgain)), pause);
    },
    async stop() {
      clearTimeout(timer);
      outdated.abort();
      await work;
    },
  };
}

/** Whether work was given up because a later save began it anew. */
function isOutdated(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
