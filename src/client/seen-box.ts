/** More of a paste is read, but not shown. */
const mostShown = 20_000;

/** The box for what was pasted. What reads it is loaded when somebody begins; what follows `#` in the address is asked at once. */
class SeenBefore extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const box = this.querySelector('textarea');
    if (!form || !box) return;
    this.querySelector('.seen-status')?.replaceChildren();
    let whole: string | undefined;
    const ask = async (): Promise<void> => {
      const { showCloseStories } = await import('./seen-stories.ts');
      await showCloseStories(this, whole ?? box.value);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void ask();
    });
    box.addEventListener('input', () => (whole = undefined));
    box.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.length > mostShown) {
        // Browsers take seconds to lay out megabytes of text; the beginning tells that it has arrived.
        event.preventDefault();
        whole = text;
        box.value = `${text.slice(0, mostShown)}\n…`;
      }
      setTimeout(() => void ask());
    });
    const fromAddress = (): void => {
      const name = nameOf(location.hash);
      // The link that skips to the content asks for nothing.
      if (name === '' || document.getElementById(name) !== null || !location.pathname.endsWith('/seen/')) return;
      box.value = name;
      void ask();
    };
    window.addEventListener('hashchange', fromAddress);
    fromAddress();
  }
}

function nameOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1)).replaceAll('+', ' ');
  } catch {
    return hash.slice(1);
  }
}

customElements.define('seen-before', SeenBefore);
