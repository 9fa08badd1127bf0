import type { Problem } from '../model/message.ts';
import type { ParsedFile } from './parse-file.ts';
import type { SourceText } from '../parse/source-text.ts';

/**
 * What one reading of a knowledge base leaves for the next, so that a save costs what changed. Each answer is kept with all
 * that it was made from, and is used again only when every part of that is the very same. Belongs to one set of options.
 */
export interface ReadingMemory {
  /** Each file as it was parsed, by path. */
  parsed: Map<string, ParsedFile>;
  /** What others found in a text: secrets, an organisation's remark plugins. */
  found: WeakMap<SourceText, readonly Problem[]>;
  /** What rules found in the words of a document. */
  hits: AnswerMemory<readonly Problem[]>;
}

export function createReadingMemory(): ReadingMemory {
  return { parsed: new Map(), found: new WeakMap(), hits: new WeakMap() };
}

/** Answers about a subject, with what else they depend on. */
export type AnswerMemory<Answer> = WeakMap<object, { around: readonly unknown[]; answer: Answer }>;

/** The answer that is kept if all around it is the same value or object as then; else a new one, which is kept. */
export function recall<Answer>(
  memory: AnswerMemory<Answer> | undefined,
  subject: object,
  around: readonly unknown[],
  make: () => Answer,
): Answer {
  const kept = memory?.get(subject);
  if (kept?.around.length === around.length && kept.around.every((value, index) => value === around[index]))
    return kept.answer;
  const answer = make();
  memory?.set(subject, { around, answer });
  return answer;
}
