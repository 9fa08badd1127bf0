import { errorWords } from '../core/error-words.ts';
import { watchFiles } from '../disk/watch-files.ts';
import type { DevContent } from './dev-settings.ts';
import { followSaves, type SaveEffects } from './follow-saves.ts';
import type { SiteSettings } from './site-settings.ts';

/**
 * Shows the first reading of a knowledge base, and after each save below its folders the next.
 * @param patience Milliseconds that pages wait for the checker.
 */
export function followFolders(
  { first, read, alsoFollow, checked, failed }: DevContent,
  { base, host, out }: SiteSettings,
  patience: number,
  effects: Pick<SaveEffects, 'shown' | 'settled'>,
): { stop(): Promise<void> } {
  const follower = followSaves(
    read,
    { base, host, patience },
    {
      ...effects,
      checked,
      failed: (error) =>
        failed(`The knowledge base could not be read: ${errorWords(error)}. The last good reading is shown.`),
    },
  );
  const ends = [first.read.folder, ...alsoFollow].map((folder) =>
    watchFiles(folder, [out], {
      changed: (path) => follower.saved(path),
      failed: (below, error) => failed(`Saves in ${below} are not noticed: ${errorWords(error)}`),
    }),
  );
  follower.begin(first);
  return {
    stop: () => {
      for (const end of ends) end();
      return follower.stop();
    },
  };
}
