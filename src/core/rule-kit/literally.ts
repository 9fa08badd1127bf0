/** Words as a part of a pattern that finds these very words. */
export function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
