/**
 * `@alice` and `@Robin Smith` become the role that the map gives them. A handle that nobody has named stays, to be seen and named;
 * of two that begin alike the longer one is meant.
 */
export function mentionsByRole(text: string, people: Readonly<Record<string, string>>): string {
  const named = Object.keys(people)
    .filter((handle) => people[handle] !== '')
    .sort((a, b) => b.length - a.length);
  return text.replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])[^@]*/gu, (written) => {
    const handle = named.find((one) => isNamed(written.slice(1), one));
    return handle === undefined ? written : `${people[handle] ?? ''}${written.slice(1 + handle.length)}`;
  });
}

/** Whether words begin with a handle, whole: `alice.b` is not `alice`, while `alice.` at the end of a sentence is. */
function isNamed(words: string, handle: string): boolean {
  return words.startsWith(handle) && !/^[.-]?[\p{L}\p{N}_]/u.test(words.slice(handle.length));
}
