import type { SearchCard } from './index-files.ts';
import type { OpenIndex } from './open-index.ts';
import { addPastedWords, type PastedWords } from './pasted-words.ts';
import { heaviest } from './postings.ts';

/** A story that is close to what was pasted. Never more than close: whether it is the same, people tell. */
export interface CloseStory {
  page: number;
  card: SearchCard;
  score: number;
  /** What it shares with the paste, the rarest first. */
  words: readonly string[];
  /** A symptom of the story that the paste has most words of. */
  symptom: string | undefined;
}

/** Words beyond the rarest so many add noise and no likeness. */
const mostWords = 60;
/** A word on more than this share of pages says nothing about any. */
const commonShare = 0.35;
const mostStories = 5;
/** Less than this in common, by rarity, is chance. */
const leastInCommon = 5;

/** The stories closest to what was pasted. The whole index has to be at hand. */
export function seenBefore(pasted: PastedWords, index: OpenIndex): CloseStory[] {
  const asked = askedStems(pasted, index);
  const facts = index.facts();
  const scores = new Map<number, { score: number; words: { word: string; gain: number }[] }>();
  for (const { stem, word, gain } of asked) {
    const postings = index.postings(stem);
    postings?.pages.forEach((page, at) => {
      const part = (gain * (postings.weights[at] ?? 0)) / heaviest;
      const known = scores.get(page) ?? { score: 0, words: [] };
      known.score += part;
      known.words.push({ word, gain });
      scores.set(page, known);
    });
  }
  const rarity = new Map(asked.map(({ stem, gain }) => [stem, gain]));
  const usual =
    facts && facts.sizes.length > 0 ? facts.sizes.reduce((sum, size) => sum + size, 0) / facts.sizes.length : 1;
  return [...scores]
    .flatMap(([page, { score, words }]): CloseStory[] => {
      const card = index.card(page);
      if (card?.type !== 'incident') return [];
      const symptom = bestSymptom(card, rarity, index);
      const common = words.reduce((sum, { gain }) => sum + gain, 0);
      if (symptom.covered < 0.6 && (words.length < 2 || common < leastInCommon)) return [];
      // A long report shares more words by chance (pivoted length: Singhal, Buckley and Mitra, 1996).
      const long = Math.sqrt((facts?.sizes[page] ?? usual) / usual);
      return [
        {
          page,
          card,
          score: score / (0.4 + 0.6 * long) + symptom.gain,
          words: words
            .sort((a, b) => b.gain - a.gain)
            .map(({ word }) => word)
            .slice(0, 12),
          symptom: symptom.covered >= 0.6 ? symptom.text : undefined,
        },
      ];
    })
    .sort((a, b) => b.score - a.score || a.page - b.page)
    .filter(({ score }, _at, all) => score >= (all[0]?.score ?? 0) * 0.45)
    .slice(0, mostStories);
}

/** The pasted words that the index has, rarest first, each with what finding it is worth. */
function askedStems(pasted: PastedWords, index: OpenIndex): { stem: string; word: string; gain: number }[] {
  const stems = new Map<string, { word: string; times: number }>();
  for (const [word, times] of pasted) {
    const stem = index.stem(word);
    const known = stems.get(stem);
    if (known) known.times += times;
    else stems.set(stem, { word, times });
  }
  const { count } = index.first;
  return [...stems]
    .flatMap(([stem, { word, times }]) => {
      const pages = index.postings(stem)?.pages.length ?? 0;
      if (pages === 0 || (count > 20 && pages > count * commonShare)) return [];
      const rare = Math.log(1 + (count - pages + 0.5) / (pages + 0.5));
      return [{ stem, word, gain: rare * Math.min(2, 1 + Math.log10(times) / 3) }];
    })
    .sort((a, b) => b.gain - a.gain)
    .slice(0, mostWords);
}

function bestSymptom(
  { symptoms }: SearchCard,
  rarity: ReadonlyMap<string, number>,
  { stem }: OpenIndex,
): { text: string; covered: number; gain: number } {
  let best = { text: '', covered: 0, gain: 0 };
  for (const text of symptoms) {
    const words: PastedWords = new Map();
    addPastedWords(text, words);
    const stems = [...new Set([...words.keys()].map(stem))];
    const found = stems.reduce((sum, one) => sum + (rarity.get(one) ?? 0), 0);
    const missing = stems.filter((one) => !rarity.has(one)).length;
    const covered = stems.length === 0 ? 0 : 1 - missing / stems.length;
    const gain = found * covered ** 2;
    if (covered >= 0.6 && gain > best.gain) best = { text, covered, gain };
  }
  return best;
}
