import { parseDeckHash } from '../core/deck/deck-hash.ts';
import { wishForPress, type DeckWish, type PressedOn } from '../core/deck/deck-keyboard.ts';
import type { DeckMove, DeckState } from '../core/deck/deck-state.ts';
import type { HeldBack } from '../core/deck/held-back.ts';
import { part } from './part.ts';
import type * as SlideCounts from './slide-counts.ts';

/** Markup that the slides of this window show once the room is there: a window has one deck. */
let veiled: readonly string[] = [];

/**
 * The slides of a stage that an address chooses, each with its minutes; those that it leaves out leave the document. Few
 * addresses wish anything, so that the choosing is fetched only for them.
 */
export async function slidesFor(root: ParentNode, held: HeldBack): Promise<{ slides: HTMLElement[]; search: string }> {
  veiled = held.veiled;
  const wished =
    held.choices && /[?&](?:for|minutes)=/.test(location.search)
      ? (await import('./wished-slides.ts')).wishedSlides(held.choices, location.search)
      : undefined;
  const slides = [...root.querySelectorAll<HTMLElement>('[data-slide]')].filter((slide, index) => {
    const minutes = wished?.minutes.get(index);
    const told = wished ? minutes !== undefined : !('spare' in slide.dataset);
    if (minutes !== undefined) slide.dataset['minutes'] = String(minutes);
    if (!told) slide.remove();
    return told;
  });
  return { slides, search: wished?.search ?? '' };
}

/** Shows a slide up to a step. What comes later stays veiled; what has had its time goes. */
export function showStep(slide: HTMLElement, { step, hindsight, follow, align }: DeckState): void {
  unveiled(slide);
  for (const part of slide.querySelectorAll<HTMLElement>('[data-step]')) {
    const { dataset } = part;
    const over = dataset['until'] !== undefined && step >= Number(dataset['until']);
    const shown = Number(dataset['step']) <= step && !over && (hindsight || !('later' in dataset));
    if (shown) unveiled(part);
    part.hidden = !shown;
    part.classList.toggle('now', Number(dataset['step']) === step && step > 0);
  }
  for (const lane of slide.querySelectorAll<SVGElement>('.scene-lane'))
    lane.classList.toggle('scene-aside', follow !== undefined && lane.dataset['person'] !== String(follow));
  slide.classList.toggle('with-hindsight', hindsight);
  const frames = slide.querySelectorAll<HTMLElement>('[data-align]');
  frames.forEach((frame, index) => {
    frame.hidden = index !== align % frames.length;
  });
}

function unveiled(element: HTMLElement): void {
  const { veiled: place, slide } = element.dataset;
  if (place === undefined) return;
  element.innerHTML = veiled[Number(place)] ?? '';
  // The heading that names the slide is there from now on.
  if (slide !== undefined) element.setAttribute('aria-labelledby', `t-${slide}`);
  delete element.dataset['veiled'];
}

/**
 * Sets a slide that holds a lot a little closer, in steps that all stay legible from the last row; the first takes only
 * from the room around the letters. Measured, not guessed: rooms differ in their screens and fonts.
 */
export function fitSlide(slide: HTMLElement): void {
  const steps = ['close', 'dense', 'denser'];
  slide.classList.remove(...steps);
  for (const closer of steps) {
    if (slide.scrollHeight <= slide.clientHeight + 1) return;
    slide.classList.add(closer);
  }
}

/** Fetched when a hand is counted, or time to think begins. */
let counting: typeof SlideCounts | undefined;

/** Shows the hands counted and the quiet time left on a slide. */
export async function showCounts(
  root: HTMLElement,
  code: string | undefined,
  state: DeckState,
  now: number,
): Promise<void> {
  if (!counting && !state.quiet && Object.keys(state.hands).length === 0) return;
  counting ??= await import('./slide-counts.ts');
  counting.drawCounts(root, code, state, now);
}

/**
 * Makes the move that is wished, completed by what the present slide shows, if it means anything there. What is for the
 * window alone has been done.
 */
export async function goBy(
  wish: DeckWish,
  slide: HTMLElement | undefined,
  now: number,
  go: (move: DeckMove) => void,
): Promise<void> {
  switch (wish.type) {
    case 'fullScreen':
    case 'leave':
    case 'restartClock':
    case 'takeQuestion':
    case 'park':
    case 'nothing':
      return;
    case 'quiet':
    case 'digit':
    case 'follow':
    case 'align': {
      const move = (await import('./slide-wishes.ts')).moveOnSlide(wish, slide, now);
      if (move) go(move);
      return;
    }
    default:
      go(wish);
  }
}

/** Fetches at leisure what a talk may ask for later, so that a network that goes away in the room does no harm. */
export function fetchAhead(...others: Promise<unknown>[]): void {
  void Promise.allSettled([
    import('./slide-wishes.ts'),
    import('./slide-counts.ts'),
    import('./play-story.ts'),
    ...others,
  ]);
}

/** Hears what somebody wishes, by keyboard or by button. @param takes keys that mean something else where the window stands. */
export function hearWishes(
  root: HTMLElement,
  wish: (wish: DeckWish) => void,
  takes: (event: KeyboardEvent) => boolean = () => false,
): void {
  document.addEventListener('keydown', (event) => {
    const wished = takes(event) || wishForPress(event, pressedOn(event.target));
    if (!wished) return;
    event.preventDefault();
    if (wished !== true) wish(wished);
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-wish]'))
    button.addEventListener('click', () => {
      wish({ type: button.dataset['wish'] } as DeckWish);
    });
}

/** Where the address points: the windows that belong together, and the move to its slide, which is -1 where it names none. */
export function placeIn(slides: readonly HTMLElement[]): {
  session: string | undefined;
  move: Extract<DeckMove, { type: 'goTo' }>;
} {
  const { code, step, session } = parseDeckHash(location.hash);
  const slide = slides.findIndex(({ dataset }) => dataset['slide'] === code);
  return { session, move: { type: 'goTo', slide, step: slide < 0 ? 0 : step } };
}

/** A list item for each slide, whose link asks to go there. */
export function slideLinks(
  slides: readonly HTMLElement[],
  page: string,
  nameOf: (slide: HTMLElement, index: number) => string,
  goTo: (index: number) => void,
): HTMLElement[] {
  return slides.map((slide, index) => {
    const link = document.createElement('a');
    link.href = `${page}#s=${slide.dataset['slide'] ?? ''}.0`;
    link.textContent = nameOf(slide, index);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(index);
    });
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
}

/** Where a key was pressed, in the words of deck-keyboard.ts. */
function pressedOn(target: EventTarget | null): PressedOn {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.isContentEditable || target.matches('input, textarea, select')) return 'field';
  return target.closest('a[href], button, summary') ? 'control' : 'page';
}

export function shapeOf(slides: readonly HTMLElement[]): number[] {
  return slides.map(({ dataset }) => Number(dataset['steps'] ?? 0));
}

export function titleOf(slide: HTMLElement | undefined): string {
  if (slide) unveiled(slide);
  return slide?.querySelector('.slide-heading')?.textContent ?? '';
}

/** Puts words into parts of a page, and shows and hides parts of it, by selector. */
export function put(root: ParentNode, parts: Readonly<Record<string, string | boolean>>): void {
  for (const [selector, value] of Object.entries(parts)) {
    const place = part(root, selector);
    if (typeof value === 'boolean') place.hidden = !value;
    else place.textContent = value;
  }
}
