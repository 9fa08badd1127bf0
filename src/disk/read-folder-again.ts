import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBaseFiles, TextFile } from '../core/check/knowledge-base-files.ts';
import { createReadingMemory, type ReadingMemory } from '../core/check/reading-memory.ts';
import type { Problem } from '../core/model/message.ts';
import { readFolder, type KnownFiles } from './read-folder.ts';
import { readText } from './read-text.ts';

/** What is kept of a folder between two readings. Belongs to one folder and one set of options. */
export interface FolderMemory {
  reading: ReadingMemory;
  /** Paths that changed, came or went since. */
  changed: ReadonlySet<string>;
  last?: { files: KnowledgeBaseFiles; texts: Map<string, TextFile | Problem> };
}

export function createFolderMemory(): FolderMemory {
  return { reading: createReadingMemory(), changed: new Set() };
}

/** Adds to what the next reading has to look at. Hidden files are what editors write beside ours. */
export function noteChanged(memory: FolderMemory, paths: readonly string[]): void {
  memory.changed = new Set([...memory.changed, ...paths.filter((path) => !/(?:^|\/)\./.test(path))]);
}

/** The files of a folder, of which only those are read that have changed since the last time. */
export async function readFolderAgain(folder: string, memory: FolderMemory): Promise<KnowledgeBaseFiles> {
  const { changed } = memory;
  memory.changed = new Set();
  try {
    memory.last = await lookAgain(folder, changed, memory.last);
  } catch (error) {
    delete memory.last;
    throw error;
  }
  const { files, texts } = memory.last;
  return { ...files, texts: texts.values() };
}

async function lookAgain(
  folder: string,
  changed: FolderMemory['changed'],
  last: FolderMemory['last'],
): Promise<NonNullable<FolderMemory['last']>> {
  const root = realpathSync(folder);
  // Only a text that was there and still is keeps its place; for all else the folder is listed again.
  if (!last || [...changed].some((path) => !last.texts.has(path) || !existsSync(join(root, path)))) {
    const files = await readFolder(folder, last && unchanged(last, changed));
    return { files, texts: new Map(Array.from(files.texts, (text) => ['path' in text ? text.path : text.file, text])) };
  }
  const texts = new Map(last.texts);
  for (const path of changed) texts.set(path, readText(join(root, path), path));
  return { files: last.files, texts };
}

/** Changes at once that the system surely told all of; of thousands, as when git brings another branch, it may forget some. */
const mostTold = 500;

/** What is known of files that did not change, nor any folder around them: one that came back may hold others of the same names. */
function unchanged({ files, texts }: NonNullable<FolderMemory['last']>, changed: FolderMemory['changed']): KnownFiles {
  const pictures = new Map(files.pictures.map((picture) => [picture.file, picture]));
  const isSame = (path: string): boolean =>
    changed.size <= mostTold && !changed.has('') && !partsOf(path).some((part) => changed.has(part));
  return {
    text(path) {
      const before = isSame(path) ? texts.get(path) : undefined;
      // What could not be read may be readable now.
      return before && 'text' in before ? before : undefined;
    },
    picture: (path) => (isSame(path) ? pictures.get(path) : undefined),
  };
}

/** `a/b/c` as `a`, `a/b` and `a/b/c`. */
function partsOf(path: string): string[] {
  return Array.from(path.matchAll(/\/|$/g), ({ index }) => path.slice(0, index));
}
