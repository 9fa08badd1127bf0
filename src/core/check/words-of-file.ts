import type { Passage } from '../rule-kit/passage.ts';
import type { Found } from '../rule-kit/once-per-thought.ts';

/**
 * What rules about words alone found in the passages of a file, for the files that were looked at again last: an edit leaves nearly all of
 * a file as it was. Belongs to one list of rules and one set of settings.
 */
export interface WordsOfFiles {
  around: readonly object[];
  /** Files that were looked at: at the first time nothing is kept, because most files are never edited. */
  seen: Set<string>;
  again: Map<string, FoundByWords>;
}

/** By {@link keyOfWords}. */
export type FoundByWords = ReadonlyMap<string, readonly Found[]>;

export function createWordsOfFiles(): WordsOfFiles {
  return { around: [], seen: new Set(), again: new Map() };
}

/** All files of a hundred stories: who agrees to be named makes rules look at every file again. Of more stories, those that were looked at last. */
const mostFiles = 400;

/** What was found in a file the last time, undefined if this is the first one. */
export function foundBefore(memory: WordsOfFiles, file: string, around: readonly object[]): FoundByWords | undefined {
  if (memory.around.length !== around.length || around.some((part, index) => part !== memory.around[index])) {
    memory.around = around;
    memory.seen.clear();
    memory.again.clear();
  }
  if (memory.seen.has(file)) return memory.again.get(file) ?? new Map<string, readonly Found[]>();
  memory.seen.add(file);
  return undefined;
}

export function keepFound({ again }: WordsOfFiles, file: string, found: FoundByWords): void {
  again.delete(file);
  again.set(file, found);
  const [oldest] = again.keys();
  if (again.size > mostFiles && oldest !== undefined) again.delete(oldest);
}

/** All that a rule may see of a passage but its place. */
export function keyOfWords(passage: Passage): string {
  return JSON.stringify(passage);
}
