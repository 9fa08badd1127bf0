import { runTimes } from '../core/deck/run-times.ts';
import { planSearch, planWishIn } from '../core/deck/plan-address.ts';
import { chooseSlides } from '../core/story/choose-slides.ts';
import { usualMinutes, type Choices, type PlanWish } from '../core/story/outline.ts';

/** The readable playback: shows the length that the address asks for, and holds back what follows an open question. */
class PlaybackPage extends HTMLElement {
  connectedCallback(): void {
    this.#fitLength();
    this.#holdBack();
    for (const details of this.querySelectorAll('.held'))
      details.addEventListener('toggle', () => {
        this.#holdBack();
      });
    this.querySelector('.show-all')?.addEventListener('click', () => {
      for (const details of this.#questions()) details.open = true;
    });
    window.addEventListener('hashchange', () => {
      this.#openUntilTarget();
    });
    this.#layOutForPaper();
    this.#openUntilTarget();
  }

  #fitLength(): void {
    const data = this.querySelector('.deck-outline')?.textContent;
    if (!data) return;
    const { choices, codes } = JSON.parse(data) as { choices: Choices; codes: string[] };
    const form = this.querySelector<HTMLFormElement>('.playback-lengths');
    const wish = planWishIn(location.search);
    if (form) this.#offerLengths(form, wish);
    if (planSearch(wish) === '') return;
    const told = chooseSlides(choices, wish);
    const times = runTimes(told.map(({ minutes }) => minutes));
    const chosen = new Map(told.map(({ beat }, index) => [codes[beat] ?? '', times[index]]));
    for (const place of this.querySelectorAll<HTMLElement>('[data-of]')) {
      place.hidden = !chosen.has(place.dataset['of'] ?? '');
      // What came of a question that is not asked is told all the same.
      if (place.hidden) place.after(...place.querySelectorAll(':scope > .held > [data-of]'));
    }
    for (const slide of this.querySelectorAll<HTMLElement>('[data-slide-code]'))
      Object.assign(slide.dataset, chosen.get(slide.dataset['slideCode'] ?? ''));
    const minutes = wish.minutes ?? usualMinutes[wish.audience ?? 'engineers'];
    const length = this.querySelector<HTMLElement>('.playback-length');
    if (length) length.textContent = (length.dataset['minutes'] ?? '').replace('-1', String(minutes));
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-plan]')) {
      const address = new URL(link.href);
      address.search = [address.search.replace(/^\?/, ''), planSearch(wish)].filter((part) => part !== '').join('&');
      link.href = address.href;
    }
    void import('./paper-order.ts').then(({ orderHandout }) => {
      orderHandout(this);
    });
    void import('./paper-drawings.ts').then(({ bringDrawings }) => bringDrawings(this));
  }

  #offerLengths(form: HTMLFormElement, wish: PlanWish): void {
    form.hidden = false;
    for (const link of form.querySelectorAll<HTMLElement>('[data-for]'))
      link.ariaCurrent = link.dataset['for'] === wish.audience ? 'true' : null;
    const field = form.querySelector<HTMLInputElement>('input');
    if (field && planSearch(wish) !== '')
      field.value = String(wish.minutes ?? usualMinutes[wish.audience ?? 'engineers']);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.search = planSearch({ ...wish, minutes: Number(field?.value ?? 30) });
    });
  }

  /** Without scripts a link to a layout sets it, and one prints; with them it prints at once. Older browsers do not print what is folded. */
  #layOutForPaper(): void {
    let folded: readonly HTMLDetailsElement[] = [];
    window.addEventListener('beforeprint', () => {
      folded = this.#questions().filter(({ open }) => !open);
      for (const details of folded) details.open = true;
    });
    window.addEventListener('afterprint', () => {
      for (const details of folded) details.open = false;
    });
    for (const link of this.querySelectorAll('.playback-papers a'))
      link.addEventListener('click', () => {
        // The address has to change first: the style sheet looks at it.
        setTimeout(() => {
          window.print();
        });
      });
  }

  #questions(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('.asked:not([hidden]) > .held')];
  }

  #holdBack(): void {
    this.#showFrom(this.#questions().find((details) => !details.open)?.parentElement ?? undefined);
  }

  /** Hides everything behind a question; with none, hides nothing. */
  #showFrom(question: HTMLElement | undefined): void {
    const note = this.querySelector<HTMLElement>('.held-note');
    if (note) note.hidden = question === undefined;
    let behind = false;
    for (const place of this.querySelectorAll<HTMLElement>('.playback-slides > [data-of]')) {
      place.classList.toggle('held-back', behind);
      behind ||= place === question;
    }
  }

  /** Whoever follows a link into the story wants to be there. */
  #openUntilTarget(): void {
    const target =
      location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target || !this.contains(target)) return;
    for (const details of this.#questions())
      if (details.contains(target) || details.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)
        details.open = true;
    this.#holdBack();
    target.scrollIntoView();
  }
}

customElements.define('playback-page', PlaybackPage);
