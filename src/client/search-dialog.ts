import { openSiteIndex } from './site-index.ts';
import './story-search.ts';

/** Opens the dialog, and puts into its box what was typed already. */
export type OpenDialog = (typed: string) => void;

/** Search over the page that is open. It is the very element of the search page, which `answer` brings. */
export async function makeDialog(answer: Response): Promise<OpenDialog> {
  const fetched = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const search = fetched.querySelector<HTMLElement>('story-search');
  if (!answer.ok || !search) throw new Error('There is no search page');
  // Needed with the first letter, and on its way while the styles are.
  openSiteIndex(search.dataset['root'] ?? '/').catch(() => undefined);
  await bringStyles(fetched);
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', search.dataset['title'] ?? '');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'search-close';
  close.textContent = search.dataset['close'] ?? '';
  close.addEventListener('click', () => made.close());
  search.querySelector('.search-browse')?.remove();
  made.append(close, document.adoptNode(search));
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
    // The page may be the very one that a result is on.
    else if (event.target instanceof Element && event.target.closest('a') && !event.ctrlKey && !event.metaKey)
      made.close();
  });
  document.body.append(made);
  return (typed) => {
    if (made.open) return;
    made.showModal();
    const box = made.querySelector<HTMLInputElement>('input[type="search"]');
    box?.select();
    if (!box || typed === '') return;
    box.value = typed;
    box.setSelectionRange(typed.length, typed.length);
    box.dispatchEvent(new Event('input'));
  };
}

/** The search page's sheets, where this page does not have them, before the dialog is seen. */
async function bringStyles(fetched: Document): Promise<void> {
  const sheets = [...fetched.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !document.querySelector(`link[rel="stylesheet"][href="${CSS.escape(href)}"]`));
  await Promise.all(
    sheets.map(
      (href) =>
        new Promise<void>((resolve) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = href;
          link.addEventListener('load', () => resolve());
          link.addEventListener('error', () => resolve());
          document.head.append(link);
        }),
    ),
  );
}
