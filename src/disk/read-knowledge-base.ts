import { checkKnowledgeBase, type CheckedKnowledgeBase, type CheckOptions } from '../core/check-knowledge-base.ts';
import { readFolder } from './read-folder.ts';

/** Reads a folder once and checks it as a whole. Throws only when the folder itself cannot be read. */
export async function readKnowledgeBase(folder: string, options: CheckOptions): Promise<CheckedKnowledgeBase & { folder: string }> {
  const files = await readFolder(folder);
  return { ...checkKnowledgeBase(files, options), folder };
}
