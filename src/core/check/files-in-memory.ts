import type { KnowledgeBaseFiles, TextFile } from './knowledge-base-files.ts';

/** Files whose texts have all been read. */
export interface FilesInMemory extends KnowledgeBaseFiles {
  texts: readonly TextFile[];
}

/** Reads every text at once, for whoever walks over them more than once. */
export function inMemory(files: KnowledgeBaseFiles): FilesInMemory {
  const texts: TextFile[] = [];
  const problems = [...files.problems];
  for (const file of files.texts)
    if ('text' in file) texts.push(file);
    else problems.push(file);
  return { ...files, texts, problems };
}
