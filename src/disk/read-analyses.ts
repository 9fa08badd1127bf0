import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBaseFiles, TextFile } from '../core/check/knowledge-base-files.ts';
import type { Problem } from '../core/model/message.ts';
import { readText } from './read-text.ts';

/**
 * Adds analyses that are kept elsewhere, such as in a repository that fewer people can read: `<root>/<incident>/<responder>.mdx`.
 * They count as `incidents/<incident>/analyses/<responder>.mdx`, and nothing else in that folder is read.
 */
export function withAnalyses(files: KnowledgeBaseFiles, root: string): KnowledgeBaseFiles {
  const known = new Set(files.paths);
  const texts: (TextFile | Problem)[] = [];
  const paths: string[] = [];
  for (const incident of foldersOf(root))
    for (const name of analysesOf(join(root, incident))) {
      const path = `incidents/${incident}/analyses/${name}`;
      if (known.has(path)) texts.push(twice(path));
      else {
        paths.push(path);
        texts.push(readText(join(root, incident, name), path));
      }
    }
  return { ...files, texts: both(files.texts, texts), paths: [...files.paths, ...paths].sort() };
}

function foldersOf(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function analysesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^._].*\.mdx?$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function twice(path: string): Problem {
  return {
    rule: 'stray-file',
    file: path,
    reason: 'Unexpected second analysis of this name in the folder of private analyses, expected it in one of the two',
    help: 'The one in the knowledge base is read. Take one of them away, or give it another name.',
  };
}

function both(one: KnowledgeBaseFiles['texts'], other: Iterable<TextFile | Problem>): KnowledgeBaseFiles['texts'] {
  return {
    *[Symbol.iterator]() {
      yield* one;
      yield* other;
    },
  };
}
