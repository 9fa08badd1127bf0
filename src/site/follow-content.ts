import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { keepLastGood } from '../core/graph/keep-last-good.ts';
import { knowledgeBase, setKnowledgeBase, type SiteContent } from './knowledge-base.ts';
import type { SiteSettings } from './site-settings.ts';

/** Reads and checks the knowledge base as it is now. `changed` are the files that changed since, as absolute paths. */
export type ReadContent = (changed: readonly string[]) => Promise<SiteContent>;

/** Milliseconds to wait for an editor, or git, to finish writing. */
const pause = 60;

/**
 * In dev: watches the folders of the knowledge base, reads it again after a change, and reloads open pages. An entry that broke is shown as it
 * was, until it is mended.
 */
export function followContent(folders: readonly string[], settings: SiteSettings, read: ReadContent): AstroIntegration {
  return {
    name: 'second-story:follow-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        let reading = Promise.resolve();
        const changed = new Set<string>();
        const readAgain = async (): Promise<void> => {
          const since = [...changed].sort();
          changed.clear();
          if (since.length === 0) return;
          try {
            const now = await read(since);
            const graph = keepLastGood(now.graph, knowledgeBase().graph);
            setKnowledgeBase({ ...now, graph }, settings);
            server.ws.send({ type: 'full-reload', path: '*' });
          } catch (error) {
            logger.error(
              `The knowledge base could not be read: ${error instanceof Error ? error.message : String(error)}. The last good reading is shown.`,
            );
          }
        };
        server.watcher.add([...folders]);
        server.watcher.on('all', (_event, path) => {
          const isContent = folders.some((folder) => path.startsWith(folder + sep));
          if (!isContent || path.startsWith(settings.out + sep)) return;
          changed.add(path);
          clearTimeout(timer);
          timer = setTimeout(() => (reading = reading.then(readAgain)), pause);
        });
      },
    },
  };
}
