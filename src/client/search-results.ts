import { fill } from '../core/words/counted.ts';
import type { MarkedText, PageExcerpts } from '../core/search/excerpt.ts';
import { markWords } from '../core/search/excerpt.ts';
import type { SearchCard } from '../core/search/index-files.ts';
import type { Stemmer } from '../core/search/stem.ts';
import { addressWithMarks } from './marked-address.ts';
import type { SearchWords } from './search-words.ts';

/** What is needed to draw a result. */
export interface Drawing {
  root: string;
  words: SearchWords;
  marks: ReadonlySet<string>;
  stem: Stemmer;
}

/** A result: what it is, its title, a line, and a row for places in it. While its text is on the way it keeps room for it, so that nothing moves. */
export function drawResult(card: SearchCard, drawing: Drawing): HTMLElement {
  const item = element('li', 'search-result is-waiting');
  item.dataset['path'] = card.path;
  const about = element('p', 'card-meta');
  for (const text of [drawing.words.types[card.type], dateOf(card.day, drawing.words)])
    if (text.trim() !== '') about.append(element('span', '', text));
  const heading = element('h2');
  const link = element('a');
  link.href = addressWithMarks(drawing.root + card.path, '', drawing.marks);
  put(link, markWords(card.title, drawing.marks, drawing.stem));
  heading.append(link);
  const line = element('p', 'search-excerpt');
  put(line, markWords(card.hook, drawing.marks, drawing.stem));
  const places = element('p', 'search-places');
  item.append(about, heading, line, places);
  return item;
}

/** Puts the text of a page, and the places in it, into a result that stands already. */
export function fillResult(
  item: HTMLElement,
  card: SearchCard,
  { excerpt, places }: PageExcerpts,
  drawing: Drawing,
): void {
  const line = item.querySelector<HTMLElement>('.search-excerpt');
  const row = item.querySelector<HTMLElement>('.search-places');
  if (excerpt.some(({ marked }) => marked) || (card.hook === '' && excerpt.length > 0)) {
    line?.replaceChildren();
    if (line) put(line, excerpt);
  }
  row?.replaceChildren();
  const shown = new Set<string>();
  for (const { id, title, excerpt: said } of places) {
    if (shown.size === mostPlaces || shown.has(id) || title === '') continue;
    shown.add(id);
    const link = element('a');
    link.href = addressWithMarks(drawing.root + card.path, id, drawing.marks);
    put(link, markWords(title, drawing.marks, drawing.stem));
    // The time of an event says little without what happened.
    if (id.startsWith('event-')) put(link, [{ text: ' ', marked: false }, ...said]);
    row?.append(link);
  }
}

const mostPlaces = 2;

/** Text and marks, never markup, whatever the index holds. */
function put(into: HTMLElement, parts: readonly MarkedText[]): void {
  for (const { text, marked } of parts) into.append(marked ? element('mark', '', text) : text);
}

function dateOf(day: string, { date, months }: SearchWords): string {
  if (day === '') return '';
  const [year = '', month = '', number = ''] = day.split('-');
  return fill(date, { year, month: months[Number(month) - 1] ?? '', day: Number(number) });
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
