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

/** The last answer, with the text that it was made from. */
export interface LastAnswer<Answer> {
  last?: { text: string; answer: Answer };
}

/**
 * The last answer if it was made from the same text. What depends on many entries is recalled by the text of all that matters
 * in them, and is then the very same object for {@link recall}: thousands of answers do not each compare a long text.
 */
export function recallLast<Answer>(memory: LastAnswer<Answer> | undefined, text: string, make: () => Answer): Answer {
  if (memory?.last?.text === text) return memory.last.answer;
  const answer = make();
  if (memory) memory.last = { text, answer };
  return answer;
}
