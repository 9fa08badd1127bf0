import { editDistance } from '../edit-distance.ts';

/**
 * Words that someone may have meant, nearest first.
 * At most a third of the letters may differ.
 */
export function didYouMean(word: string, known: Iterable<string>, most = 3): string[] {
  const wanted = fold(word);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of known) {
    const folded = fold(candidate);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    const distance = editDistance(wanted, folded, limit);
    if (distance <= limit) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Whether a word is another with one slip in it: a letter wrong, missing, too much, or two changed about. */
export function isSlipOf(word: string, meant: string): boolean {
  return editDistance(fold(word), fold(meant), 1) <= 1;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
