import type { LedgerIndex, LedgerIndexRow } from '../core/views/ledger-index.ts';
import { numberHere } from './number-here.ts';

const most = 40;

/** Finds actions of the whole ledger, however many pages it has, and keeps the search in the address. Without it the lists are whole. */
class LedgerFilter extends HTMLElement {
  private index: Promise<LedgerIndex> | undefined;
  private shown = most;
  private asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const more = this.querySelector<HTMLButtonElement>('.ledger-show-more');
    if (!form || !more) return;
    const wanted = new URLSearchParams(location.search);
    for (const field of fieldsOf(form)) {
      const value = wanted.get(field.name);
      if (value !== null) field.value = value;
      if (field.selectedIndex < 0) field.selectedIndex = 0;
    }
    form.hidden = false;
    const again = (): void => {
      this.shown = most;
      void this.apply(form);
    };
    form.addEventListener('input', again);
    form.addEventListener('reset', () => setTimeout(again));
    form.addEventListener('submit', (event) => event.preventDefault());
    more.addEventListener('click', () => {
      this.shown += most;
      void this.apply(form);
    });
    if (isAsked(form)) void this.apply(form);
  }

  private async apply(form: HTMLFormElement): Promise<void> {
    const turn = (this.asked += 1);
    keepInAddress(form);
    const list = this.querySelector<HTMLElement>('.ledger-list');
    const status = this.querySelector<HTMLElement>('[role=status]');
    const more = this.querySelector<HTMLElement>('.ledger-show-more');
    if (!list || !status || !more) return;
    const asked = isAsked(form);
    if (!asked) {
      for (const part of document.querySelectorAll<HTMLElement>('[data-ledger]')) part.hidden = false;
      list.replaceChildren();
      list.hidden = more.hidden = true;
      status.textContent = '';
      return;
    }
    try {
      this.index ??= load(this.dataset['index'] ?? '');
      const index = await this.index;
      if (turn !== this.asked) return;
      const rows = find(index, form);
      list.replaceChildren(...rows.slice(0, this.shown).map((row) => this.item(row, index, form)));
      for (const part of document.querySelectorAll<HTMLElement>('[data-ledger]')) part.hidden = true;
      list.hidden = rows.length === 0;
      more.hidden = rows.length <= this.shown;
      const found = this.dataset['found'] ?? '';
      status.textContent =
        rows.length === 0
          ? (this.dataset['none'] ?? '')
          : found.replace('FOUND', numberHere(rows.length)).replace('ALL', numberHere(index.rows.length));
    } catch {
      this.index = undefined;
      status.textContent = this.dataset['failed'] ?? '';
    }
  }

  private item(row: LedgerIndexRow, { incidents, owners }: LedgerIndex, form: HTMLFormElement): Node {
    const [text, incident, id, owner, state, kind, days, , , , recurred, cost, oldNews] = row;
    const item = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    const [title = '', href = ''] = incidents[incident] ?? [];
    const link = item.querySelector('a');
    if (link) {
      link.textContent = text;
      link.href = `${href}#action-${id}`;
    }
    const waiting = state === 'proposed' || state === 'planned' || state === 'in-progress';
    const wordingOfPractice = days === 0 ? 'sameDay' : 'days';
    const wordingOfNow = waiting ? 'soFar' : wordingOfPractice;
    const wording = oldNews === 1 ? 'toNews' : wordingOfNow;
    const parts: Readonly<Record<string, string | undefined>> = {
      owner: owners[owner]?.[1] ?? this.dataset['nobody'],
      kind: labelOf(form, 'kind', kind),
      incident: title,
      state: labelOf(form, 'state', state),
      days: days < 0 ? undefined : this.dataset[wording]?.replace('97', numberHere(days)),
      cost,
      recurred: this.recurredText(recurred),
    };
    for (const [name, words] of Object.entries(parts)) {
      const place = item.querySelector(`[data-part=${name}]`);
      if (words === undefined || words === '') place?.remove();
      else if (place) place.textContent = words;
    }
    return item;
  }

  private recurredText(times: number): string | undefined {
    if (times === 0) return undefined;
    if (times === 1) return this.dataset['recurredOnce'];
    return this.dataset['recurred']?.replace('97', numberHere(times));
  }
}

type Field = HTMLSelectElement | (HTMLInputElement & { selectedIndex: number });

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('select, input')];
}

function valueOf(form: HTMLFormElement, name: string): string {
  return (
    fieldsOf(form)
      .find((field) => field.name === name)
      ?.value.trim() ?? ''
  );
}

/** An order alone asks for nothing in particular, but for another order than the lists below have. */
function isAsked(form: HTMLFormElement): boolean {
  return fieldsOf(form).some((field) =>
    field.name === 'order' ? (field as HTMLSelectElement).selectedIndex > 0 : field.value.trim() !== '',
  );
}

function keepInAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams();
  for (const field of fieldsOf(form)) {
    const isFirst = field.name === 'order' && field.selectedIndex <= 0;
    if (field.value.trim() !== '' && !isFirst) query.set(field.name, field.value.trim());
  }
  history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query.toString()}`);
}

async function load(address: string): Promise<LedgerIndex> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return (await answer.json()) as LedgerIndex;
}

function find({ incidents, owners, themes, rows }: LedgerIndex, form: HTMLFormElement): LedgerIndexRow[] {
  const words = plain(valueOf(form, 'words')).split(/\s+/).filter(Boolean);
  const [owner, state, kind, theme] = ['owner', 'state', 'kind', 'theme'].map((name) => valueOf(form, name));
  const themePlace = themes.findIndex(([id]) => id === theme);
  const found = rows.filter(([text, incident, , at, itsState, itsKind, , , , itsThemes]) => {
    if (owner && owners[at]?.[0] !== owner) return false;
    if ((state && itsState !== state) || (kind && itsKind !== kind)) return false;
    if (theme && !itsThemes.includes(themePlace)) return false;
    if (words.length === 0) return true;
    const all = plain(`${text} ${incidents[incident]?.[0] ?? ''} ${owners[at]?.[1] ?? ''}`);
    return words.every((word) => all.includes(word));
  });
  const column = { cost: 7, wait: 6, worth: 8 }[valueOf(form, 'order')] ?? 7;
  const number = (row: LedgerIndexRow, at: number): number => row[at] as number;
  return found.sort((a, b) => number(b, column) - number(a, column) || b[6] - a[6]);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function labelOf(form: HTMLFormElement, name: string, value: string): string {
  const select = form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  return [...(select?.options ?? [])].find((option) => option.value === value)?.text ?? value;
}

customElements.define('ledger-filter', LedgerFilter);
