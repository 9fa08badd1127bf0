import type { PagefindFilters } from './pagefind.ts';

/** Names of themes, services and the like that sound like what was typed, for when nothing is found. */
export function nearWords(typed: string, filters: PagefindFilters, most = 4): string[] {
  const pairs = pairsOf(typed);
  return Object.values(filters)
    .flatMap((values) => Object.keys(values))
    .map((name) => ({
      name,
      likeness: Math.max(
        ...name.split(/\s+/).map((word) => likeness(pairs, pairsOf(word))),
        likeness(pairs, pairsOf(name)),
      ),
    }))
    .filter(({ likeness }) => likeness >= 0.45)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Dice's coefficient of letter pairs: 1 for the same words, 0 for words without a pair in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(word: string): Set<string> {
  const letters = word.toLowerCase();
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)),
  );
}
