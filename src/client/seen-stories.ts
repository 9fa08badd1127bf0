import { fill, sayCount, type Counted } from '../core/words/counted.ts';
import { addPastedWords, piecesOf, type PastedWords } from '../core/search/pasted-words.ts';
import { seenBefore, type CloseStory } from '../core/search/seen-before.ts';
import { storyInShort, type TellingParts } from '../core/search/story-in-short.ts';
import { addressWithMarks } from './marked-address.ts';
import { element } from './search-results.ts';
import { openSiteIndex } from './site-index.ts';

/** What the box says, as the page hands it over. */
interface SeenWords {
  language: string;
  months: readonly string[];
  date: string;
  reading: string;
  closest: Counted;
  nothing: string;
  empty: string;
  failed: string;
  symptom: string;
  shared: string;
  believed: string;
  was: string;
  open: string;
  moreOpen: Counted;
}

const mostOpen = 3;
let latest = 0;

/** Reads what was pasted and shows the stories closest to it. The whole index is fetched, so that no request tells a word of the paste. */
export async function showCloseStories(box: HTMLElement, pasted: string): Promise<void> {
  const turn = ++latest;
  const words = JSON.parse(box.dataset['words'] ?? '{}') as SeenWords;
  const root = box.dataset['root'] ?? '/';
  const list = box.querySelector('.seen-stories');
  const status = box.querySelector('.seen-status');
  if (!list || !status) return;
  const say = (text: string): void => {
    status.textContent = text;
  };
  list.replaceChildren();
  if (pasted.trim() === '') return say('');
  say(words.reading);
  try {
    const { index } = await openSiteIndex(root);
    const [asked] = await Promise.all([readWords(pasted), index.loadEverything()]);
    if (turn !== latest) return;
    if (asked.size === 0) return say(words.empty);
    const stories = seenBefore(asked, index);
    const level = box.querySelector('h2') ? 'h3' : 'h2';
    const items = await Promise.all(stories.map((story) => drawStory(story, level, root, words, index.stem)));
    if (turn !== latest) return;
    say(stories.length === 0 ? words.nothing : `${sayCount(words.closest, stories.length, words.language)}:`);
    list.replaceChildren(...items);
  } catch {
    if (turn === latest) say(words.failed);
  }
}

/** Piece by piece, so that the page stays alive while five megabytes are read. */
async function readWords(pasted: string): Promise<PastedWords> {
  const words: PastedWords = new Map();
  for (const piece of piecesOf(pasted)) {
    addPastedWords(piece, words);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return words;
}

async function drawStory(
  { card, words: shared, symptom }: CloseStory,
  level: 'h2' | 'h3',
  root: string,
  words: SeenWords,
  stem: (word: string) => string,
): Promise<HTMLElement> {
  const item = element('li', 'seen-story');
  const heading = element(level);
  const link = element('a', '', card.title);
  link.href = addressWithMarks(root + card.path, '', new Set(shared.map(stem)));
  heading.append(link);
  const [year = '', month = '', day = ''] = card.day.split('-');
  const about = element('p', 'card-meta');
  if (year !== '')
    about.append(fill(words.date, { year, month: words.months[Number(month) - 1] ?? '', day: day.replace(/^0/, '') }));
  item.append(about, heading);
  if (card.hook !== '') item.append(element('p', '', card.hook));
  const facts = element('dl');
  const put = (label: string, ...content: (string | Node)[]): void => {
    const value = element('dd');
    value.append(...content);
    facts.append(element('dt', '', label), value);
  };
  if (symptom !== undefined) put(words.symptom, symptom);
  put(words.shared, ...shared.flatMap((word, at) => [at === 0 ? '' : ' ', element('mark', '', word)]));
  const told = await tellingParts(root + card.path).catch(() => undefined);
  if (told) {
    const { believed, was, open } = storyInShort(told);
    if (believed !== undefined) put(words.believed, believed);
    if (was !== undefined) put(words.was, was);
    if (open.length > 0) {
      const list = element('ul');
      list.append(...open.slice(0, mostOpen).map((one) => element('li', '', one)));
      const rest = open.length - mostOpen;
      put(words.open, list, rest > 0 ? sayCount(words.moreOpen, rest, words.language) : '');
    }
  }
  item.append(facts);
  return item;
}

async function tellingParts(page: string): Promise<TellingParts> {
  const response = await fetch(page.replace(/\/$/, '.json'));
  if (!response.ok) throw new Error(`${page} answered ${String(response.status)}`);
  return (await response.json()) as TellingParts;
}
