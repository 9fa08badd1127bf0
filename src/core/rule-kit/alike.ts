/** Words of a text in small letters, without marks. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’']+/u)
    .filter((word) => word !== '');
}

/** Words of some length without a digit: those that say what a sentence is about. */
export function longWordsOf(text: string): string[] {
  return wordsOf(text).filter((word) => word.length >= 5 && !/\d/.test(word));
}

/** Letters and digits of a text alone, all small: what stays when case, blanks and marks do not count. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Sentences of a paragraph, with their offsets. An abbreviation may cut one in two, which does no harm to whoever compares them. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/\S[\s\S]*?(?:[.!?…][”"')]*(?=\s|$)|$)/g)].map(({ index, 0: sentence }) => ({
    text: sentence,
    start: index,
  }));
}

/** Whether two texts are the same but for a word or two: what is left when one was copied and mended. Other numbers make it another thing. */
export function isAlike(a: readonly string[], b: readonly string[]): boolean {
  if (numbersIn(a) !== numbersIn(b)) return false;
  const allowed = mostEdits(a.length, b.length);
  return Math.abs(a.length - b.length) <= allowed && editsBetween(a, b, allowed) <= allowed;
}

/** How many words of two texts that are alike may differ, by how many there are. */
export function mostEdits(words: number, otherWords: number): number {
  return Math.floor(Math.max(words, otherWords) / 8);
}

function numbersIn(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ');
}

/** How many words have to be changed, added or taken out; gives up above the limit. Words are not swapped as letters are, hence not edit-distance.ts. */
function editsBetween(a: readonly string[], b: readonly string[], limit: number): number {
  let above = b.map((_, index) => index + 1);
  for (const [row, word] of a.entries()) {
    let left = row + 1;
    let corner = row;
    const line: number[] = [];
    b.forEach((other, column) => {
      const up = above[column] ?? 0;
      left = Math.min(left + 1, up + 1, corner + (word === other ? 0 : 1));
      corner = up;
      line.push(left);
    });
    if (Math.min(...line) > limit) return limit + 1;
    above = line;
  }
  return above.at(-1) ?? a.length;
}
