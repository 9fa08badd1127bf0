import type { Message, Problem } from '../model/message.ts';
import { runToEnd } from '../run-to-end.ts';
import { allRules } from './all-rules.ts';
import type { KnowledgeBaseFiles } from './knowledge-base-files.ts';
import { readInSteps, type CheckOptions, type ReadKnowledgeBase } from './read-in-steps.ts';
import type { ReadingMemory } from './reading-memory.ts';
import { runRules } from './run-rules.ts';

/** A knowledge base, read and checked as a whole. */
export interface CheckedKnowledgeBase extends Omit<ReadKnowledgeBase, 'problems' | 'world'> {
  messages: readonly Message[];
}

/** Texts to a checked knowledge base: every problem of every file, and a graph of all that is whole. */
export function checkKnowledgeBase(
  files: KnowledgeBaseFiles,
  options: CheckOptions,
  memory?: ReadingMemory,
): CheckedKnowledgeBase {
  const reading = readInSteps(files, options, memory);
  let read = reading.next([]);
  while (!read.done) read = reading.next([]);
  return runToEnd(checkInSteps(read.value, [], memory));
}

/**
 * Runs the rules over what was read, with a rest after every few files.
 * @param found Problems that others found since.
 * @param memory Of the check before, with the same options.
 */
export function* checkInSteps(
  { world, problems, ...read }: ReadKnowledgeBase,
  found: readonly Problem[] = [],
  memory?: ReadingMemory,
): Generator<undefined, CheckedKnowledgeBase> {
  const { options } = read;
  const rules = options.rules ?? allRules;
  // What rules of an organisation's own look at is not known, so they look at everything again.
  const words = options.rules ? undefined : memory?.words;
  const known = [...new Set([...allRules, ...rules])];
  const messages = yield* runRules(rules, [...problems, ...found], world, known, words);
  return { ...read, messages };
}
