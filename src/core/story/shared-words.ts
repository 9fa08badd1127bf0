/**
 * What a text is about, to be compared with another: the beginnings of its longer words, and pairs of letters where
 * a language has no spaces. It knows no language, so it only ever weighs, and never decides alone.
 */
export function subjectsOf(...texts: readonly (string | undefined)[]): ReadonlySet<string> {
  const text = texts.join(' ').toLowerCase();
  const words = text.match(/\p{L}[\p{L}\p{M}]{3,}|\p{N}{3,}/gu) ?? [];
  // All of them stand behind U+2E80, and most texts have nothing there.
  const unspaced = /[\u2e80-\uffff]/.test(text)
    ? (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) ?? [])
    : [];
  return new Set([...words.map((word) => word.slice(0, 5)), ...unspaced.flatMap(pairs)]);
}

/** How many subjects two texts share. */
export function sharedSubjects(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const subject of one) if (other.has(subject)) shared += 1;
  return shared;
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
