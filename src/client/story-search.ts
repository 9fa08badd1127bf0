import { sayCount, type Counted } from '../core/words/counted.ts';
import { nearWords } from './near-words.ts';
import type { Pagefind, PagefindFilters, PagefindResult } from './pagefind.ts';
import { resultCard } from './search-result.ts';

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
      const pagefind = (await import(
        /* @vite-ignore */ new URL(this.dataset['index'] ?? '', location.href).href
      )) as Pagefind;
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
      const search = (but?: string): ReturnType<Pagefind['search']> =>
        pagefind.search(words === '' ? null : words, {
          filters: Object.fromEntries(
            Object.entries(this.chosen).flatMap(([name, any]) => (name === but ? [] : [[name, { any }]])),
          ),
        });
      // Before the first search, because Pagefind counts only filters that it has loaded.
      const all = await pagefind.filters();
      const found = await search();
      // A second choice in a group adds pages, so its count is of the search without that group.
      const counts = { ...found.filters };
      for (const name of Object.keys(this.chosen)) counts[name] = (await search(name)).filters[name] ?? {};
      if (turn !== this.latest) return;
      this.showFilters(all, counts);
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

  private async showResults(
    results: { data(): Promise<PagefindResult> }[],
    turn: number,
    words: string,
    pagefind: Pagefind,
  ): Promise<void> {
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
    const found = JSON.parse(this.dataset['found'] ?? '{"other":""}') as Counted;
    this.status(sayCount(found, { count: results.length }, document.documentElement.lang));
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

customElements.define('story-search', StorySearch);
