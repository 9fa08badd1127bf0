import { formatDeckHash, parseDeckHash } from '../core/deck/deck-hash.ts';
import { wishForPress, type DeckWish } from '../core/deck/deck-keyboard.ts';
import { moveDeck, quietLeft, startState, type DeckMove, type DeckState } from '../core/deck/deck-state.ts';
import { builderPath } from '../core/deck/builder-path.ts';
import { stageName } from '../core/deck/opaque-id.ts';
import { clockText, paceOf } from '../core/deck/pace.ts';
import { planSearch, planWishIn } from '../core/deck/plan-address.ts';
import { deckPathIn } from '../core/deck/presenter-address.ts';
import { readClock, startClock, stillClock, turnQuestion, type TalkClock } from '../core/deck/talk-clock.ts';
import { joinSession, newSession, type DeckChannel } from './deck-sync.ts';
import {
  dwellOn,
  fitSlide,
  moveFor,
  pressedOn,
  shapeOf,
  showCounts,
  showStep,
  slidesFor,
  slideLinks,
  titleOf,
} from './deck-view.ts';
import { part } from './part.ts';
import type { MadeDocuments } from './made-stage.ts';
import type { Rehearsal } from './rehearsal.ts';
import { keepTalk, recallTalk } from './talk-memory.ts';
import { wallClock } from './wall-clock.ts';

/** What the presenter sees: the stage small, what comes next, the notes, and how time stands. One window drives the stages of its session. */
class DeckPresenter extends HTMLElement {
  #slides: HTMLElement[] = [];
  #shape: number[] = [];
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
  #clock: TalkClock = stillClock;
  #playing: ReturnType<typeof setTimeout> | undefined;
  #rehearsal: Rehearsal | undefined;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const path = deckPathIn(location.search);
    const root = this.dataset['root'] ?? '/';
    const stage = path === undefined ? '' : `${root}stage/${stageName(path)}/`;
    const made = path === builderPath ? await madeHere(root) : undefined;
    const [room, page] =
      path === undefined || path === builderPath
        ? [made?.room, made?.page]
        : await Promise.all([documentAt(stage), documentAt(root + path)]);
    if (path === undefined || room === undefined) {
      const instead = part(this, '.no-such-playback');
      instead.hidden = false;
      // The page's heading and main part stand in the view that stays hidden.
      instead.role = 'main';
      instead.prepend(part(this, 'h1'));
      return;
    }
    this.#readable = page;
    const wish = planWishIn(location.search);
    const asked = made?.asked ?? planSearch(wish);
    this.#deck = asked === '' ? path : `${path}?${asked}`;
    part<HTMLAnchorElement>(this, '.deck-title').href = root + this.#deck;
    this.#slides = await slidesFor(room, wish);
    const onStage = made?.stage ?? asked;
    this.#begin(onStage === '' ? stage : `${stage}?${onStage}`);
  }

  #begin(stage: string): void {
    this.#shape = shapeOf(this.#slides);
    const title = this.#readable?.querySelector('h1')?.textContent;
    if (title !== undefined) {
      part(this, '.deck-title').textContent = title;
      document.title = `${document.title}: ${title}`;
    }
    const { code, step, session } = parseDeckHash(location.hash);
    const talk = recallTalk(this.#deck, session, wallClock());
    this.#session = session ?? talk?.session ?? newSession();
    if (talk) [this.#state, this.#clock] = [{ ...startState, ...talk.state }, talk.clock];
    part<HTMLTextAreaElement>(this, '.parking-lot').value = talk?.parking ?? '';
    part<HTMLAnchorElement>(this, '.open-stage').href = `${stage}#session=${this.#session}`;
    this.#channel = joinSession(this.#session, (message) => {
      if (message.type === 'hello' && this.#drives) {
        if (message.stage) this.#connected();
        this.#tell();
      }
      if (message.type === 'ask' && this.#drives) this.#move(message.move);
      if (message.type === 'state' && !this.#drives) this.#adopt(message.state);
      if (message.type === 'drive' && message.window !== this.#window) this.#follow();
    });
    const slide = this.#slides.findIndex(({ dataset }) => dataset['slide'] === code);
    if (!talk || slide >= 0)
      this.#state = moveDeck(this.#state, { type: 'goTo', slide: Math.max(0, slide), step }, this.#shape);
    this.#listen();
    this.#fillList();
    part(this, '.presenter').hidden = false;
    this.#draw(true);
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
    document.addEventListener('keydown', (event) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const wish = wishForPress({ key, shiftKey, ctrlKey, metaKey, altKey, on: pressedOn(event.target) });
      if (!wish) return;
      event.preventDefault();
      this.#wish(wish);
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-wish]'))
      button.addEventListener('click', () => {
        this.#wish({ type: button.dataset['wish'] } as DeckWish);
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
    part(this, '.save-parking').addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([`${parking.value}\n`], { type: 'text/plain' }));
      link.download = part(this, '.save-parking').dataset['file'] ?? 'parking-lot.txt';
      link.click();
      URL.revokeObjectURL(link.href);
    });
    part(this, '.take-over').addEventListener('click', () => {
      this.#drive();
    });
    part(this, '.presenter-rehearsal').addEventListener('toggle', () => {
      void this.#openRehearsal();
    });
  }

  /** Fetched when somebody rehearses: most talks are held without. */
  async #openRehearsal(): Promise<void> {
    if (this.#rehearsal) return;
    const { Rehearsal } = await import('./rehearsal.ts');
    const slides = this.#slides.map((slide) => ({
      code: slide.dataset['slide'] ?? '',
      title: titleOf(slide),
      planned: 60 * Number(slide.dataset['minutes'] ?? 0),
      words: this.#notesOf(slide.dataset['slide'])?.textContent.match(/\S+/g)?.length ?? 0,
    }));
    this.#rehearsal = new Rehearsal(part(this, '.presenter-rehearsal'), this.#deck, slides);
    this.#rehearsal.at(this.#state.slide);
  }

  #drive(): void {
    this.#drives = true;
    this.#led = false;
    part(this, '.driven-elsewhere').hidden = true;
    this.#channel?.send({ type: 'drive', window: this.#window });
    this.#tell();
  }

  #follow(): void {
    if (this.#drives) this.#tell();
    this.#drives = false;
    this.#led = true;
    clearTimeout(this.#playing);
    part(this, '.driven-elsewhere').hidden = false;
  }

  #connected(): void {
    part(this, '.stage-missing').hidden = true;
    part(this, '.stage-connected').hidden = false;
    this.#clock = startClock(this.#clock, wallClock());
    this.#keep();
  }

  #wish(wish: DeckWish): void {
    const now = wallClock();
    switch (wish.type) {
      case 'restartClock':
        this.#clock = startClock(stillClock, now);
        break;
      case 'takeQuestion':
        this.#clock = turnQuestion(startClock(this.#clock, now), now);
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
      default: {
        const move = moveFor(
          wish,
          part(this, '.miniature-now').querySelector<HTMLElement>('[data-slide]') ?? undefined,
          now,
        );
        if (move) this.#move(move);
      }
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
    if (state !== before && (state.slide > 0 || state.step > 0)) this.#clock = startClock(this.#clock, wallClock());
    this.#adopt(state);
    this.#tell();
    this.#keep();
    this.#play(before);
  }

  #adopt(state: DeckState): void {
    const before = this.#state;
    this.#rehearsal?.at(state.slide);
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

  #play(before: DeckState): void {
    const { playing, slide, step } = this.#state;
    if (before.slide === slide && before.step === step && before.playing === playing) return;
    clearTimeout(this.#playing);
    if (!playing) return;
    const here = this.#slides[slide];
    const asks = here?.dataset['kind'] === 'pause' && step === 0;
    const over = slide === this.#slides.length - 1 && step === (this.#shape[slide] ?? 0);
    if (asks || over) this.#move({ type: 'play' });
    else
      this.#playing = setTimeout(() => {
        this.#move({ type: 'next' });
      }, dwellOn(here));
  }

  #draw(moved: boolean): void {
    const { slide, step, blank } = this.#state;
    const next = moveDeck({ ...this.#state, blank: 'no' }, { type: 'next' }, this.#shape);
    const atTheEnd = next.slide === slide && next.step === step;
    this.#miniature('.miniature-now', this.#state);
    if (atTheEnd) part(this, '.miniature-next').replaceChildren();
    else this.#miniature('.miniature-next', next);
    part(this, '.at-the-end').hidden = !atTheEnd;
    part(this, '.now-blank').hidden = blank === 'no';
    part(this, '.now-title').textContent = titleOf(this.#slides[slide]);
    part(this, '.now-place').textContent = `${String(slide + 1)} / ${String(this.#slides.length)}`;
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
    showCounts(picture, state, wallClock());
    for (const named of picture.querySelectorAll('[id]')) named.removeAttribute('id');
    part(this, selector).replaceChildren(picture);
    fitSlide(picture);
  }

  #notesOf(code: string | undefined): Element | null | undefined {
    return this.#readable?.querySelector(`[data-slide-code="${code ?? ''}"] .slide-notes`);
  }

  #drawNotes(code: string | undefined): void {
    const notes = this.#notesOf(code);
    part(this, '.notes-missing').hidden = this.#readable !== undefined;
    part(this, '.no-notes').hidden = this.#readable === undefined || notes !== null;
    const place = part(this, '.presenter-notes');
    place.replaceChildren(...(notes ? document.importNode(notes, true).childNodes : []));
    place.scrollTop = 0;
  }

  #fillList(): void {
    part(this, '.presenter-list').replaceChildren(
      ...slideLinks(this.#slides, '', titleOf, (slide) => this.#move({ type: 'goTo', slide, step: 0 })),
    );
  }

  #drawClock(): void {
    const now = wallClock();
    const { elapsed, talking } = readClock(this.#clock, now);
    const minutes = this.#slides.map(({ dataset }) => Number(dataset['minutes'] ?? 0));
    const { behind, plannedHere } = paceOf(minutes, this.#state.slide, talking);
    part(this, '.wall-clock').textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(now);
    part(this, '.elapsed').textContent = clockText(elapsed);
    part(this, '.total').textContent = clockText(60 * minutes.reduce((sum, each) => sum + each, 0));
    part(this, '.planned').textContent = clockText(plannedHere);
    const pace = part(this, '.pace');
    pace.hidden = this.#clock.startedAt === undefined;
    pace.dataset['pace'] = ['ahead', 'on-time', 'behind'][Math.sign(behind) + 1];
    part(this, '.pace-by').textContent = behind === 0 ? '' : clockText(Math.abs(behind));
    for (const word of pace.querySelectorAll<HTMLElement>('[data-word]'))
      word.hidden = word.dataset['word'] !== pace.dataset['pace'];
    const quiet = part(this, '.quiet');
    const asks = this.querySelector<HTMLElement>('.miniature-now .part:not([hidden]) > [data-think]');
    quiet.hidden = !asks;
    part(quiet, '.quiet-left').textContent = clockText(
      quietLeft(this.#state.quiet, now) ?? Number(asks?.dataset['think'] ?? 0),
    );
    part(this, '[data-wish="takeQuestion"]').ariaPressed = String(this.#clock.questionSince !== undefined);
    this.#rehearsal?.draw();
  }
}

/** What is said and shown of a deck that somebody has put together: its address says what is in it. */
async function madeHere(root: string): Promise<MadeDocuments | undefined> {
  const { documentsOf } = await import('./made-stage.ts');
  return documentsOf(root, location.search);
}

/** Undefined for a page that is not there or cannot be reached. */
async function documentAt(address: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('deck-presenter', DeckPresenter);
