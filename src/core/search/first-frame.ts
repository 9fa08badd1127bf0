import type { SearchCard } from './index-files.ts';
import { askedWords } from './plan-query.ts';
import { fold } from './fold.ts';

/** Pages whose title, symptoms, other names or tags have every word of the question, as far as these cards know: fast enough for every key. */
export function firstFrame(question: string, cards: readonly SearchCard[], most = 5): SearchCard[] {
  const words = askedWords(question);
  if (words.length === 0) return [];
  return cards
    .map((card, order) => ({ card, order, score: scoreOf(card, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, most)
    .map(({ card }) => card);
}

function scoreOf(card: SearchCard, words: readonly string[]): number {
  const { title, others } = foldedText(card);
  let score = 0;
  for (const word of words) {
    if (title.includes(` ${word}`)) score += title.includes(` ${word} `) ? 4 : 3;
    else if (others.includes(` ${word}`)) score += 2;
    else return 0;
  }
  return card.type === 'incident' || card.type === 'theme' ? score : score * 0.9;
}

const folded = new WeakMap<SearchCard, { title: string; others: string }>();

/** Words between blanks, so that a blank before a word finds where one begins. */
function foldedText(card: SearchCard): { title: string; others: string } {
  let text = folded.get(card);
  if (!text) {
    text = { title: spaced(card.title), others: spaced([...card.symptoms, ...card.aliases, ...card.tags].join(' ')) };
    folded.set(card, text);
  }
  return text;
}

function spaced(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
