/**
 * Words that someone may have meant, nearest first.
 * Distance is optimal string alignment (Damerau-Levenshtein with adjacent swaps); at most a third of the letters may differ.
 */
export function didYouMean(word: string, known: Iterable<string>, most = 3): string[] {
  const wanted = fold(word);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of known) {
    const folded = fold(candidate);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    if (Math.abs(wanted.length - folded.length) > limit) continue;
    const distance = alignmentDistance(wanted, folded);
    if (distance <= limit) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Whether a word is another with one slip in it: a letter wrong, missing, too much, or two changed about. */
export function isSlipOf(word: string, meant: string): boolean {
  return alignmentDistance(fold(word), fold(meant)) <= 1;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

function alignmentDistance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoAbove[j - 2] ?? 0) + 1);
      row.push(best);
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
