import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back the memory of what was let go, before work that takes as much again. Left to itself V8 waits until the heap is as large
 * as when all was still held, which ten thousand stories make a gigabyte. A small heap is left alone: it would save nobody anything.
 */
export function giveBackMemory(): void {
  if (getHeapStatistics().used_heap_size < worthCollecting) return;
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}

/** In bytes. A thousand stories stay below it. */
const worthCollecting = 400 * 1024 * 1024;
