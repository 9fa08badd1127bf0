import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { createIndex } from 'pagefind';
import { writeBelow } from '../disk/write-below.ts';

export type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** Where the files of a search index are kept, by path with forward slashes below the site's root. */
export interface SearchFiles {
  /** Takes what Pagefind made of the pages that it was given. */
  take(index: PagefindIndex): Promise<void>;
  /** Paths of what was taken. */
  taken(): readonly string[];
  read(path: string): Uint8Array;
  write(path: string, bytes: Uint8Array): void;
  remove(path: string): void;
}

const folder = 'pagefind/';

/** In the folder of a site: Pagefind writes its files by itself, which spares them the way through this process. */
export function searchFilesIn(site: string): SearchFiles {
  const pagefind = join(site, folder);
  return {
    async take(index) {
      throwIfAny((await index.writeFiles({ outputPath: pagefind })).errors);
    },
    taken: () => globSync(['*.*', '*/*'], { cwd: pagefind }).map((name) => folder + name.replaceAll('\\', '/')),
    read: (path) => readFileSync(join(site, path)),
    write: (path, bytes) => writeBelow(site, path, bytes),
    remove: (path) => rmSync(join(site, path)),
  };
}

/** In memory, as dev serves them. */
export function searchFilesInMemory(files: Map<string, Uint8Array>): SearchFiles {
  return {
    async take(index) {
      const made = await index.getFiles();
      throwIfAny(made.errors);
      for (const { path, content } of made.files) files.set(folder + path, content);
    },
    taken: () => [...files.keys()],
    read: (path) => files.get(path) ?? new Uint8Array(),
    write: (path, bytes) => files.set(path, bytes),
    remove: (path) => files.delete(path),
  };
}

export function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
