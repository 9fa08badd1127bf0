/** What authors wrote in places of their own, one behind the other: a full stop where one ends without a mark, but for the last. */
export function inOneParagraph(sentences: readonly string[]): string {
  return sentences.map((words, index) => (index < sentences.length - 1 ? closed(words) : words)).join(' ');
}

function closed(words: string): string {
  const end = words.trimEnd();
  const spoken = end.replace(/[”’»"'」』)\]*_`]+$/u, '');
  if (spoken === '' || /[.!?…:;,。！？：；、]$/u.test(spoken)) return end;
  return `${end}${/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(spoken) ? '。' : '.'}`;
}
