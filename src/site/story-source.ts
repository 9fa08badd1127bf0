import { excerptsOf, type MarkedText } from '../core/search/excerpt.ts';
import { find, prepare, type Question } from '../core/search/find.ts';
import type { ResultCard, SearchCard } from '../core/search/index-files.ts';
import type { OpenIndex } from '../core/search/open-index.ts';
import type { PageText } from '../core/search/page-of-fragment.ts';
import { addPastedWords, piecesOf, type PastedWords } from '../core/search/pasted-words.ts';
import { seenBefore } from '../core/search/seen-before.ts';
import type { EntryType } from '../core/search/search-entry.ts';
import { storyInShort, type TellingParts } from '../core/search/story-in-short.ts';

/** A knowledge base to ask, whether it lies in a folder or is a published site. Only what readers may see is in it. */
export interface StorySource {
  find(question: Question, most: number): Promise<FoundPages>;
  seenBefore(pasted: string): Promise<readonly FoundStory[]>;
  /** A narrative as Markdown; undefined if there is none of that id. */
  narrative(id: string): Promise<string | undefined>;
  themes(): Promise<readonly unknown[]>;
  actions(): Promise<readonly { state: string }[]>;
}

/** What a search found, as data. */
export interface FoundPages {
  /** Whether the first page is close to what was asked; else the pages are only the least far. */
  close: boolean;
  /** How many pages were found, and how many of them have every word. */
  total: number;
  full: number;
  /** Words that nobody wrote, and what was taken instead. */
  mended: readonly { typed: string; used: string }[];
  pages: readonly FoundPage[];
}

export interface FoundPage {
  type: EntryType;
  title: string;
  url: string;
  day?: string;
  hook?: string;
  excerpt: string;
  /** Headings and events of the page where the words stand. */
  places: readonly { url: string; title: string; excerpt: string }[];
}

export interface FoundStory extends Omit<FoundPage, 'excerpt' | 'places'> {
  /** What it shares with what was pasted, the rarest first. */
  words: readonly string[];
  symptom?: string;
  firstBelieved?: string;
  whatItWas?: string;
  stillOpen: readonly string[];
}

/** What a source brings: its index, the texts of pages, and how addresses are made. */
export interface SourceParts {
  index: OpenIndex;
  page(page: number): Promise<PageText> | PageText | undefined;
  telling(card: SearchCard): Promise<TellingParts | undefined> | TellingParts | undefined;
  url(path: string): string;
}

export async function findIn({ index, page, url }: SourceParts, question: Question, most: number): Promise<FoundPages> {
  await prepare(question, index);
  const found = find(question, index);
  const pages = await Promise.all(found.hits.slice(0, most).map((hit) => page(hit.page)));
  return {
    close: found.close,
    total: found.hits.length,
    full: found.full,
    mended: found.plan.mended,
    pages: pages.flatMap((shown): FoundPage[] => {
      if (!shown) return [];
      const { card, passages } = shown;
      const { excerpt, places } = excerptsOf(passages, found.plan.marks, index.stem);
      return [
        {
          ...heading(card, url),
          excerpt: plain(excerpt),
          places: places.map(({ id, title, excerpt: said }) => ({
            url: `${url(card.path).replace(/#.*/, '')}#${id}`,
            title,
            excerpt: plain(said),
          })),
        },
      ];
    }),
  };
}

export async function seenIn({ index, telling, url }: SourceParts, pasted: string): Promise<FoundStory[]> {
  const words: PastedWords = new Map();
  for (const piece of piecesOf(pasted)) addPastedWords(piece, words);
  await index.loadEverything();
  return Promise.all(
    seenBefore(words, index).map(async ({ card, words: shared, symptom }): Promise<FoundStory> => {
      const parts = await telling(card);
      const { believed, was, open } = parts ? storyInShort(parts) : { believed: undefined, was: undefined, open: [] };
      return {
        ...heading(card, url),
        words: shared,
        ...(symptom === undefined ? {} : { symptom }),
        ...(believed === undefined ? {} : { firstBelieved: believed }),
        ...(was === undefined ? {} : { whatItWas: was }),
        stillOpen: open,
      };
    }),
  );
}

function heading(
  { type, title, path, day, hook }: ResultCard,
  url: SourceParts['url'],
): Pick<FoundPage, 'type' | 'title' | 'url' | 'day' | 'hook'> {
  return { type, title, url: url(path), ...(day === '' ? {} : { day }), ...(hook === '' ? {} : { hook }) };
}

function plain(parts: readonly MarkedText[]): string {
  return parts.map(({ text }) => text).join('');
}
