/**
 * The same function, keeping its last answer. Where all questions about one passage, incident or playback come one after another
 * and then never again, one answer is enough, and ten thousand would fill the memory. Only the first argument is compared, by
 * identity: what it belongs to comes with it, and is not held.
 */
export function rememberLast<Subject extends object, Around extends readonly object[], Answer>(
  ask: (subject: Subject, ...around: Around) => Answer,
): (subject: Subject, ...around: Around) => Answer {
  let last: { subject: Subject; answer: Answer } | undefined;
  return (subject, ...around) => {
    if (last?.subject !== subject) last = { subject, answer: ask(subject, ...around) };
    return last.answer;
  };
}
