import { choiceIn, choiceSearch, oneLine, type DeckChoice, type ReadChoice } from '../core/deck/deck-choice.ts';
import { movedEdits } from '../core/deck/plan-edits.ts';
import { stageSearch } from '../core/deck/stage-choice.ts';
import { usualMinutes } from '../core/story/outline.ts';
import { fill } from '../core/words/counted.ts';
import { builderPlan, type PlanEdit, type PlanView } from './builder-plan.ts';
import { builderShelf, type Shelf } from './builder-shelf.ts';
import type { BuilderWords } from './builder-words.ts';
import { fetchChoice, type ChosenStories } from './choice-stories.ts';
import { numberHere } from './number-here.ts';
import { part } from './part.ts';
import { copyOf, keyedRows, type KeyedRows } from './keyed-rows.ts';

/** Longer addresses are cut by some chats and mail programs. */
const longAddress = 2000;

interface ChosenRow {
  id: string;
  title: string;
  day: string;
  told: boolean;
  alone: boolean;
}

/** Where a deck is put together. All that is chosen stands in the address, and nowhere else. */
class DeckBuilder extends HTMLElement {
  #words: BuilderWords = JSON.parse(part(this, '.builder-words').textContent) as BuilderWords;
  #read: ReadChoice = choiceIn('');
  #shown: ChosenStories | undefined;
  /** Present ids by former ones. */
  #present = new Map<string, string>();
  #asked = 0;
  #plan: PlanView = builderPlan(this, this.#words, (edit) => this.#edit(edit));
  #shelf: Shelf = builderShelf(this, this.dataset['index'] ?? '', this.#words, (id, take) =>
    take ? this.#tell([...this.#ids(), id]) : this.#takeOut(id),
  );
  #chosen: KeyedRows<ChosenRow> = keyedRows(
    part(this, '.builder-chosen ol'),
    ({ id }) => id,
    (id) => this.#freshChosen(id),
    (row, chosen) => this.#fillChosen(row, chosen),
  );

  connectedCallback(): void {
    const form = part<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'for')
        this.#change({ wish: { audience: target.value as keyof typeof usualMinutes } });
      if (target instanceof HTMLSelectElement) this.#follow(target.value);
    });
    part<HTMLInputElement>(this, '[name=minutes]').addEventListener('input', ({ target }) => {
      const { value, validity } = target as HTMLInputElement;
      if (value !== '' && validity.valid)
        this.#change({ wish: { ...this.#read.choice.wish, minutes: Number(value) } }, 'same step');
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do]'))
      button.addEventListener('click', () => void this.#handOn(button));
    part(this, '.builder-suggestion button').addEventListener('click', () => {
      const { id } = part(this, '.builder-suggestion').dataset;
      if (id !== undefined) this.#tell([...this.#ids(), id]);
    });
    window.addEventListener('popstate', () => this.#open());
    this.#open();
  }

  #open(): void {
    this.#read = choiceIn(location.search);
    void this.#show();
  }

  /** A step that Back takes back; while somebody types, it is one step all along. */
  #change(change: Partial<DeckChoice>, step: 'new step' | 'same step' = 'new step'): void {
    const choice = { ...this.#read.choice, ...change };
    const search = choiceSearch(choice);
    const address = search === '' ? location.pathname : `?${search}`;
    if (step === 'same step') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#read = choiceIn(search);
    void this.#show();
  }

  /** What is told at present, by present ids; of a theme alone, its own incidents. What is not here stays among them. */
  #ids(): string[] {
    const { incidents } = this.#read.choice;
    const own = this.#shown?.source.stories.map(({ id }) => id) ?? [];
    return incidents.length === 0 ? own : [...new Set(incidents.map((id) => this.#present.get(id) ?? id))];
  }

  /** Tells these in this order; what was settled for a story goes with it. */
  #tell(incidents: readonly string[]): void {
    const isHere = (id: string): boolean => !this.#shown?.unknown.includes(id);
    const before = this.#ids().filter(isHere);
    const order = incidents.filter(isHere).map((id) => before.indexOf(id));
    const { theme, edits } = this.#read.choice;
    this.#change({ incidents, theme: incidents.length > 0 ? theme : undefined, edits: movedEdits(edits, order) });
  }

  #takeOut(id: string): void {
    this.#tell(this.#ids().filter((each) => each !== id));
  }

  #follow(theme: string): void {
    if (theme === '') this.#change({ theme: undefined, incidents: this.#ids() });
    else this.#change({ theme, incidents: [], edits: { skipped: [], locked: [], reworded: {} } });
  }

  #edit(edit: PlanEdit): void {
    const { edits } = this.#read.choice;
    const { key } = edit;
    const without = (keys: readonly string[]): string[] => keys.filter((each) => each !== key);
    if (edit.type === 'reword') {
      const { [key]: before, ...reworded } = edits.reworded;
      const line = oneLine(edit.line);
      const step = before === undefined ? 'new step' : 'same step';
      this.#change({ edits: { ...edits, reworded: line === '' ? reworded : { ...reworded, [key]: line } } }, step);
      return;
    }
    const [skipped, locked] = [without(edits.skipped), without(edits.locked)];
    if (edit.on) (edit.type === 'skip' ? skipped : locked).push(key);
    this.#change({ edits: { ...edits, skipped, locked } });
  }

  async #show(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { choice } = this.#read;
    this.#showWish(choice);
    const isEmpty = choice.incidents.length === 0 && choice.theme === undefined;
    const stories = await fetchChoice(this.dataset['root'] ?? '/', choice).catch(() => undefined);
    if (asked !== this.#asked) return;
    this.#shown = stories;
    for (const { former, id } of stories?.moved ?? []) this.#present.set(former, id);
    part<HTMLSelectElement>(this, '[name=theme]').value = stories?.choice.theme ?? '';
    const told = stories?.source.stories ?? [];
    this.#showTroubles(stories);
    part(this, '.builder-made').hidden = told.length === 0;
    part(this, '.builder-chosen').hidden = told.length === 0;
    const nothing = part(this, '.builder-nothing');
    nothing.hidden = told.length > 0;
    const instead = stories ? this.#words.cannotBeTold : this.#words.notFetched;
    nothing.textContent = isEmpty ? this.#words.nothingYet : instead;
    const found = this.#shelf.show(new Set(this.#ids()), stories?.choice.theme);
    if (stories && told.length > 0) this.#showPlan(stories);
    // All at once, so that nothing jumps.
    await found;
    part(this, '.builder-desk').ariaBusy = 'false';
  }

  #showWish({ wish }: DeckChoice): void {
    const audience = wish.audience ?? 'engineers';
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name=for]')) radio.checked = radio.value === audience;
    const minutes = part<HTMLInputElement>(this, '[name=minutes]');
    if (document.activeElement !== minutes) minutes.value = String(wish.minutes ?? usualMinutes[audience]);
  }

  #showPlan(stories: ChosenStories): void {
    const { choice, source, follow } = stories;
    const told = this.#plan.show(stories);
    this.#chosen.show(
      source.stories.map(({ id, title, day }, index) => ({
        id,
        title,
        day,
        told: told.has(index),
        alone: source.stories.length === 1,
      })),
    );
    const how = part(this, '.builder-how');
    const shown = source.stories.length;
    how.hidden = !follow;
    if (follow)
      how.textContent =
        choice.incidents.length > 0
          ? fill(this.#words.byHand, { shown: numberHere(shown), count: numberHere(follow.count) })
          : this.#words.chosenOf.replace('-1', numberHere(shown)).replace('-2', numberHere(follow.count));
    this.#suggest(stories);
    const { stage = '', presenter = '' } = this.dataset;
    part<HTMLAnchorElement>(this, '.builder-stage').href = `${stage}?${stageSearch(choice)}`;
    part<HTMLAnchorElement>(this, '.builder-presenter').href = `${presenter}&${choiceSearch(choice)}`;
  }

  /** The nearest contrast, unless it is told already. */
  #suggest({ source, contrasts }: ChosenStories): void {
    const place = part(this, '.builder-suggestion');
    const told = new Set(source.stories.map(({ id }) => id));
    const found = contrasts.find(({ id }) => !told.has(id));
    place.hidden = !found || told.size >= Number(this.dataset['most']);
    place.dataset['id'] = found?.id ?? '';
    part(place, 'strong').textContent = `${found?.title ?? ''}.`;
    part(place, 'span').textContent = found?.why ?? '';
  }

  #freshChosen(id: string): HTMLElement {
    const row = copyOf(this, '.builder-chosen-row');
    for (const button of row.querySelectorAll<HTMLButtonElement>('button'))
      button.addEventListener('click', () => {
        const ids = this.#ids();
        const at = ids.indexOf(id);
        const to = button.dataset['move'] === 'up' ? at - 1 : at + 1;
        if (button.dataset['move'] === 'out') {
          this.#takeOut(id);
          part<HTMLElement>(this, '[name=find]').focus();
          return;
        }
        const other = ids[to];
        if (other === undefined) return;
        [ids[at], ids[to]] = [other, id];
        this.#tell(ids);
      });
    return row;
  }

  #fillChosen(row: HTMLElement, { title, day, told, alone }: ChosenRow): void {
    part(row, '.builder-title').textContent = title;
    const state = told ? this.#words.told : this.#words.beside;
    part(row, '.builder-small').textContent = [day, ...(alone ? [] : [state])].filter(Boolean).join(' · ');
    const names = { up: this.#words.up, down: this.#words.down, out: this.#words.remove };
    for (const button of row.querySelectorAll<HTMLButtonElement>('button')) {
      const move = button.dataset['move'] as keyof typeof names;
      button.ariaLabel = fill(names[move], { title });
      button.hidden = alone && move !== 'out';
    }
  }

  /** What of the address could not be taken as it stands, in plain words. */
  #showTroubles(stories: ChosenStories | undefined): void {
    const { notIds, tooMany, newer } = this.#read;
    const say = this.#words;
    const forget = (id: string): HTMLButtonElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = say.forget;
      button.addEventListener('click', () => {
        const { theme, incidents } = this.#read.choice;
        this.#change({ theme: theme === id ? undefined : theme, incidents: incidents.filter((each) => each !== id) });
      });
      return button;
    };
    const item = (...content: (string | Node)[]): HTMLElement => {
      const line = document.createElement('li');
      line.append(...content);
      return line;
    };
    part(this, '.builder-troubles').replaceChildren(
      ...(stories?.unknown ?? []).map((id) => item(fill(say.unknown, { id }), ' ', forget(id))),
      ...(stories?.moved ?? []).map((moved) => item(fill(say.moved, moved))),
      ...notIds.map((text) => item(fill(say.notId, { text }))),
      ...(tooMany.length > 0
        ? [
            item(
              fill(say.tooMany, {
                most: this.dataset['most'] ?? '',
                ids: tooMany.slice(0, 6).join(', '),
              }),
            ),
          ]
        : []),
      ...(newer ? [item(say.newer)] : []),
      ...(location.href.length > longAddress ? [item(say.tooLong)] : []),
    );
  }

  async #handOn(button: HTMLButtonElement): Promise<void> {
    const done = part(this, '.builder-done');
    const stories = this.#shown;
    if (!stories) return;
    done.textContent = '';
    button.disabled = true;
    try {
      if (button.dataset['do'] === 'copy') {
        await navigator.clipboard.writeText(location.href);
        done.textContent = this.#words.copied;
      } else {
        const { saveSlides, saveMdx } = await import('./save-playback.ts');
        await (button.dataset['do'] === 'pptx' ? saveSlides(stories) : saveMdx(stories));
      }
    } catch {
      done.textContent = this.#words.notMade;
    }
    button.disabled = false;
    button.focus();
  }
}

customElements.define('deck-builder', DeckBuilder);
