import { fill } from '../core/words/counted.ts';
import { excerptsOf, markWords, type MarkedText } from '../core/search/excerpt.ts';
import type { ResultCard } from '../core/search/index-files.ts';
import type { PageText } from '../core/search/page-of-fragment.ts';
import type { Stemmer } from '../core/search/stem.ts';
import { wholeNames } from '../core/words/whole-names.ts';
import { addressWithMarks } from './marked-address.ts';
import type { SearchWords } from './search-words.ts';

/** What is needed to draw a result. */
export interface Drawing {
  root: string;
  words: SearchWords;
  marks: ReadonlySet<string>;
  stem: Stemmer;
}

/** A result: what it is, its title, a line, and a row for places in it. Without its text it keeps room for it, so that nothing moves when it comes. */
export function drawResult(card: ResultCard, drawing: Drawing, text?: PageText): HTMLElement {
  const item = element('li', text ? 'search-result' : 'search-result is-waiting');
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
  if (text) fillResult(item, text, drawing);
  return item;
}

/** Puts the text of a page, and the places in it, into a result that stands already. */
export function fillResult(item: Element, { card, passages }: PageText, drawing: Drawing): void {
  // Out of sight it takes what room it needs.
  if (isWaiting(item) && item.getBoundingClientRect().top > innerHeight) item.classList.remove('is-waiting');
  const { from, excerpt, places } = excerptsOf(passages, drawing.marks, drawing.stem);
  const line = item.querySelector<HTMLElement>('.search-excerpt');
  const row = item.querySelector<HTMLElement>('.search-places');
  // An event says its sentence itself, below the line that says what the story is.
  const saidBelow = from.startsWith('event-') && places[0]?.id === from && places[0].title !== '';
  const found = !saidBelow && excerpt.some(({ marked }) => marked);
  if (excerpt.length > 0 && (found || card.hook === '')) {
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
    if (id.startsWith('event-')) put(link, [{ text: ' · ', marked: false }, ...withoutGap(said)]);
    row?.append(link);
  }
  // In sight only so much room was kept: a second place is told if it fits, and the first in full, whatever it takes.
  if (!row || !isWaiting(item)) return;
  if (isCut(row) && row.childElementCount > 1) row.lastElementChild?.remove();
  if (isCut(row)) item.classList.remove('is-waiting');
}

function isCut({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight;
}

/** Whether a result was drawn without its text. */
export function isWaiting(item: Element): boolean {
  return item.classList.contains('is-waiting');
}

const mostPlaces = 2;

/** Behind the time of an event, what is left out before its sentence is no gap. */
function withoutGap([first, ...rest]: readonly MarkedText[]): MarkedText[] {
  return first ? [{ ...first, text: first.text.replace(/^… /, '') }, ...rest] : [];
}

/** Text and marks, never markup, whatever the index holds. A name stays in one line, with a mark in it too. */
function put(into: HTMLElement, parts: readonly MarkedText[]): void {
  const names = wholeNames(parts.map(({ text }) => text).join(''));
  let name = element('span', 'whole');
  let at = 0;
  for (const { text, marked } of parts) {
    const end = at + text.length;
    const cuts = names.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > at && cut < end);
    for (const cut of [...cuts, end]) {
      const piece = text.slice(text.length - (end - at), text.length - (end - cut));
      const within = names.find(({ from, to }) => from <= at && at < to);
      if (within?.from === at) into.append((name = element('span', 'whole')));
      (within ? name : into).append(marked ? element('mark', '', piece) : piece);
      at = cut;
    }
  }
}

function dateOf(day: string, { date, months }: SearchWords): string {
  if (day === '') return '';
  const [year = '', month = '', number = ''] = day.split('-');
  return fill(date, { year, month: months[Number(month) - 1] ?? '', day: number.replace(/^0/, '') });
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
