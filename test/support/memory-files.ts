import type { FilesInMemory } from '../../src/core/check/files-in-memory.ts';
import type { PictureFacts } from '../../src/core/model/picture.ts';
import { classifyFile } from '../../src/core/parse/classify-file.ts';

/** A knowledge base that lives in memory, for tests and examples: texts by path. A picture's text does not matter. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FilesInMemory {
  const paths = Object.keys(texts).sort();
  const pictures = paths.filter((path) => classifyFile(path).role === 'picture');
  return {
    texts: paths
      .filter((path) => !pictures.includes(path) && classifyFile(path).role !== 'other')
      .map((path) => ({ path, text: texts[path] ?? '' })),
    pictures: pictures.map((file): PictureFacts => ({
      file,
      format: 'png',
      width: 800,
      height: 600,
      digest: '0123456789',
    })),
    paths,
    problems: [],
  };
}
