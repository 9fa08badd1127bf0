import { formatDeckHash } from '../core/deck/deck-hash.ts';
import type { DeckWish } from '../core/deck/deck-keyboard.ts';
import { moveDeck, startState, type DeckMove, type DeckState } from '../core/deck/deck-state.ts';
import { touchMove, type TouchPoint } from '../core/deck/deck-touch.ts';
import type { HeldBack } from '../core/deck/held-back.ts';
import { joinChannel, newSession, type DeckChannel, type DeckMessage, type LobbyMessage } from './deck-sync.ts';
import {
  showCounts,
  fetchAhead,
  fitSlide,
  goBy,
  hearWishes,
  slideLinks,
  placeIn,
  shapeOf,
  showStep,
  slidesFor,
  titleOf,
} from './deck-view.ts';
import { part } from './part.ts';
import { unveil } from './unveil.ts';
import { wallClock } from './wall-clock.ts';

/** How long a presenter's window may take to answer before the stage walks by itself. */
const patience = 700;

/** Keeps what is pressed while slides are unpacked. What it gives back presses them again, in their order. */
function holdKeys(): () => void {
  const held = new AbortController();
  const pressed: KeyboardEvent[] = [];
  document.addEventListener('keydown', (event) => pressed.push(event), held);
  return () => {
    held.abort();
    for (const event of pressed) document.dispatchEvent(new KeyboardEvent(event.type, event));
  };
}

/** What the room sees: walks through slides by key, touch or button, alone or behind a presenter view. */
class DeckStage extends HTMLElement {
  #slides: HTMLElement[] = [];
  #shape: number[] = [];
  #state: DeckState = startState;
  #session: string | undefined;
  #channel: DeckChannel | undefined;
  #lobby: DeckChannel<LobbyMessage> | undefined;
  #window = newSession();
  #driven = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #counting: ReturnType<typeof setInterval> | undefined;
  #playing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const heard = holdKeys();
    void this.#start().finally(heard);
  }

  async #start(): Promise<void> {
    const { made } = this.dataset;
    const held =
      made === undefined ? await unveil(part(this, '.stage-held').textContent) : await this.#makeSlides(made);
    if (!held) return;
    const { slides, search } = await slidesFor(this, held);
    this.#slides = slides;
    this.#shape = shapeOf(this.#slides);
    this.#listSlides();
    const { session } = placeIn(this.#slides);
    if (session !== undefined) this.#join(session);
    this.#beFound(location.pathname + (made === undefined ? search : location.search));
    window.addEventListener('hashchange', () => {
      this.#ask(placeIn(this.#slides).move);
    });
    hearWishes(
      this,
      (wish) => {
        this.#wish(wish);
      },
      (event) => this.#walksOverview(event),
    );
    part(this, '.stage-leave').addEventListener('click', () => {
      location.assign(held.page);
    });
    part(this, '.stage-frame').addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.think')) this.#wish({ type: 'quiet' });
    });
    this.#listenToTouch(part(this, '.stage-frame'));
    // Paper shows all: whoever prints has seen the end.
    window.addEventListener('beforeprint', () => {
      for (const [index, slide] of this.#slides.entries()) {
        showStep(slide, { ...this.#state, step: this.#shape[index] ?? 0 });
        // Measured as the screen has it, which is about as wide as the page is.
        slide.hidden = false;
        fitSlide(slide);
        slide.hidden = index !== this.#state.slide;
      }
    });
    window.addEventListener('afterprint', () => {
      this.#show(this.#state, true);
    });
    part(this, '.stage-bar').hidden = false;
    window.addEventListener('resize', () => {
      const slide = this.#slides[this.#state.slide];
      if (slide) fitSlide(slide);
    });
    this.#show(moveDeck(startState, placeIn(this.#slides).move, this.#shape), true);
    void navigator.wakeLock?.request('screen').catch(() => undefined);
    fetchAhead();
  }

  /** The stage of a deck that somebody has put together is filled here, from what its address says. */
  async #makeSlides(root: string): Promise<HeldBack | undefined> {
    const { fillStage } = await import('./made-stage.ts');
    return fillStage(this, root, location.search);
  }

  /** @param state where a room that has been looking on stands. */
  #join(session: string, state?: DeckState): void {
    this.#channel?.leave();
    this.#session = session;
    this.#channel = joinChannel<DeckMessage>(session, (message) => {
      if (message.type === 'bye') this.#led(false);
      if (message.type === 'drive') this.#channel?.send({ type: 'hello', stage: true });
      if (message.type !== 'state') return;
      clearTimeout(this.#waiting);
      this.#led(true);
      this.#show(message.state, false);
    });
    this.#channel.send({ type: 'hello', stage: true, ...(state && { state }) });
    this.#showPlace(this.#state, false);
  }

  /** A presenter view of the same deck may join a stage that nobody leads. */
  #beFound(place: string): void {
    const stage = this.#window;
    this.#lobby = joinChannel<LobbyMessage>(place, (message) => {
      if (this.#driven) return;
      if (message.type === 'seek') this.#lobby?.send({ type: 'alone', stage });
      if (message.type === 'join' && message.stage === stage) this.#join(message.session, this.#state);
    });
    this.#lobby.send({ type: 'alone', stage });
    window.addEventListener('pagehide', () => {
      this.#lobby?.send({ type: 'taken', stage });
      this.#channel?.send({ type: 'left' });
    });
  }

  #led(driven: boolean): void {
    if (driven !== this.#driven) this.#lobby?.send({ type: driven ? 'taken' : 'alone', stage: this.#window });
    this.#driven = driven;
  }

  /** Numbers for what the room has not seen; titles follow when it has. */
  #listSlides(): void {
    const overview = part(this, '.stage-overview');
    part(overview, 'ol').replaceChildren(
      ...slideLinks(
        this.#slides,
        location.pathname + location.search,
        (_slide, index) => (overview.dataset['slideName'] ?? '').replace('0', String(index + 1)),
        (slide) => this.#ask({ type: 'goTo', slide, step: 0 }),
      ),
    );
  }

  #walksOverview({ key }: KeyboardEvent): boolean {
    const walks = this.#state.layer === 'overview' && key.startsWith('Arrow');
    if (walks) this.#walkOverview(key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1);
    return walks;
  }

  #wish(wish: DeckWish): void {
    if (wish.type === 'fullScreen')
      void (
        document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
      ).catch(() => undefined);
    // A clicker sends Escape by itself, so it closes and never leads away.
    else if (wish.type === 'leave') this.#ask({ type: 'close' });
    else
      void goBy(wish, this.#slides[this.#state.slide], wallClock(), (move) => {
        this.#ask(move);
      });
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
      this.#led(false);
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
    const from = first ? undefined : this.#slides[before.slide];
    const places = from ? marksOn(from) : undefined;
    showStep(slide, state);
    fitSlide(slide);
    if (places) moveMarks(slide, places);
    const moved = first || before.slide !== state.slide;
    if (moved) slide.scrollTop = 0;
    slide.tabIndex = slide.scrollHeight > slide.clientHeight + 1 ? 0 : -1;
    this.#showLayer(state, moved || before.layer !== state.layer || before.blank !== state.blank);
    this.#showPlace(state, moved);
    this.#count();
    void this.#play(moved || before.step !== state.step || before.playing !== state.playing);
    const following = part(this, '.stage-following');
    const name = followedName(slide, state.follow);
    following.hidden = name === undefined;
    following.textContent = (this.dataset['following'] ?? '').replace('{who}', name ?? '');
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
      if (index <= furthest && layer === 'overview') link.textContent = titleOf(this.#slides[index]);
      link.ariaCurrent = index === slide ? 'true' : null;
    });
    const help = part(this, '.stage-help');
    help.hidden = layer !== 'help';
    if (!focus) return;
    let target = this.#slides[slide]?.querySelector<HTMLElement>('.slide-heading');
    if (blank !== 'no') target = cover;
    else if (layer === 'overview') target = links[slide];
    else if (layer === 'help') target = part(help, 'button');
    target?.focus({ preventScroll: layer === 'slide' });
  }

  #showPlace({ slide, step, playing }: DeckState, moved: boolean): void {
    const code = this.#slides[slide]?.dataset['slide'];
    history.replaceState(null, '', formatDeckHash({ code, step, session: this.#session }));
    part(this, '.stage-place').textContent = `${String(slide + 1)} / ${String(this.#slides.length)}`;
    part(this, '.stage-progress rect:last-child').setAttribute(
      'width',
      String((100 * (slide + 1)) / this.#slides.length),
    );
    part(this, '[data-wish="play"]').ariaPressed = String(playing);
    if (moved) part(this, '.stage-status').textContent = titleOf(this.#slides[slide]);
  }

  #count(): void {
    const draw = (): void => {
      const slide = this.#slides[this.#state.slide];
      if (slide) void showCounts(slide, slide.dataset['slide'], this.#state, wallClock());
    };
    clearInterval(this.#counting);
    draw();
    if (this.#state.quiet?.runs) this.#counting = setInterval(draw, 250);
  }

  async #play(changed: boolean): Promise<void> {
    if (!changed) return;
    clearTimeout(this.#playing);
    if (!this.#state.playing || this.#driven) return;
    const { playOn } = await import('./play-story.ts');
    this.#playing = playOn(this.#state, this.#slides, (move) => {
      this.#ask(move);
    });
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
      const move = from && finger && touchMove(from, { x: finger.clientX, y: finger.clientY }, window.innerWidth);
      from = undefined;
      if (move) this.#ask({ type: move });
    });
  }
}

/** Name of the person that a slide follows. */
function followedName(slide: HTMLElement | undefined, follow: number | undefined): string | undefined {
  if (follow === undefined) return undefined;
  return slide?.querySelector(`.scene-lane[data-person="${String(follow)}"] .scene-name`)?.textContent ?? undefined;
}

type Places = ReadonlyMap<string, { x: string; y: string }>;

/** Where each mark of the picture stands, in hundredths of it. */
function marksOn(slide: HTMLElement): Places {
  const marks = slide.querySelectorAll('.part-scene:not([hidden]) [data-mark]');
  return new Map(
    [...marks].map((mark) => [
      mark.getAttribute('data-mark') ?? '',
      { x: mark.getAttribute('cx') ?? '', y: mark.getAttribute('cy') ?? '' },
    ]),
  );
}

/** Lets marks that were there before glide to their new places, and marks that are new arrive. */
function moveMarks(slide: HTMLElement, before: Places): void {
  if (before.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const mark of slide.querySelectorAll('.part-scene:not([hidden]) [data-mark]')) {
    const old = before.get(mark.getAttribute('data-mark') ?? '');
    if (!old) mark.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 600, delay: 200, fill: 'backwards' });
    else
      mark.animate(
        [
          { cx: old.x, cy: old.y },
          { cx: mark.getAttribute('cx') ?? '', cy: mark.getAttribute('cy') ?? '' },
        ] as Keyframe[],
        { duration: 500, easing: 'ease-out' },
      );
  }
}

customElements.define('deck-stage', DeckStage);
