import { fill, sayCount, type Counted } from '../core/words/counted.ts';

/** Narrows the list of incidents by what is chosen, and keeps the choice in the address. Without it the list is simply whole. */
class IncidentFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const chosen = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = chosen.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.hidden = false;
    form.addEventListener('change', () => this.apply(form));
    form.addEventListener('reset', () => setTimeout(() => this.apply(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    if (chosen.size > 0) this.apply(form);
  }

  private apply(form: HTMLFormElement): void {
    const wanted = [...form.querySelectorAll('select')]
      .filter(({ value }) => value !== '')
      .map(({ name, value }) => [name, value] as const);
    const cards = [...document.querySelectorAll<HTMLElement>('[data-incident]')];
    for (const card of cards)
      card.hidden = !wanted.every(([name, value]) => (card.dataset[name] ?? '').split(' ').includes(value));
    for (const year of document.querySelectorAll<HTMLElement>('.year'))
      year.hidden = [...year.querySelectorAll<HTMLElement>('[data-incident]')].every(({ hidden }) => hidden);
    const shown = cards.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = this.told(shown, cards.length);
    const query = new URLSearchParams(wanted.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }

  private told(shown: number, count: number): string {
    if (shown === 0) return this.dataset['none'] ?? '';
    if (shown < count) return fill(this.dataset['shown'] ?? '', { shown, count });
    const phrase = JSON.parse(this.dataset['all'] ?? '{"other":""}') as Counted;
    return sayCount(phrase, { count }, document.documentElement.lang);
  }
}

customElements.define('incident-filter', IncidentFilter);
