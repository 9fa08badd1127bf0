import { formatDeckHash } from '../core/deck/deck-hash.ts';
import type { DeckWish } from '../core/deck/deck-keyboard.ts';
import { moveDeck, startState, type DeckMove, type DeckState } from '../core/deck/deck-state.ts';
import { deckPathIn } from '../core/deck/presenter-address.ts';
import type { TalkClock } from '../core/deck/talk-clock.ts';
import { joinChannel, newSession, type DeckChannel, type DeckMessage } from './deck-sync.ts';
import {
  showCounts,
  fetchAhead,
  fitSlide,
  goBy,
  hearWishes,
  slideLinks,
  placeIn,
  put,
  shapeOf,
  showStep,
  slidesFor,
  titleOf,
} from './deck-view.ts';
import { documentAt } from './document-at.ts';
import { part } from './part.ts';
import type { PresenterSide } from './presenter-side.ts';
import type { TalkDocuments } from './talk-documents.ts';
import { keepTalk, recallTalk } from './talk-memory.ts';
import { unveil } from './unveil.ts';
import { wallClock } from './wall-clock.ts';

const notBegun: TalkClock = { startedAt: undefined, questions: 0, questionSince: undefined };

/** What the presenter sees: the stage small, what comes next, the notes, and how time stands. One window drives the stages of its session. */
class DeckPresenter extends HTMLElement {
  #slides: HTMLElement[] = [];
  #shape: number[] = [];
  #minutes: readonly number[] = [];
  #state: DeckState = startState;
  /** The readable page, which has what is said to each slide. */
  #readable: Document | undefined;
  #channel: DeckChannel | undefined;
  #session = '';
  #deck = '';
  #window = newSession();
  #drives = false;
  /** Whether another window has said that it drives. */
  #led = false;
  #clock: TalkClock = { ...notBegun };
  /** Fetched behind the first picture. */
  #side: PresenterSide | undefined;
  #playing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const path = deckPathIn(location.search) ?? '';
    const root = this.dataset['root'] ?? '/';
    const found = path === '' ? undefined : await documentsFor(root, path);
    if (!found) {
      const instead = part(this, '.no-such-playback');
      instead.hidden = false;
      // The page's heading and main part stand in the view that stays hidden.
      instead.role = 'main';
      instead.prepend(part(this, 'h1'));
      return;
    }
    this.#readable = found.page;
    const { slides, search } = await slidesFor(found.room, found.held);
    this.#slides = slides;
    this.#deck = path + (found.asked ?? search);
    part<HTMLAnchorElement>(this, '.deck-title').href = root + this.#deck;
    this.#begin(found.stage + search);
  }

  #begin(stage: string): void {
    this.#shape = shapeOf(this.#slides);
    this.#minutes = this.#slides.map(({ dataset }) => Number(dataset['minutes'] ?? 0));
    const title = this.#readable?.querySelector('h1')?.textContent ?? '';
    put(this, { '.deck-title': title });
    document.title = `${document.title}: ${title}`;
    const { session, move } = placeIn(this.#slides);
    const talk = recallTalk(this.#deck, session, wallClock());
    this.#session = session ?? talk?.session ?? newSession();
    if (talk) [this.#state, this.#clock] = [{ ...startState, ...talk.state }, talk.clock];
    part<HTMLTextAreaElement>(this, '.parking-lot').value = talk?.parking ?? '';
    part<HTMLAnchorElement>(this, '.open-stage').href = `${stage}#session=${this.#session}`;
    this.#channel = joinChannel<DeckMessage>(this.#session, (message) => {
      if (message.type === 'hello') {
        if (message.stage) this.#connected(true);
        if (this.#drives) {
          // A stage that joins stays where the room has been looking.
          if (message.state) this.#adopt(message.state);
          this.#tell();
        }
      }
      if (message.type === 'left') {
        this.#connected(false);
        // Another stage may be there.
        if (this.#drives) this.#drive();
      }
      if (message.type === 'ask' && this.#drives) this.#move(message.move);
      if (message.type === 'state' && !this.#drives) this.#adopt(message.state);
      if (message.type === 'drive' && message.window !== this.#window) this.#follow();
    });
    if (!talk || move.slide >= 0) this.#state = moveDeck(this.#state, move, this.#shape);
    this.#listen();
    part(this, '.presenter-list').replaceChildren(
      ...slideLinks(this.#slides, '', titleOf, (slide) => this.#move({ type: 'goTo', slide, step: 0 })),
    );
    put(this, { '.presenter': true });
    this.#draw(true);
    void this.#fetchRest(stage);
    // Another window may be driving: what it shows goes on here.
    if (talk) this.#drive();
    else {
      this.#channel.send({ type: 'hello', stage: false });
      setTimeout(() => {
        if (!this.#drives) this.#drive();
      }, 150);
    }
    setInterval(() => {
      this.#drawClock();
    }, 500);
  }

  #listen(): void {
    window.addEventListener('pagehide', () => {
      if (this.#drives) this.#channel?.send({ type: 'bye' });
    });
    hearWishes(this, (wish) => {
      this.#wish(wish);
    });
    const parking = part<HTMLTextAreaElement>(this, '.parking-lot');
    parking.addEventListener('input', () => {
      this.#keep();
    });
    window.addEventListener('storage', () => {
      const talk = recallTalk(this.#deck, this.#session, wallClock());
      if (talk && document.activeElement !== parking) parking.value = talk.parking;
      if (talk && !this.#drives) this.#clock = talk.clock;
    });
    part(this, '.take-over').addEventListener('click', () => {
      this.#drive();
    });
  }

  #drive(): void {
    this.#drives = true;
    this.#led = false;
    put(this, { '.driven-elsewhere': false });
    this.#channel?.send({ type: 'drive', window: this.#window });
    this.#tell();
  }

  #follow(): void {
    if (this.#drives) this.#tell();
    this.#drives = false;
    this.#led = true;
    clearTimeout(this.#playing);
    put(this, { '.driven-elsewhere': true });
  }

  #connected(on: boolean): void {
    put(this, { '.stage-missing': !on, '.stage-connected': on });
    if (!on || !this.#drives) return;
    this.#startClock();
    this.#keep();
  }

  /** All that a talk may ask for is there when the network goes. */
  async #fetchRest(stage: string): Promise<void> {
    const { presenterSide } = await import('./presenter-side.ts');
    this.#side = presenterSide(this, {
      deck: this.#deck,
      stage,
      session: this.#session,
      slides: this.#slides,
      minutes: this.#minutes,
      notesOf: (code) => this.#notesOf(code),
    });
    this.#drawClock();
    fetchAhead(import('./rehearsal.ts'), import('./save-file.ts'));
  }

  #startClock(): void {
    this.#clock.startedAt ??= wallClock();
    this.#drawClock();
  }

  async #takeQuestion(now: number): Promise<void> {
    const { takeQuestion } = await import('./presenter-side.ts');
    this.#clock = takeQuestion(this.#clock, now);
    this.#keep();
    this.#drawClock();
  }

  #wish(wish: DeckWish): void {
    const now = wallClock();
    switch (wish.type) {
      case 'restartClock':
        this.#clock = { ...notBegun };
        this.#startClock();
        break;
      case 'takeQuestion':
        void this.#takeQuestion(now);
        break;
      case 'park':
        part(this, '.parking-lot').focus();
        break;
      case 'overview':
        part(this, '.presenter-list a[aria-current]').focus();
        break;
      case 'help':
        part<HTMLDetailsElement>(this, '.presenter-keys').toggleAttribute('open');
        break;
      case 'leave':
        (document.activeElement as HTMLElement | null)?.blur();
        for (const open of this.querySelectorAll<HTMLDetailsElement>('details[open]')) open.open = false;
        this.#move({ type: 'close' });
        break;
      default:
        void goBy(wish, this.querySelector<HTMLElement>('.miniature-now [data-slide]') ?? undefined, now, (move) => {
          this.#move(move);
        });
    }
    this.#keep();
    this.#drawClock();
  }

  #move(move: DeckMove): void {
    // Nobody else drives: whoever presses a key before all windows have answered wants to.
    if (!this.#drives && !this.#led) this.#drive();
    if (!this.#drives) {
      this.#channel?.send({ type: 'ask', move });
      return;
    }
    const before = this.#state;
    const state = moveDeck(before, move, this.#shape);
    if (state !== before && (state.slide > 0 || state.step > 0)) this.#startClock();
    this.#adopt(state);
    this.#tell();
    this.#keep();
    void this.#play(before);
  }

  #adopt(state: DeckState): void {
    const before = this.#state;
    this.#state = state;
    this.#draw(before.slide !== state.slide || before.step !== state.step);
  }

  #tell(): void {
    this.#channel?.send({ type: 'state', state: this.#state });
  }

  #keep(): void {
    if (!this.#session) return;
    const parking = part<HTMLTextAreaElement>(this, '.parking-lot').value;
    keepTalk(this.#deck, {
      session: this.#session,
      savedAt: wallClock(),
      state: this.#state,
      clock: this.#clock,
      parking,
    });
  }

  async #play(before: DeckState): Promise<void> {
    const { playing, slide, step } = this.#state;
    if (before.slide === slide && before.step === step && before.playing === playing) return;
    clearTimeout(this.#playing);
    if (!playing) return;
    const { playOn } = await import('./play-story.ts');
    this.#playing = playOn(this.#state, this.#slides, (move) => {
      this.#move(move);
    });
  }

  #draw(moved: boolean): void {
    const { slide, step, blank } = this.#state;
    const next = moveDeck({ ...this.#state, blank: 'no' }, { type: 'next' }, this.#shape);
    const atTheEnd = next.slide === slide && next.step === step;
    this.#miniature('.miniature-now', this.#state);
    if (atTheEnd) part(this, '.miniature-next').replaceChildren();
    else this.#miniature('.miniature-next', next);
    put(this, {
      '.at-the-end': atTheEnd,
      '.now-blank': blank !== 'no',
      '.now-title': titleOf(this.#slides[slide]),
      '.now-place': `${String(slide + 1)} / ${String(this.#slides.length)}`,
    });
    this.#drawClock();
    if (!moved) return;
    const code = this.#slides[slide]?.dataset['slide'];
    history.replaceState(null, '', formatDeckHash({ code, step, session: this.#session }));
    this.#drawNotes(code);
    this.querySelectorAll('.presenter-list a').forEach((link, index) => {
      link.ariaCurrent = index === slide ? 'true' : null;
      if (index === slide) link.scrollIntoView({ block: 'nearest' });
    });
  }

  #miniature(selector: string, state: DeckState): void {
    const picture = this.#slides[state.slide]?.cloneNode(true) as HTMLElement | undefined;
    if (!picture) return;
    picture.hidden = false;
    picture.removeAttribute('aria-labelledby');
    showStep(picture, state);
    for (const named of picture.querySelectorAll('[id]')) named.removeAttribute('id');
    part(this, selector).replaceChildren(picture);
    fitSlide(picture);
  }

  #notesOf(code: string | undefined): Element | null | undefined {
    return this.#readable?.querySelector(`[data-slide-code="${code ?? ''}"] .slide-notes`);
  }

  #drawNotes(code: string | undefined): void {
    const notes = this.#notesOf(code);
    put(this, { '.no-notes': !notes });
    const place = part(this, '.presenter-notes');
    place.replaceChildren(...(notes ? document.importNode(notes, true).childNodes : []));
    place.scrollTop = 0;
  }

  #drawClock(): void {
    const now = wallClock();
    const miniature = part(this, '.miniature-now');
    put(this, { '.quiet': miniature.querySelector('.part:not([hidden]) > [data-think]') !== null });
    void showCounts(miniature, this.#slides[this.#state.slide]?.dataset['slide'], this.#state, now);
    this.#side?.draw(this.#clock, this.#state.slide, now);
  }
}

async function documentsFor(root: string, path: string): Promise<TalkDocuments | undefined> {
  const page = await documentAt(root + path);
  if (!page) return undefined;
  const stage = page.querySelector('.to-stage')?.getAttribute('href');
  // A page without a stage of its own is the one where decks are put together.
  if (!stage) return (await import('./made-stage.ts')).documentsOf(root, location.search);
  const room = await documentAt(stage);
  return room && { page, room, stage, held: await unveil(part(room, '.stage-held').textContent) };
}

customElements.define('deck-presenter', DeckPresenter);
