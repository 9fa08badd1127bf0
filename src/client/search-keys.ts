import { marksOfAddress } from './marked-address.ts';

/** On every page: `/`, Ctrl-K and the link in the header open search where one is; words that a search asked for are marked. */
const link = document.querySelector<HTMLAnchorElement>('a.site-search');

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function openSearch(): void {
  if (!link) return;
  const box = document.querySelector<HTMLInputElement>('main story-search input[type="search"]');
  if (box) {
    box.focus();
    box.select();
    return;
  }
  import('./search-dialog.ts').then(
    ({ openDialog }) => openDialog(link.href),
    () => location.assign(link.href),
  );
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event.target);
  const letter = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
  if (!slash && !letter) return;
  event.preventDefault();
  openSearch();
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
