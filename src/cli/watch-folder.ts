import { watch } from 'node:fs';

/** Calls `changed` after each burst of saves in a folder, one call at a time. Returns a function that ends it. */
export function watchFolder(folder: string, changed: () => Promise<void>): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name !== null && /(?:^|[\\/])(?:\.|node_modules)|\.tmp$/.test(name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => (work = work.then(changed)), quietFor);
  });
  return () => {
    clearTimeout(waiting);
    watcher.close();
  };
}

/** Milliseconds without a save before a burst counts as over. */
const quietFor = 120;
