import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { SearchDocument } from '../core/views/search-document.ts';

/** Writes the search index of a site into its folder. Throws what Pagefind reports, because it only returns it. */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  language: string,
  out: string,
): Promise<void> {
  await withIndex(documents, language, async (index) => {
    const { errors } = await index.writeFiles({ outputPath: join(out, 'pagefind') });
    throwIfAny(errors);
  });
}

/** The same in memory, by path below `pagefind/`. */
export async function searchIndexFiles(
  documents: readonly SearchDocument[],
  language: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return withIndex(documents, language, async (index) => {
    const { errors, files } = await index.getFiles();
    throwIfAny(errors);
    return new Map(files.map(({ path, content }) => [path, content]));
  });
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function withIndex<Result>(
  documents: readonly SearchDocument[],
  language: string,
  use: (index: Index) => Promise<Result>,
): Promise<Result> {
  const { index, errors } = await createIndex({ forceLanguage: language, includeCharacters: '_-' });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind gave no index');
  try {
    // In step, because an answer that comes too fast for its reader costs memory at thousands of pages.
    for (const { path, html } of documents) throwIfAny((await index.addHTMLFile({ url: path, content: html })).errors);
    return await use(index);
  } finally {
    await index.deleteIndex();
  }
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
