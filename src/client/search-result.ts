import type { PagefindResult } from './pagefind.ts';

/** A result as a card with links to the page and to places in it. Titles are plain text; of an excerpt only text and marks stay. */
export function resultCard(result: PagefindResult): HTMLElement {
  const card = document.createElement('article');
  card.className = 'search-result';
  const heading = document.createElement('h2');
  heading.append(linkTo(result.url, result.meta['title'] ?? result.url));
  const about = document.createElement('p');
  about.className = 'card-meta';
  for (const text of [result.meta['kind'], result.meta['date']]) {
    if (text === undefined) continue;
    const part = document.createElement('span');
    part.textContent = text;
    about.append(part);
  }
  card.append(about, heading, excerptOf(result.excerpt));
  const parts = result.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  if (parts.length > 0) {
    const list = document.createElement('ul');
    for (const part of parts) {
      const item = document.createElement('li');
      item.append(linkTo(part.url, part.title), excerptOf(part.excerpt));
      list.append(item);
    }
    card.append(list);
  }
  return card;
}

function linkTo(url: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = words;
  return link;
}

/** Only text and `<mark>` are taken over, whatever the index holds. */
function excerptOf(excerpt: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'search-excerpt';
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of parsed.body.childNodes) {
    if (node instanceof Element && node.localName === 'mark') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      line.append(mark);
    } else line.append(node.textContent ?? '');
  }
  return line;
}
