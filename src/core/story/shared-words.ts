/**
 * What a text is about, to be compared with another: the beginnings of its longer words, and pairs of letters where
 * a language has no spaces. It knows no language, so it only ever weighs, and never decides alone.
 */
export function subjectsOf(...texts: readonly (string | undefined)[]): ReadonlySet<string> {
  const text = texts.join(' ').toLowerCase();
  const subjects = new Set<string>();
  for (const word of text.match(/\p{L}[\p{L}\p{M}]{3,}|\p{N}{3,}/gu) ?? []) subjects.add(word.slice(0, 5));
  // All of them stand behind U+2E80, and most texts have nothing there.
  if (/[\u2e80-\uffff]/.test(text))
    for (const run of text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) ?? [])
      for (const pair of pairs(run)) subjects.add(pair);
  return subjects;
}

/** How many subjects two texts share. */
export function sharedSubjects(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const subject of one) if (other.has(subject)) shared += 1;
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
