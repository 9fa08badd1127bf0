import { nearWords } from './near-words.ts';
import type { Pagefind, PagefindFilters, PagefindResult } from './pagefind.ts';

/** Results at a time; each is one more request. */
const batch = 10;

/** Search over Pagefind's index, which loads at first use. The question and the filters live in the address. */
class StorySearch extends HTMLElement {
  private index: Promise<Pagefind> | undefined;
  private latest = 0;
  private chosen: Record<string, string[]> = {};

  connectedCallback(): void {
    const form = this.find<HTMLFormElement>('form');
    const input = this.find<HTMLInputElement>('input');
    const asked = new URLSearchParams(location.search);
    input.value = asked.get('q') ?? '';
    for (const name of Object.keys(this.filterNames)) if (asked.has(name)) this.chosen[name] = asked.getAll(name);
    this.status('');
    let timer = 0;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.run(), 60);
    });
    input.addEventListener('focus', () => void this.load().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    if (input.value !== '' || Object.keys(this.chosen).length > 0) void this.run();
    else input.focus();
  }

  private get filterNames(): Record<string, string> {
    return JSON.parse(this.dataset['filters'] ?? '{}') as Record<string, string>;
  }

  private find<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`The search page has no ${selector}`);
    return found;
  }

  private load(): Promise<Pagefind> {
    this.index ??= (async () => {
      const pagefind = (await import(/* @vite-ignore */ new URL(this.dataset['index'] ?? '', location.href).href)) as Pagefind;
      await pagefind.options({ baseUrl: this.dataset['root'] ?? '/', excerptLength: 28 });
      await pagefind.init();
      return pagefind;
    })();
    return this.index;
  }

  private async run(): Promise<void> {
    const turn = ++this.latest;
    const words = this.find<HTMLInputElement>('input').value.trim();
    this.remember(words);
    if (words === '' && Object.keys(this.chosen).length === 0) return this.clear();
    try {
      const pagefind = await this.load();
      const filters = Object.fromEntries(Object.entries(this.chosen).map(([name, any]) => [name, { any }]));
      const found = await pagefind.search(words === '' ? null : words, { filters });
      if (turn !== this.latest) return;
      const all = await pagefind.filters();
      this.showFilters(all, found.filters);
      await this.showResults(found.results, turn, words, pagefind);
    } catch {
      this.status(this.dataset['failed'] ?? '');
      this.browse(true);
      this.index = undefined;
    }
  }

  private remember(words: string): void {
    const query = new URLSearchParams(words === '' ? [] : [['q', words]]);
    for (const [name, values] of Object.entries(this.chosen)) for (const value of values) query.append(name, value);
    history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query.toString()}`);
  }

  private clear(): void {
    this.find('.search-results').replaceChildren();
    this.find('.search-filters').hidden = true;
    this.status('');
    this.browse(true);
  }

  private status(text: string): void {
    this.find('.search-status').textContent = text;
  }

  private browse(shown: boolean): void {
    this.find('.search-browse').hidden = !shown;
  }

  private async showResults(results: { data(): Promise<PagefindResult> }[], turn: number, words: string, pagefind: Pagefind): Promise<void> {
    const list = this.find('.search-results');
    if (results.length === 0) {
      list.replaceChildren();
      this.status(this.dataset['nothing'] ?? '');
      this.browse(true);
      const near = nearWords(words, await pagefind.filters());
      if (near.length > 0 && turn === this.latest) list.append(this.nearLinks(near));
      return;
    }
    const first = await Promise.all(results.slice(0, batch).map((result) => result.data()));
    if (turn !== this.latest) return;
    this.browse(false);
    this.status((results.length === 1 ? this.dataset['foundOne'] : this.dataset['found']?.replace('99', String(results.length))) ?? '');
    list.replaceChildren(...first.map(resultCard));
    this.offerMore(results, batch, list);
  }

  private offerMore(results: { data(): Promise<PagefindResult> }[], from: number, list: HTMLElement): void {
    if (results.length <= from) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['more'] ?? '';
    button.addEventListener('click', () => {
      void Promise.all(results.slice(from, from + batch).map((result) => result.data())).then((next) => {
        const cards = next.map(resultCard);
        button.replaceWith(...cards);
        cards[0]?.querySelector('a')?.focus();
        this.offerMore(results, from + batch, list);
      });
    });
    list.append(button);
  }

  private nearLinks(near: readonly string[]): HTMLElement {
    const line = document.createElement('p');
    line.append(this.dataset['near'] ?? '', ' ');
    near.forEach((word, position) => {
      const link = document.createElement('a');
      link.href = `?${new URLSearchParams({ q: word }).toString()}`;
      link.textContent = word;
      if (position > 0) line.append(', ');
      line.append(link);
    });
    return line;
  }

  private showFilters(all: PagefindFilters, now: PagefindFilters): void {
    const box = this.find('.search-filters');
    if (box.hidden) box.toggleAttribute('open', matchMedia('(min-width: 60rem)').matches);
    box.hidden = false;
    const groups = Object.entries(this.filterNames).flatMap(([name, label]) => {
      const values = Object.keys(all[name] ?? {});
      if (values.length < 2) return [];
      const group = document.createElement('fieldset');
      const legend = document.createElement('legend');
      legend.textContent = label;
      group.append(legend, ...values.map((value) => this.filterBox(name, value, now[name]?.[value] ?? 0)));
      return [group];
    });
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : '';
    this.find('.search-filter-groups').replaceChildren(...groups);
    if (focused.startsWith('f-')) document.getElementById(focused)?.focus();
  }

  private filterBox(name: string, value: string, count: number): HTMLElement {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.id = `f-${name}-${value}`;
    box.checked = this.chosen[name]?.includes(value) ?? false;
    box.addEventListener('change', () => {
      const others = (this.chosen[name] ?? []).filter((chosen) => chosen !== value);
      const next = box.checked ? [...others, value] : others;
      if (next.length > 0) this.chosen[name] = next;
      else this.chosen = Object.fromEntries(Object.entries(this.chosen).filter(([key]) => key !== name));
      void this.run();
    });
    const number = document.createElement('span');
    number.className = 'count';
    number.textContent = String(count);
    label.append(box, ` ${value} `, number);
    return label;
  }
}

/** Pagefind escapes excerpts and puts `<mark>` in them; titles are plain text. */
function resultCard(result: PagefindResult): HTMLElement {
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

customElements.define('story-search', StorySearch);
