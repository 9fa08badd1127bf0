/**
 * The same function, keeping its last answer. Rules ask one after another about the same passage or incident and then never
 * again, so one answer is enough, and ten thousand would fill the memory. Arguments are compared by identity.
 */
export function rememberLast<Arguments extends readonly object[], Answer>(ask: (...about: Arguments) => Answer): (...about: Arguments) => Answer {
  let last: { about: Arguments; answer: Answer } | undefined;
  return (...about) => {
    if (!last?.about.every((argument, index) => argument === about[index])) last = { about, answer: ask(...about) };
    return last.answer;
  };
}
