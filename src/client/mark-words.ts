import { markWords } from '../core/search/excerpt.ts';
import { stemmerFor } from '../core/search/stem.ts';
import { marksOfAddress } from './marked-address.ts';

/** Marks the words that a search led here with, goes to their place, and leaves an address that anyone may share. */
export function markAskedWords(): void {
  const asked = marksOfAddress(location.hash);
  if (!asked) return;
  const { place, marks } = asked;
  const stem = stemmerFor(document.documentElement.lang);
  const main = document.querySelector('main');
  if (main) for (const text of textsIn(main)) markIn(text, marks, stem);
  const at = place === '' ? null : document.getElementById(place);
  for (const closed of ancestorsOf(at, 'details')) closed.toggleAttribute('open', true);
  // The place itself, not its address with words, is what the back button and a copied link should have.
  history.replaceState(history.state, '', location.pathname + location.search);
  if (at) location.replace(`#${place}`);
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, svg, button, mark, textarea, story-search')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function markIn(text: Text, marks: ReadonlySet<string>, stem: (word: string) => string): void {
  const parts = markWords(text.data, marks, stem);
  if (!parts.some(({ marked }) => marked)) return;
  text.replaceWith(
    ...parts.map((part) => {
      if (!part.marked) return part.text;
      const mark = document.createElement('mark');
      mark.className = 'asked';
      mark.textContent = part.text;
      return mark;
    }),
  );
}

function ancestorsOf(from: Element | null, name: string): Element[] {
  const found: Element[] = [];
  for (let at = from?.closest(name) ?? null; at; at = at.parentElement?.closest(name) ?? null) found.push(at);
  return found;
}
