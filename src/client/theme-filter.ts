import { fill } from '../core/words/counted.ts';
import { fold } from '../core/search/fold.ts';
import { numberHere } from './number-here.ts';

/** Narrows the list of themes while somebody types, over names, aliases and signs. Without it the list is simply whole. */
class ThemeFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (!form || !input) return;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    form.hidden = false;
    form.addEventListener('input', () => this.apply(input.value));
    form.addEventListener('submit', (event) => event.preventDefault());
    if (input.value !== '') this.apply(input.value);
  }

  private apply(typed: string): void {
    const wanted = fold(typed)
      .split(/[\s-]+/)
      .filter((word) => word !== '');
    const themes = [...document.querySelectorAll<HTMLElement>('[data-theme-words]')];
    for (const theme of themes) {
      const words = fold(theme.dataset['themeWords'] ?? '').replaceAll('-', ' ');
      theme.hidden = !wanted.every((word) => words.includes(word));
    }
    for (const group of document.querySelectorAll<HTMLElement>('.theme-groups > section'))
      group.hidden = [...group.querySelectorAll<HTMLElement>('[data-theme-words]')].every(({ hidden }) => hidden);
    const shown = themes.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = this.told(shown, themes.length);
    history.replaceState(
      null,
      '',
      wanted.length === 0 ? location.pathname : `?${new URLSearchParams({ q: typed.slice(0, 200) })}`,
    );
  }

  private told(shown: number, count: number): string {
    if (shown === count) return '';
    return shown === 0
      ? (this.dataset['none'] ?? '')
      : fill(this.dataset['shown'] ?? '', { shown: numberHere(shown), count: numberHere(count) });
  }
}

customElements.define('theme-filter', ThemeFilter);
