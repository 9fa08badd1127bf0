/**
 * What a text is about, to be compared with another: the beginnings of its longer words, and pairs of letters where
 * a language has no spaces. It knows no language, so it only ever weighs, and never decides alone.
 */
export function subjectsOf(...texts: readonly (string | undefined)[]): ReadonlySet<string> {
  const subjects = new Set<string>();
  eachSubject(texts.join(' '), (subject) => subjects.add(subject));
  return subjects;
}

/** Tells each subject of a text, some more than once. */
export function eachSubject(text: string, tell: (subject: string) => void): void {
  const small = text.toLowerCase();
  for (const word of small.match(/\p{L}[\p{L}\p{M}]{3,}|\p{N}{3,}/gu) ?? []) tell(word.slice(0, 5));
  // All of them stand behind U+2E80, and most texts have nothing there.
  if (/[\u2e80-\uffff]/.test(small))
    for (const run of small.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) ?? [])
      for (const pair of pairs(run)) tell(pair);
}

/** How many subjects two texts share. */
export function sharedSubjects(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const subject of fewer) if (more.has(subject)) shared += 1;
  return shared;
}

/** Whether one of two sentences is about nothing that the other is not about. */
export function saysTheSame(one: string, other: string): boolean {
  const [mine, its] = [subjectsOf(one), subjectsOf(other)];
  const least = Math.min(mine.size, its.size);
  return one === other || (least > 0 && sharedSubjects(mine, its) === least);
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
