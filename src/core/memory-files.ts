import type { KnowledgeBaseFiles, TextFile } from './check-knowledge-base.ts';
import type { PictureFacts } from './model/picture.ts';
import { classifyFile } from './parse/classify-file.ts';

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

/** A knowledge base that lives in memory, for tests and examples: texts by path. A picture's text does not matter. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FilesInMemory {
  const paths = Object.keys(texts).sort();
  const pictures = paths.filter((path) => classifyFile(path).role === 'picture');
  return {
    texts: paths.filter((path) => !pictures.includes(path) && classifyFile(path).role !== 'other').map((path) => ({ path, text: texts[path] ?? '' })),
    pictures: pictures.map((file): PictureFacts => ({ file, format: 'png', width: 800, height: 600, digest: '0123456789' })),
    paths,
    problems: [],
  };
}
