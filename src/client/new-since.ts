import { sayCount, type Counted } from '../core/words/counted.ts';

/**
 * Marks stories that were published after this browser's last visit. The date stays in the browser.
 * A visit ends when another day begins, so that reading on does not wipe the marks.
 */
class NewSince extends HTMLElement {
  connectedCallback(): void {
    // eslint-disable-next-line no-restricted-globals -- browsers have no Temporal yet
    const today = new Date().toISOString().slice(0, 10);
    const memory = read();
    const since = memory && memory.seen !== today ? memory.seen : memory?.before;
    write({ seen: today, ...(since === undefined ? {} : { before: since }) });
    if (since === undefined) return;
    const fresh = [...document.querySelectorAll<HTMLElement>('[data-published]')].filter(
      (card) => (card.dataset['published'] ?? '') > since,
    );
    if (fresh.length === 0) return;
    for (const card of fresh) {
      const meta = card.querySelector('.card-meta');
      const mark = document.createElement('strong');
      mark.className = 'fresh';
      mark.textContent = this.dataset['fresh'] ?? '';
      meta?.append(mark);
    }
    const phrase = JSON.parse(this.dataset['phrase'] ?? '{"other":""}') as Counted;
    this.textContent = sayCount(phrase, fresh.length, document.documentElement.lang);
  }
}

interface Memory {
  seen: string;
  before?: string;
}

const key = 'second-story:last-visit';

function read(): Memory | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Memory | undefined;
  } catch {
    return undefined; // storage is off or holds something else: nothing is marked
  }
}

function write(memory: Memory): void {
  try {
    localStorage.setItem(key, JSON.stringify(memory));
  } catch {
    // storage is off: the next visit starts anew
  }
}

customElements.define('new-since', NewSince);
