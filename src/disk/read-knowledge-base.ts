import { setImmediate } from 'node:timers/promises';
import {
  checkInSteps,
  type CheckedKnowledgeBase,
  type CheckOptions,
  type KnowledgeBaseFiles,
} from '../core/check/check-knowledge-base.ts';
import type { ReadingMemory } from '../core/check/reading-memory.ts';
import type { Message, Problem } from '../core/model/message.ts';
import type { SourceText } from '../core/parse/source-text.ts';
import { lintWithRemark, type RemarkPlugin } from '../core/parse/lint-with-remark.ts';
import { locateWithRemark } from '../core/parse/locate-with-remark.ts';
import { findSecrets } from './find-secrets.ts';
import { withAnalyses } from './read-analyses.ts';
import { readFolder } from './read-folder.ts';
import { readFolderAgain, type FolderMemory } from './read-folder-again.ts';

export interface ReadOptions extends CheckOptions {
  /** Plugins of remark that an organisation brings. */
  remarkPlugins?: readonly RemarkPlugin[];
  /** Folder of analyses that are kept outside the knowledge base. */
  analyses?: string;
}

/** Reads a folder once and checks it as a whole. Throws only when the folder itself cannot be read. */
export async function readKnowledgeBase(
  folder: string,
  options: ReadOptions,
  memory?: FolderMemory,
): Promise<CheckedKnowledgeBase & { folder: string }> {
  const files = memory ? await readFolderAgain(folder, memory) : await readFolder(folder);
  const all = options.analyses === undefined ? files : withAnalyses(files, options.analyses);
  return { ...(await checkFiles(all, options, memory?.reading)), folder };
}

/** Checks files, with remark where it sees more than our own parser, and with others who look for what we do not. */
export async function checkFiles(
  files: KnowledgeBaseFiles,
  { remarkPlugins = [], ...options }: ReadOptions,
  memory?: ReadingMemory,
): Promise<CheckedKnowledgeBase> {
  const look = async (sources: readonly SourceText[]): Promise<Problem[]> => [
    ...(await findSecrets(sources)),
    ...(await lintWithRemark(sources, remarkPlugins)),
  ];
  const steps = checkInSteps(files, options, memory);
  let step = steps.next([]);
  while (!step.done) {
    const found = memory ? await foundBefore(step.value, memory, look) : await look(step.value);
    await setImmediate();
    step = steps.next(found);
  }
  const checked = step.value;
  return checked.unexplained.length === 0 ? checked : { ...checked, messages: await placedByRemark(checked) };
}

/** What others found in these texts; they look only at those that are new. */
async function foundBefore(
  sources: readonly SourceText[],
  { found }: ReadingMemory,
  look: (sources: readonly SourceText[]) => Promise<Problem[]>,
): Promise<Problem[]> {
  const fresh = sources.filter((source) => !found.has(source));
  const problems = fresh.length === 0 ? [] : await look(fresh);
  for (const source of fresh)
    found.set(
      source,
      problems.filter(({ file }) => file === source.file),
    );
  return sources.flatMap((source) => found.get(source) ?? []);
}

/** The message about where the parser stopped gives way to what remark says about the same file. */
async function placedByRemark({ messages, unexplained }: CheckedKnowledgeBase): Promise<Message[]> {
  const better = new Map<string, Message>();
  for (const trouble of unexplained) {
    const stopped = messages.findLast(
      ({ file, rule, fix }) => file === trouble.source.file && rule === 'mdx-syntax' && fix === undefined,
    );
    const problem = stopped && (await locateWithRemark(trouble));
    if (!stopped || !problem) continue;
    // At the end of the file remark knows what is missing, but not where; our parser knows where it began.
    const place = problem.reason.includes('end of file') ? stopped.place : problem.place;
    better.set(`${stopped.file}:${String(stopped.place?.start.offset)}`, {
      ...problem,
      ...(place ? { place } : {}),
      level: stopped.level,
    });
  }
  return messages.map((message) =>
    message.rule === 'mdx-syntax' && message.fix === undefined
      ? (better.get(`${message.file}:${String(message.place?.start.offset)}`) ?? message)
      : message,
  );
}
