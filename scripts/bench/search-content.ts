import { Temporal } from 'temporal-polyfill';
import type { SearchEntry } from '../../src/core/search/search-entry.ts';
import { seeded } from './content.ts';

/** Pages as search sees them, with as many different words as real reports have, from a seed: two runs make the same. */
export interface SearchContent {
  entries: readonly SearchEntry[];
  /** What a person might type, by how many words it has. */
  questions: readonly string[];
}

/** Different words in all. A word's rank decides how often it comes, as in any text (Zipf, 1949). */
const vocabularySize = 9_000;

export function searchContent(narratives: number, words: number): SearchContent {
  const random = seeded(20261126);
  const vocabulary = makeWords(random, vocabularySize);
  const zipf = (): string => vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? 'word';
  const rare = (): string => vocabulary[200 + Math.floor(random() * (vocabularySize - 200))] ?? 'word';
  const sentence = (length: number): string => `${Array.from({ length }, zipf).join(' ')}.`;
  const firstDay = Temporal.PlainDate.from('2015-01-01');
  const entries = Array.from({ length: narratives }, (_, at): SearchEntry => {
    const day = firstDay.add({ days: at % 3_900 }).toString();
    return {
      path: `incidents/${day}-${zipf()}-${String(at)}/`,
      title: sentence(6),
      type: 'incident',
      day,
      hook: sentence(16),
      symptoms: [`${rare()} ${rare()} ${zipf()}`, `${rare()}${String(at % 97)}`],
      aliases: [],
      tags: [rare()],
      names: [sentence(8)],
      facets: {
        type: ['incident'],
        theme: [`theme-${String(at % 40)}`, `theme-${String((at * 7) % 40)}`],
        kind: ['incident'],
        service: [`service-${String(at % 60)}`],
        year: [day.slice(0, 4)],
      },
      passages: Array.from({ length: Math.max(1, Math.round(words / 120)) }, (_passage, part) => ({
        id: part === 0 ? '' : `part-${String(part)}`,
        title: part === 0 ? '' : sentence(4),
        text: Array.from({ length: 8 }, () => sentence(15)).join(' '),
      })),
    };
  });
  const questions = Array.from({ length: 60 }, (_, at) => {
    const symptom = entries[(at * 37) % narratives]?.symptoms[0] ?? rare();
    if (at % 3 === 0) return rare();
    return at % 3 === 1 ? symptom : `${symptom} ${rare()} ${zipf()}`;
  });
  return { entries, questions };
}

function makeWords(random: () => number, count: number): string[] {
  const parts =
    'ba be bi bo bu ca ce co da de di do fa fe fi fo ga ge go ha he hi ka ke ki la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we'.split(
      ' ',
    );
  const words = new Set<string>();
  while (words.size < count) {
    const length = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => parts[Math.floor(random() * parts.length)] ?? 'a').join(''));
  }
  return [...words];
}
