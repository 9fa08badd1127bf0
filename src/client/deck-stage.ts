import { formatDeckHash, parseDeckHash } from '../core/deck/deck-hash.ts';
import { wishForKey, type DeckWish } from '../core/deck/deck-keys.ts';
import { moveDeck, startState, type DeckMove, type DeckState } from '../core/deck/deck-state.ts';
import { touchMove, type TouchPoint } from '../core/deck/deck-touch.ts';
import { clockText } from '../core/deck/pace.ts';
import { joinSession, type DeckChannel } from './deck-sync.ts';
import { part, pressedOn, shapeOf, showStep, slidesIn, thinkingTime, titleOf } from './deck-view.ts';

/** How long a presenter's window may take to answer before the stage walks by itself. */
const patience = 700;

/** What the room sees: walks through slides by key, touch or button, alone or behind a presenter view. */
class DeckStage extends HTMLElement {
  #slides: HTMLElement[] = [];
  #shape: number[] = [];
  #state: DeckState = startState;
  #session: string | undefined;
  #channel: DeckChannel | undefined;
  #driven = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #thinking: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.#slides = slidesIn(this);
    this.#shape = shapeOf(this.#slides);
    const { session } = parseDeckHash(location.hash);
    this.#session = session;
    if (session !== undefined) this.#join(session);
    document.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    window.addEventListener('hashchange', () => {
      this.#ask(this.#placeInAddress());
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-wish]'))
      button.addEventListener('click', () => this.#wish({ type: button.dataset['wish'] } as DeckWish));
    part(this, '.stage-overview').addEventListener('click', (event) => {
      const slide = [...this.querySelectorAll('.stage-overview a')].findIndex((link) =>
        link.contains(event.target as Node),
      );
      if (slide < 0) return;
      event.preventDefault();
      this.#ask({ type: 'goTo', slide, step: 0 });
    });
    this.#listenToTouch(part(this, '.stage-frame'));
    part(this, '.stage-bar').hidden = false;
    this.#show(moveDeck(startState, this.#placeInAddress(), this.#shape), true);
    void navigator.wakeLock?.request('screen').catch(() => undefined);
  }

  #join(session: string): void {
    this.#channel = joinSession(session, (message) => {
      if (message.type === 'bye') this.#driven = false;
      if (message.type !== 'state') return;
      clearTimeout(this.#waiting);
      this.#driven = true;
      this.#show(message.state, false);
    });
    this.#channel.send({ type: 'hello' });
  }

  #placeInAddress(): DeckMove {
    const { code, step } = parseDeckHash(location.hash);
    const slide = this.#slides.findIndex(({ dataset }) => dataset['slide'] === code);
    return { type: 'goTo', slide: Math.max(0, slide), step: slide < 0 ? 0 : step };
  }

  #onKey(event: KeyboardEvent): void {
    const { layer } = this.#state;
    if (layer === 'overview' && event.key.startsWith('Arrow')) {
      this.#walkOverview(event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      return;
    }
    const wish = wishForKey({ ...pressed(event), on: pressedOn(event.target) });
    if (!wish) return;
    event.preventDefault();
    this.#wish(wish);
  }

  #wish(wish: DeckWish): void {
    switch (wish.type) {
      case 'fullScreen':
        void (
          document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
        ).catch(() => undefined);
        break;
      case 'leave':
        if (this.#state.layer !== 'slide' || this.#state.blank !== 'no') this.#ask({ type: 'close' });
        else location.assign(this.dataset['page'] ?? '');
        break;
      case 'restartClock':
      case 'takeQuestion':
      case 'park':
        break;
      default:
        this.#ask(wish);
    }
  }

  /** With a presenter's window open, the move is its to make; an answer that stays away hands it back. */
  #ask(move: DeckMove): void {
    if (!this.#driven || !this.#channel) {
      this.#show(moveDeck(this.#state, move, this.#shape), false);
      return;
    }
    this.#channel.send({ type: 'ask', move });
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#driven = false;
      this.#ask(move);
    }, patience);
  }

  #show(state: DeckState, first: boolean): void {
    const before = this.#state;
    if (state === before && !first) return;
    this.#state = state;
    const slide = this.#slides[state.slide];
    if (!slide) return;
    this.#slides.forEach((each, index) => {
      each.hidden = index !== state.slide;
    });
    showStep(slide, state.step, state.hindsight);
    const moved = first || before.slide !== state.slide;
    if (moved) slide.scrollTop = 0;
    slide.tabIndex = slide.scrollHeight > slide.clientHeight ? 0 : -1;
    if (!moved && before.step !== state.step)
      slide.querySelector(`[data-step="${String(state.step)}"]`)?.scrollIntoView({ block: 'nearest' });
    this.#showLayer(state, moved || before.layer !== state.layer || before.blank !== state.blank);
    this.#showPlace(state, moved);
    this.#think(thinkingTime(slide, state.step), moved || before.step !== state.step);
  }

  #showLayer({ layer, blank, slide, furthest }: DeckState, focus: boolean): void {
    const frame = part(this, '.stage-frame');
    frame.inert = layer !== 'slide' || blank !== 'no';
    part(this, '.stage-bar').inert = layer !== 'slide';
    const cover = part(this, '.stage-blank');
    cover.hidden = blank === 'no';
    cover.dataset['colour'] = blank;
    const overview = part(this, '.stage-overview');
    overview.hidden = layer !== 'overview';
    const links = [...overview.querySelectorAll('a')];
    links.forEach((link, index) => {
      // Titles that the room has not seen yet stay masked behind their numbers.
      if (index <= furthest) link.textContent = titleOf(this.#slides[index]);
      link.ariaCurrent = index === slide ? 'true' : null;
    });
    const help = part(this, '.stage-help');
    help.hidden = layer !== 'help';
    if (!focus) return;
    const target =
      blank !== 'no'
        ? cover
        : layer === 'overview'
          ? links[slide]
          : layer === 'help'
            ? part(help, 'button')
            : this.#slides[slide]?.querySelector<HTMLElement>('.slide-heading');
    target?.focus({ preventScroll: layer === 'slide' });
  }

  #showPlace({ slide, step }: DeckState, moved: boolean): void {
    const code = this.#slides[slide]?.dataset['slide'];
    history.replaceState(null, '', formatDeckHash({ code, step, session: this.#session }));
    part(this, '.stage-place').textContent = `${String(slide + 1)} / ${String(this.#slides.length)}`;
    part(this, '.stage-progress rect:last-child').setAttribute(
      'width',
      String((100 * (slide + 1)) / this.#slides.length),
    );
    if (moved) part(this, '[role="status"]').textContent = titleOf(this.#slides[slide]);
  }

  #think(seconds: number, moved: boolean): void {
    if (!moved) return;
    clearInterval(this.#thinking);
    const clock = this.#slides[this.#state.slide]?.querySelector<HTMLElement>('[data-think]');
    if (!clock || seconds === 0) return;
    let left = seconds;
    clock.dataset['left'] = clockText(left);
    this.#thinking = setInterval(() => {
      left = Math.max(0, left - 1);
      clock.dataset['left'] = clockText(left);
      if (left === 0) clearInterval(this.#thinking);
    }, 1000);
  }

  #walkOverview(by: number): void {
    const links = [...part(this, '.stage-overview').querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  }

  #listenToTouch(frame: HTMLElement): void {
    let from: TouchPoint | undefined;
    frame.addEventListener(
      'touchstart',
      ({ touches }) => {
        const [finger] = touches;
        from = finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : undefined;
      },
      { passive: true },
    );
    frame.addEventListener('touchend', ({ changedTouches }) => {
      const [finger] = changedTouches;
      const type = from && finger && touchMove(from, { x: finger.clientX, y: finger.clientY }, frame.clientWidth);
      if (type) this.#ask({ type });
    });
  }
}

function pressed({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): Omit<Parameters<typeof wishForKey>[0], 'on'> {
  return { key, shiftKey, ctrlKey, metaKey, altKey };
}

customElements.define('deck-stage', DeckStage);
