import { setImmediate } from 'node:timers/promises';
import { checkInSteps, type CheckedKnowledgeBase } from '../core/check/check-knowledge-base.ts';
import { readInSteps, type CheckOptions, type ReadKnowledgeBase } from '../core/check/read-in-steps.ts';
import type { KnowledgeBaseFiles } from '../core/check/knowledge-base-files.ts';
import type { ReadingMemory } from '../core/check/reading-memory.ts';
import type { Message, Problem } from '../core/model/message.ts';
import type { SourceText } from '../core/parse/source-text.ts';
import { lintWithRemark, type RemarkPlugin } from '../core/parse/lint-with-remark.ts';
import { locateWithRemark } from '../core/parse/locate-with-remark.ts';
import { findSecrets } from './find-secrets.ts';
import { withAnalyses } from './read-analyses.ts';
import { readFolder } from './read-folder.ts';
import { readFolderAgain, type FolderMemory } from './read-folder-again.ts';
import { withRests } from './with-rests.ts';

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
): Promise<CheckedKnowledgeBase & { folder: string }> {
  return { ...(await checkFiles(withOthers(await readFolder(folder), options), options)), folder };
}

/** Checks files, with remark where it sees more than our own parser, and with others who look for what we do not. */
export async function checkFiles(files: KnowledgeBaseFiles, options: ReadOptions): Promise<CheckedKnowledgeBase> {
  const read = await readFiles(files, options, (sources) => look(sources, options));
  return checkRead(read, []);
}

/** What stands in a folder, shown before it is checked. */
export interface Reading {
  read: ReadKnowledgeBase & { folder: string };
  /** The same with its messages. Throws when the signal says that nobody waits for it any more. */
  check(signal?: AbortSignal): Promise<CheckedKnowledgeBase & { folder: string }>;
}

/** Reads a folder of which a memory knows what has changed, and checks it when somebody asks. */
export async function readAgain(folder: string, options: ReadOptions, memory: FolderMemory): Promise<Reading> {
  const files = withOthers(await readFolderAgain(folder, memory), options);
  const { reading } = memory;
  const read = await readFiles(files, options, () => Promise.resolve([]), reading);
  return {
    read: { ...read, folder },
    async check(signal) {
      const found = await foundBefore([...read.sources.values()], reading, (fresh) => look(fresh, options), signal);
      return { ...(await checkRead(read, found, reading, signal)), folder };
    },
  };
}

function withOthers(files: KnowledgeBaseFiles, { analyses }: ReadOptions): KnowledgeBaseFiles {
  return analyses === undefined ? files : withAnalyses(files, analyses);
}

type Look = (sources: readonly SourceText[]) => Promise<readonly Problem[]>;

async function look(sources: readonly SourceText[], { remarkPlugins = [] }: ReadOptions): Promise<Problem[]> {
  return [...(await findSecrets(sources)), ...(await lintWithRemark(sources, remarkPlugins))];
}

async function readFiles(
  files: KnowledgeBaseFiles,
  options: ReadOptions,
  lookAt: Look,
  memory?: ReadingMemory,
): Promise<ReadKnowledgeBase> {
  const steps = readInSteps(files, options, memory);
  let step = steps.next([]);
  while (!step.done) {
    const found = await lookAt(step.value);
    await setImmediate();
    step = steps.next(found);
  }
  return step.value;
}

async function checkRead(
  read: ReadKnowledgeBase,
  found: readonly Problem[],
  memory?: ReadingMemory,
  signal?: AbortSignal,
): Promise<CheckedKnowledgeBase> {
  const checked = await withRests(checkInSteps(read, found, memory), signal);
  return checked.unexplained.length === 0 ? checked : { ...checked, messages: await placedByRemark(checked) };
}

/** What others found in these texts; they look only at those that are new, a few at a time. */
async function foundBefore(
  sources: readonly SourceText[],
  { found }: ReadingMemory,
  lookAt: Look,
  signal?: AbortSignal,
): Promise<Problem[]> {
  const fresh = sources.filter((source) => !found.has(source));
  for (let from = 0; from < fresh.length; from += atOnce) {
    const some = fresh.slice(from, from + atOnce);
    const problems = Map.groupBy(await lookAt(some), ({ file }) => file);
    for (const source of some) found.set(source, problems.get(source.file) ?? []);
    await setImmediate();
    signal?.throwIfAborted();
  }
  return sources.flatMap((source) => found.get(source) ?? []);
}

const atOnce = 50;

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
