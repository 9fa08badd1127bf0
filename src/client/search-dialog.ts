import './story-search.ts';

let dialog: Promise<HTMLDialogElement> | undefined;

/** Opens search over the page. It is the very element of the search page, which is fetched once and whose address is `page`. */
export async function openDialog(page: string): Promise<void> {
  dialog ??= makeDialog(page).catch((error: unknown) => {
    dialog = undefined;
    throw error;
  });
  const made = await dialog;
  if (made.open) return;
  made.showModal();
  made.querySelector<HTMLInputElement>('input[type="search"]')?.select();
}

async function makeDialog(page: string): Promise<HTMLDialogElement> {
  const response = await fetch(page);
  const fetched = new DOMParser().parseFromString(await response.text(), 'text/html');
  const search = fetched.querySelector<HTMLElement>('story-search');
  if (!response.ok || !search) throw new Error('There is no search page');
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
  return made;
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
