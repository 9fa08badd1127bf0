import { fill, sayCount } from '../core/words/counted.ts';
import { find, prepare, type Found, type Question } from '../core/search/find.ts';
import { firstFrame } from '../core/search/first-frame.ts';
import { nearTerms } from '../core/search/near-terms.ts';
import { askedWords } from '../core/search/plan-query.ts';
import type { FacetName } from '../core/search/search-entry.ts';
import { drawFilters } from './search-filters.ts';
import { queryOf, questionFrom } from './search-question.ts';
import { drawResult, element, fillResult, isWaiting, type Drawing } from './search-results.ts';
import type { SearchWords } from './search-words.ts';
import { forgetSiteIndex, openSiteIndex, type SiteIndex } from './site-index.ts';

const batch = 10;
/** So many texts are asked for before the rest. */
const leading = 3;
/** Indexes up to this many bytes are fetched whole once search is used, so that it goes on without a network. */
const smallEnough = 6_000_000;

/** Search over the site's index, as a page or in a dialog. On the page the question lives in the address. */
class StorySearch extends HTMLElement {
  private question: Question = { words: '', filters: {}, sort: 'relevance' };
  private site: SiteIndex | undefined;
  private turn = 0;
  private shown = 0;
  private started = false;

  connectedCallback(): void {
    if (this.started) return;
    this.started = true;
    const { input, sort } = this;
    if (!this.inDialog) this.question = questionFrom(location.search);
    input.value = this.question.words;
    sort.value = this.question.sort;
    this.say('');
    input.addEventListener('input', () => this.ask({ ...this.question, words: input.value }));
    input.addEventListener('focus', () => void this.open().catch(() => undefined), { once: true });
    sort.addEventListener('change', () =>
      this.ask({ ...this.question, sort: sort.value === 'date' ? 'date' : 'relevance' }, 'push'),
    );
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.inDialog) this.links()[0]?.click();
      else this.remember('push');
    });
    this.addEventListener('keydown', (event) => this.move(event));
    window.addEventListener('popstate', () => {
      if (this.inDialog) return;
      this.question = questionFrom(location.search);
      input.value = this.question.words;
      sort.value = this.question.sort;
      void this.run();
    });
    if (this.isAsking()) void this.run();
    else if (!this.inDialog) input.focus();
  }

  private get inDialog(): boolean {
    return this.closest('dialog') !== null;
  }

  private get input(): HTMLInputElement {
    return this.find<HTMLInputElement>('input[type="search"]');
  }

  private get sort(): HTMLSelectElement {
    return this.find<HTMLSelectElement>('select');
  }

  private get root(): string {
    return this.dataset['root'] ?? '/';
  }

  private get words(): SearchWords {
    return JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  }

  private find<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`The search has no ${selector}`);
    return found;
  }

  private isAsking(): boolean {
    const { words, filters } = this.question;
    return words.trim() !== '' || Object.values(filters).some((ids) => ids.length > 0);
  }

  private ask(question: Question, history: 'replace' | 'push' = 'replace'): void {
    this.question = question;
    this.remember(history);
    const { site } = this;
    if (site && this.isAsking() && prepare(question, site.index) !== undefined) this.drawFirstFrame(site);
    void this.run();
  }

  private remember(how: 'replace' | 'push'): void {
    if (this.inDialog) return;
    const address = location.pathname + queryOf(this.question);
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  }

  private async open(): Promise<SiteIndex> {
    this.site ??= await openSiteIndex(this.root);
    // What the first frame of a key looks through; a question that stands in the address comes before it.
    const { index } = this.site;
    if (!this.isAsking()) void index.loadFirstCards()?.catch(() => undefined);
    return this.site;
  }

  /** Answers at once if all is at hand, else as soon as it is. A later question takes over. */
  private async run(again = true): Promise<void> {
    const turn = ++this.turn;
    if (!this.isAsking()) return this.clear();
    try {
      const site = this.site ?? (await this.open());
      const waiting = prepare(this.question, site.index);
      if (waiting) await waiting;
      if (turn !== this.turn) return;
      await this.draw(find(this.question, site.index), site, turn);
      if (turn === this.turn) this.bringTheRest(site);
    } catch {
      if (turn !== this.turn) return;
      forgetSiteIndex();
      this.site = undefined;
      // The site may have been published anew since this page was opened; its files have other names now.
      if (again) return this.run(false);
      this.say(this.words.failed);
      this.browse(true);
    }
  }

  private clear(): void {
    this.find('.search-results').replaceChildren();
    this.find('.search-filters').hidden = true;
    this.find('.search-tools').hidden = true;
    this.shown = 0;
    this.say('');
    this.browse(true);
  }

  private say(text: string): void {
    const status = this.find('.search-status');
    if (status.textContent !== text) status.textContent = text;
  }

  private browse(shown: boolean): void {
    const section = this.querySelector<HTMLElement>('.search-browse');
    if (section) section.hidden = !shown;
  }

  private drawing(found: Pick<Found, 'plan'>, site: SiteIndex): Drawing {
    return { root: this.root, words: this.words, marks: found.plan.marks, stem: site.index.stem };
  }

  /** What the first file knows is drawn in the frame of the key; what follows is put below it. */
  private drawFirstFrame(site: SiteIndex): void {
    if (Object.keys(this.question.filters).length > 0 || this.question.sort === 'date') return;
    const cards = firstFrame(this.question.words, site.index.firstCards());
    if (cards.length === 0) return;
    const marks = new Set(askedWords(this.question.words).map(site.index.stem));
    const drawing = { root: this.root, words: this.words, marks, stem: site.index.stem };
    this.find('.search-results').replaceChildren(...cards.map((card) => drawResult(card, drawing)));
    this.find('.search-results').dataset['first'] = String(cards.length);
    this.browse(false);
  }

  private async draw(found: Found, site: SiteIndex, turn: number): Promise<void> {
    const list = this.find('.search-results');
    const hits = found.hits.slice(0, batch).map(({ page }) => page);
    const drawing = this.drawing(found, site);
    // What the first frame has shown stays where it is, if it is among what was found.
    const standing = [...list.children].slice(0, Number(list.dataset['first'] ?? 0));
    delete list.dataset['first'];
    const kept = standing.flatMap((item) =>
      hits.filter((page) => site.card(page)?.path === (item as HTMLElement).dataset['path']),
    );
    const pages = [...kept, ...hits.filter((page) => !kept.includes(page))];
    const firstUnknown = (): number => pages.findIndex((page) => !site.card(page));
    const unknown = firstUnknown();
    if (unknown >= 0 && unknown < leading) {
      // On a slow line each text that comes beside the first ones would hold them up.
      for (const page of pages.slice(0, leading)) void site.text(page);
      await site.text(pages[unknown] ?? 0);
    }
    if (turn !== this.turn) return;
    const lead = firstUnknown() < 0 ? pages : pages.slice(0, firstUnknown());
    list.replaceChildren(...this.drawAll(lead, site, drawing));
    list.setAttribute('aria-busy', 'true');
    this.shown = hits.length;
    this.tell(found, site);
    this.browse(!found.close);
    this.find('.search-tools').hidden = found.hits.length < 2 || !found.close;
    const rest = pages.slice(lead.length);
    // The rest waits for the frame to be seen; to ask for ten files takes longer than to draw ten results.
    await nextFrame();
    if (turn !== this.turn) return;
    for (const page of pages) void site.text(page);
    if (rest.some((page) => !site.card(page))) await Promise.all(rest.map(site.text));
    if (turn !== this.turn) return;
    list.append(...this.drawAll(rest, site, drawing));
    await this.fill(pages, [...list.children], drawing, site, turn);
    if (turn !== this.turn) return;
    list.setAttribute('aria-busy', 'false');
    this.offerMore(found, site, turn);
    this.showFilters(found, site, turn);
    void site.index.loadFirstCards()?.catch(() => undefined);
  }

  private drawAll(pages: readonly number[], site: SiteIndex, drawing: Drawing): HTMLElement[] {
    return pages.flatMap((page) => {
      const card = site.card(page);
      if (!card) return [];
      return [drawResult(card, drawing, site.read(page))];
    });
  }

  private async fill(
    pages: readonly number[],
    items: readonly Element[],
    drawing: Drawing,
    site: SiteIndex,
    turn: number,
  ): Promise<void> {
    await Promise.all(
      pages.map(async (page, at) => {
        const item = items[at];
        if (!item || !isWaiting(item)) return;
        // Without its text a result still has its title and its line.
        const text = await site.text(page).catch(() => undefined);
        if (text && turn === this.turn) fillResult(item, text, drawing);
      }),
    );
  }

  private tell(found: Found, site: SiteIndex): void {
    const { words } = this;
    const count = (phrase: SearchWords['found'], number: number): string => sayCount(phrase, number, words.language);
    const total = found.hits.length;
    const asked = found.plan.units.filter(({ optional }) => !optional).length;
    const inPart = total > found.full ? [count(words.foundOther, total - found.full)] : [];
    const severalAsked =
      found.full === 0 ? count(words.foundSome, total) : [count(words.foundFull, found.full), ...inPart].join('; ');
    const numbers = asked < 2 ? count(words.found, total) : severalAsked;
    const mended = found.plan.mended.map((mend) => fill(words.mended, mend));
    const close = total === 0 ? [words.nothing, ...mended] : [`${numbers}.`, ...mended];
    const far = total === 0 ? words.nothing : words.leastFar;
    this.say(found.close ? close.join(' ') : far);
    const near = found.close ? [] : nearTerms(this.question.words, site.index.firstCards());
    const line = this.find('.search-near');
    line.hidden = near.length === 0;
    line.replaceChildren(
      words.nearWords,
      ...near.flatMap((card, at) => {
        const link = element('a', '', card.title);
        link.href = this.root + card.path;
        return [at === 0 ? ' ' : ', ', link];
      }),
    );
  }

  private offerMore(found: Found, site: SiteIndex, turn: number): void {
    this.querySelector('.search-more')?.remove();
    if (turn !== this.turn || found.hits.length <= this.shown) return;
    const button = element('button', 'search-more', this.words.more);
    button.type = 'button';
    button.addEventListener('click', () => void this.showMore(found, site, turn, button));
    this.find('.search-results').after(button);
  }

  private async showMore(found: Found, site: SiteIndex, turn: number, button: HTMLElement): Promise<void> {
    const next = found.hits.slice(this.shown, this.shown + batch).map(({ page }) => page);
    if (next.some((page) => !site.card(page))) await Promise.all(next.map(site.text));
    if (turn !== this.turn) return;
    const drawing = this.drawing(found, site);
    const items = this.drawAll(next, site, drawing);
    this.find('.search-results').append(...items);
    this.shown += next.length;
    items[0]?.querySelector('a')?.focus();
    button.remove();
    await this.fill(next, items, drawing, site, turn);
    this.offerMore(found, site, turn);
  }

  private showFilters(found: Found, site: SiteIndex, turn: number): void {
    const { counts } = found;
    if (!counts) {
      const waiting = site.index.loadFacts();
      void waiting?.then(
        () => turn === this.turn && this.showFilters(find(this.question, site.index), site, turn),
        () => undefined,
      );
      return;
    }
    const box = this.find<HTMLDetailsElement>('.search-filters');
    // Where nothing is close there is nothing to narrow, but a filter may be what is to blame.
    if (!found.close && Object.keys(this.question.filters).length === 0) {
      box.hidden = true;
      return;
    }
    if (box.hidden) box.open = !this.inDialog && matchMedia('(min-width: 60rem)').matches;
    box.hidden = false;
    drawFilters(
      this.find('.search-filter-groups'),
      counts,
      this.question.filters,
      site.index.first.labels,
      this.words,
      (name, id, chosen) => this.choose(name, id, chosen),
    );
  }

  private choose(name: FacetName, id: string, chosen: boolean): void {
    if (id === '') return this.ask({ ...this.question, filters: {} }, 'push');
    const others = (this.question.filters[name] ?? []).filter((other) => other !== id);
    const ids = chosen ? [...others, id] : others;
    const { [name]: _before, ...rest } = this.question.filters;
    this.ask({ ...this.question, filters: ids.length === 0 ? rest : { ...rest, [name]: ids } }, 'push');
  }

  private links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.search-results a')];
  }

  /** Arrows go from the box to the results and through them; a letter typed on a result goes on in the box. */
  private move(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const links = this.links();
    const at = links.indexOf(target as HTMLAnchorElement);
    const inBox = target === this.input;
    if (!inBox && at < 0) return;
    const step = Number(event.key === 'ArrowDown') - Number(event.key === 'ArrowUp');
    if (step !== 0 && !event.isComposing && !event.altKey) {
      if (inBox && step < 0) return;
      event.preventDefault();
      const next = links[at + step];
      if (at + step < 0) this.input.focus();
      else next?.focus();
    } else if (
      at >= 0 &&
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      this.input.focus();
    }
  }

  /** Once search is used, the rest of a small index comes while nothing else is to do: from then on it needs no network. */
  private bringTheRest({ index }: SiteIndex): void {
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
    if (index.isWhole() || index.first.size > smallEnough || saving) return;
    setTimeout(() => void index.loadEverything().catch(() => undefined), 800);
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

customElements.define('story-search', StorySearch);
