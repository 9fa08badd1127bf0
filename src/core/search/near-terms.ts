import type { SearchCard } from './index-files.ts';
import { fold } from './fold.ts';

/** Themes, terms, services and teams whose names sound like what was typed, for when nothing is close. */
export function nearTerms(typed: string, cards: readonly SearchCard[], most = 5): SearchCard[] {
  const words = fold(typed.slice(0, 200))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map(pairsOf);
  return cards
    .filter(({ type }) => type === 'theme' || type === 'term' || type === 'service' || type === 'team')
    .map((card) => ({ card, likeness: likenessOf(card, words) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ card }) => card);
}

function likenessOf({ title, aliases }: SearchCard, words: readonly ReadonlySet<string>[]): number {
  const names = [title, ...aliases].flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)).map(pairsOf);
  return Math.max(0, ...words.flatMap((word) => names.map((name) => dice(word, name))));
}

/** Dice's coefficient of letter pairs: 1 for the same words, 0 for words without a pair in common. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(word: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2)));
}
