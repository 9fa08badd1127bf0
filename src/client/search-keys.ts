import { marksOfAddress } from './marked-address.ts';
import type { OpenDialog } from './search-dialog.ts';

/** On every page: `/`, Ctrl-K and the link in the header open search where one is; words that a search asked for are marked. */
const link = document.querySelector<HTMLAnchorElement>('a.site-search');

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

let opening: Promise<OpenDialog> | undefined;
/** What was typed since somebody asked for a dialog that is still on its way. */
let typed: string | undefined;

/** The dialog's script and the page that it shows are asked for at once. */
function bringDialog(page: string): Promise<OpenDialog> {
  opening ??= Promise.all([import('./search-dialog.ts'), fetch(page)]).then(([{ makeDialog }, answer]) =>
    makeDialog(answer),
  );
  return opening;
}

function boxOnPage(): HTMLInputElement | null {
  return document.querySelector('main story-search input[type="search"]');
}

function openSearch(): void {
  if (!link) return;
  const box = boxOnPage();
  if (box) {
    box.focus();
    box.select();
    return;
  }
  typed ??= '';
  bringDialog(link.href).then(
    (open) => {
      if (typed !== undefined) open(typed);
      typed = undefined;
    },
    () => location.assign(link.href),
  );
}

/** Whoever types on before the dialog is there finds the letters in its box. */
function typeAhead(event: KeyboardEvent, before: string): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') typed = undefined;
  else if (event.key === 'Backspace') typed = before.slice(0, -1);
  else if (event.key.length === 1) typed = before + event.key;
  else if (event.key !== 'Enter') return;
  event.preventDefault();
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  if (typed !== undefined) return typeAhead(event, typed);
  if (event.altKey) return;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event.target);
  const letter = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
  if (!slash && !letter) return;
  event.preventDefault();
  openSearch();
});

link?.addEventListener('pointerenter', () => boxOnPage() ?? bringDialog(link.href).catch(() => undefined), {
  once: true,
});

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  openSearch();
});

function markIfAsked(): void {
  if (marksOfAddress(location.hash)) void import('./mark-words.ts').then(({ markAskedWords }) => markAskedWords());
}

addEventListener('hashchange', markIfAsked);
markIfAsked();
