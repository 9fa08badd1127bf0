import { watchFiles } from '../disk/watch-files.ts';

/** Calls `changed` after each burst of saves in a folder, one call at a time. Returns a function that ends it. Throws where the folder cannot be followed. */
export function watchFolder(folder: string, changed: () => Promise<void>): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const end = watchFiles(folder, [], {
    changed(path) {
      if (path.endsWith('.tmp')) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => (work = work.then(changed)), quietFor);
    },
    failed(_below, error) {
      throw error;
    },
  });
  return () => {
    clearTimeout(waiting);
    end();
  };
}

/** Milliseconds without a save before a burst counts as over. */
const quietFor = 120;
