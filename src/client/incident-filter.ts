import { fill, sayCount, type Counted } from '../core/words/counted.ts';
import type { IncidentIndex } from '../core/views/incident-parts.ts';
import { dayText } from './day-text.ts';
import { numberHere } from './number-here.ts';

/** Of a long list so many rows are shown; more say only that there are more. */
const mostShown = 60;

/**
 * Narrows the list of incidents by words and choices, and keeps them in the address. A list that is whole on its page is narrowed
 * in place; of a longer one, the rows are fetched when somebody first asks. Without it the list is simply there.
 */
class IncidentFilter extends HTMLElement {
  private index: Promise<IncidentIndex> | undefined;
  private asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const chosen = new URLSearchParams(location.search);
    for (const field of fieldsOf(form)) {
      const value = chosen.get(field.name) ?? '';
      if (field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value))
        field.value = value;
    }
    form.hidden = false;
    form.addEventListener('input', () => void this.apply(form));
    form.addEventListener('reset', () => setTimeout(() => void this.apply(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    if (fieldsOf(form).some(({ value }) => value !== '')) void this.apply(form);
  }

  private async apply(form: HTMLFormElement): Promise<void> {
    const asked = (this.asked += 1);
    const wanted = new Map(fieldsOf(form).flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const])));
    const query = new URLSearchParams([...wanted]).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    const address = this.dataset['index'];
    const [shown, count] = address === undefined ? this.narrow(wanted) : await this.find(wanted, address, asked);
    if (asked !== this.asked) return;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = wanted.size === 0 && address !== undefined ? '' : this.told(shown, count);
  }

  private narrow(wanted: ReadonlyMap<string, string>): [number, number] {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-incident]')];
    for (const row of rows)
      row.hidden = ![...wanted].every(([name, value]) =>
        name === 'words' ? holds(row.textContent, value) : (row.dataset[name] ?? '').split(' ').includes(value),
      );
    for (const year of document.querySelectorAll<HTMLElement>('.year, .theme-year')) {
      year.hidden = [...year.querySelectorAll<HTMLElement>('[data-incident]')].every(({ hidden }) => hidden);
      // A list that is narrowed shows what it found; a long one is folded again when it is whole.
      if (year instanceof HTMLDetailsElement) year.open = wanted.size > 0;
    }
    return [rows.filter(({ hidden }) => !hidden).length, rows.length];
  }

  private async find(wanted: ReadonlyMap<string, string>, address: string, asked: number): Promise<[number, number]> {
    const list = this.querySelector<HTMLElement>('.filter-found');
    const rest = [...document.querySelectorAll<HTMLElement>('[data-rest]')];
    if (wanted.size === 0) {
      for (const part of rest) part.hidden = false;
      if (list) list.hidden = true;
      return [0, 0];
    }
    const index = await (this.index ??= fetch(address).then((response) => response.json() as Promise<IncidentIndex>));
    const { themes, services, rows } = index;
    const found = rows.filter(([, title, day, kind, ofThemes, ofServices, symptoms]) =>
      [...wanted].every(([name, value]) => {
        if (name === 'words') return holds(`${title} ${symptoms}`, value);
        if (name === 'year') return day.startsWith(value);
        if (name === 'kind') return kind === value;
        const list = name === 'theme' ? themes : services;
        return (name === 'theme' ? ofThemes : ofServices).some((place) => list[place]?.id === value);
      }),
    );
    if (asked === this.asked && list) {
      list.replaceChildren(...found.slice(0, mostShown).map((row) => this.row(row)));
      list.hidden = false;
      for (const part of rest) part.hidden = true;
    }
    return [found.length, rows.length];
  }

  private row([id, title, day]: IncidentIndex['rows'][number]): HTMLElement {
    const months = JSON.parse(this.dataset['months'] ?? '[]') as string[];
    const item = document.createElement('li');
    const time = document.createElement('time');
    time.dateTime = day;
    time.textContent = dayText(day, months);
    const link = document.createElement('a');
    link.href = `${this.dataset['root'] ?? ''}${id}/`;
    link.textContent = title;
    item.append(time, ' ', link);
    return item;
  }

  private told(shown: number, count: number): string {
    if (shown === 0) return this.dataset['none'] ?? '';
    const more = this.dataset['index'] !== undefined && shown > mostShown;
    if (more) return fill(this.dataset['more'] ?? '', { shown: numberHere(mostShown), count: numberHere(shown) });
    if (shown < count) return fill(this.dataset['shown'] ?? '', { shown: numberHere(shown), count: numberHere(count) });
    const phrase = JSON.parse(this.dataset['all'] ?? '{"other":""}') as Counted;
    return sayCount(phrase, count, document.documentElement.lang);
  }
}

function fieldsOf(form: HTMLFormElement): (HTMLSelectElement | HTMLInputElement)[] {
  return [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')];
}

/** Whether a text holds every word, wherever, whatever its accents and capitals. */
function holds(text: string, words: string): boolean {
  const plain = (letters: string): string => letters.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const held = plain(text);
  return plain(words)
    .split(/\s+/)
    .every((word) => held.includes(word));
}

customElements.define('incident-filter', IncidentFilter);
