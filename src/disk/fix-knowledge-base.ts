import { join } from 'node:path';
import { applyFixes } from '../core/check/apply-fixes.ts';
import { inMemory, type FilesInMemory } from '../core/check/files-in-memory.ts';
import type { Message } from '../core/model/message.ts';
import { readFolder } from './read-folder.ts';
import { checkFiles, type ReadOptions } from './read-knowledge-base.ts';
import { writeWhole } from './write-whole.ts';

/** A file that was mended, and how many messages that took away. */
export interface MendedFile {
  file: string;
  applied: number;
}

/**
 * Applies every safe fix of a knowledge base and writes the files that changed.
 * A mended file is checked again before it is written; one that would have more errors than before stays as it is.
 */
export async function fixKnowledgeBase(folder: string, options: ReadOptions): Promise<MendedFile[]> {
  let current = inMemory(await readFolder(folder));
  const before = new Map(current.texts.map(({ path, text }) => [path, text]));
  const applied = new Map<string, number>();
  let { messages } = await checkFiles(current, options);
  const errorsBefore = errorsByFile(messages);
  // A mended file may show what hid behind the trouble; a few rounds reach the end of it.
  for (let round = 0; round < mostRounds; round += 1) {
    const next = mend(current, messages, applied);
    if (!next) break;
    current = next;
    ({ messages } = await checkFiles(current, options));
  }
  const errorsAfter = errorsByFile(messages);
  const mended: MendedFile[] = [];
  for (const { path, text } of current.texts) {
    if (text === before.get(path) || (errorsAfter.get(path) ?? 0) > (errorsBefore.get(path) ?? 0)) continue;
    writeWhole(join(folder, path), text);
    mended.push({ file: path, applied: applied.get(path) ?? 0 });
  }
  return mended;
}

const mostRounds = 10;

function mend(
  files: FilesInMemory,
  messages: readonly Message[],
  applied: Map<string, number>,
): FilesInMemory | undefined {
  const fixable = Map.groupBy(
    messages.filter(({ fix }) => fix !== undefined),
    ({ file }) => file,
  );
  if (fixable.size === 0) return undefined;
  let changed = false;
  const texts = files.texts.map(({ path, text }) => {
    const fixed = applyFixes(text, fixable.get(path) ?? []);
    changed ||= fixed.text !== text;
    if (fixed.text !== text) applied.set(path, (applied.get(path) ?? 0) + fixed.applied);
    return { path, text: fixed.text };
  });
  return changed ? { ...files, texts } : undefined;
}

function errorsByFile(messages: readonly Message[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, level } of messages) if (level === 'error') counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
