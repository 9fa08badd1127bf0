import type { Incident, ThemeEntry } from '../graph/knowledge-graph.ts';
import { stemmerFor } from '../search/stem.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { wordsOf } from '../search/words-of.ts';

/** A story whose sentence about a theme has little to do with what the others say of it. */
export interface Misfit {
  theme: string;
  story: string;
  how: string;
}

/** Below this share of the usual likeness in its theme a story stands apart. */
const standsApart = 0.25;
/** With fewer stories nobody can say what is usual for a theme. */
const leastForUsual = 4;

/**
 * What a story says of a theme (its sentence, its factors) against what the other stories and the theme's own page say:
 * cosine of stemmed words, rare ones weighing more.
 */
export function misfits({ id, card }: ThemeEntry, incidents: readonly Incident[]): Misfit[] {
  if (incidents.length < leastForUsual) return [];
  const own = bagOf([card.title, card.definition, ...card.signs, ...card.aliases, ...card.questions].join('\n'));
  const bags = incidents.map((incident) => bagOf(saidOf(id, incident)));
  const use = new Map<string, number>();
  for (const bag of [own, ...bags]) for (const word of bag) use.set(word, (use.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log((2 + bags.length) / (use.get(word) ?? 1)) ** 2;
  const likeness = bags.map((bag) => {
    const others = [own, ...bags].filter((other) => other !== bag);
    return others.reduce((sum, other) => sum + cosine(bag, other, weight), 0) / others.length;
  });
  const usual = [...likeness].sort((a, b) => a - b)[Math.floor(likeness.length / 2)] ?? 0;
  return incidents.flatMap((incident, place) =>
    (likeness[place] ?? 0) < usual * standsApart
      ? [{ theme: id, story: incident.id, how: incident.card.themes[id] ?? '' }]
      : [],
  );
}

function saidOf(theme: string, { card, record }: Incident): string {
  const factors = record.factors.filter(({ themes }) => themes.includes(theme));
  return [card.themes[theme], ...factors.flatMap(({ text, lookedLike }) => [text, lookedLike])].join('\n');
}

function bagOf(text: string): ReadonlySet<string> {
  return new Set(withoutStopWords(wordsOf(text)).map(stemmerFor('en')));
}

function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>, weight: (word: string) => number): number {
  const total = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weight(word), 0);
  const length = Math.sqrt(total(one) * total(other));
  return length === 0 ? 0 : total([...one].filter((word) => other.has(word))) / length;
}
