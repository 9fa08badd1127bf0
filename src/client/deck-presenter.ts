import { formatDeckHash, parseDeckHash } from '../core/deck/deck-hash.ts';
import { wishForKey, type DeckWish } from '../core/deck/deck-keys.ts';
import { moveDeck, startState, type DeckMove, type DeckState } from '../core/deck/deck-state.ts';
import { stageName } from '../core/deck/opaque-id.ts';
import { clockText, paceOf } from '../core/deck/pace.ts';
import { deckPathIn } from '../core/deck/presenter-address.ts';
import { joinSession, newSession, type DeckChannel } from './deck-sync.ts';
import { part, pressedOn, shapeOf, showStep, slidesIn, thinkingTime, titleOf } from './deck-view.ts';

/** What the presenter sees: the stage small, what comes next, the notes, and how time stands. It drives the stages of its session. */
class DeckPresenter extends HTMLElement {
  #slides: HTMLElement[] = [];
  #shape: number[] = [];
  #state: DeckState = startState;
  /** The slides as the readable page has them: with their own titles, and with what is said to them. */
  #readable: readonly Element[] | undefined;
  #channel: DeckChannel | undefined;
  #session = '';
  #elapsed = 0;
  #talking = 0;
  #running = false;
  #questions = false;
  #left = 0;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const path = deckPathIn(location.search);
    const root = this.dataset['root'] ?? '/';
    const stage = path === undefined ? '' : `${root}stage/${stageName(path)}/`;
    const [room, page] = path === undefined ? [] : await Promise.all([documentAt(stage), documentAt(root + path)]);
    if (path === undefined || room === undefined) {
      part(this, '.no-such-playback').hidden = false;
      return;
    }
    this.#readable = page && [...page.querySelectorAll('.playback-slides > .slide')];
    part<HTMLAnchorElement>(this, '.deck-title').href = root + path;
    this.#begin(stage, room);
  }

  #begin(stage: string, room: Document): void {
    this.#slides = slidesIn(room);
    this.#shape = shapeOf(this.#slides);
    const title = this.#readable?.[0]?.querySelector('h1')?.textContent;
    if (title !== undefined) {
      part(this, '.deck-title').textContent = title;
      document.title = `${document.title}: ${title}`;
    }
    const { code, step, session } = parseDeckHash(location.hash);
    this.#session = session ?? newSession();
    part<HTMLAnchorElement>(this, '.open-stage').href = `${stage}#session=${this.#session}`;
    this.#channel = joinSession(this.#session, (message) => {
      if (message.type === 'hello') {
        part(this, '.stage-missing').hidden = true;
        part(this, '.stage-connected').hidden = false;
        this.#running = true;
        this.#tell();
      }
      if (message.type === 'ask') this.#move(message.move);
    });
    window.addEventListener('pagehide', () => this.#channel?.send({ type: 'bye' }));
    document.addEventListener('keydown', (event) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const wish = wishForKey({ key, shiftKey, ctrlKey, metaKey, altKey, on: pressedOn(event.target) });
      if (!wish) return;
      event.preventDefault();
      this.#wish(wish);
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-wish]'))
      button.addEventListener('click', () => this.#wish({ type: button.dataset['wish'] } as DeckWish));
    this.#fillList();
    part(this, '.presenter').hidden = false;
    const slide = this.#slides.findIndex(({ dataset }) => dataset['slide'] === code);
    this.#state = moveDeck(startState, { type: 'goTo', slide: Math.max(0, slide), step }, this.#shape);
    this.#draw(true);
    setInterval(() => {
      this.#tick();
    }, 1000);
    this.#tick();
  }

  #wish(wish: DeckWish): void {
    switch (wish.type) {
      case 'restartClock':
        this.#elapsed = this.#talking = 0;
        break;
      case 'takeQuestion':
        this.#questions = !this.#questions;
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
      case 'fullScreen':
      case 'leave':
        (document.activeElement as HTMLElement | null)?.blur();
        break;
      default:
        this.#move(wish);
    }
    this.#drawClock();
  }

  #move(move: DeckMove): void {
    const before = this.#state;
    this.#state = moveDeck(before, move, this.#shape);
    this.#running ||= this.#state.slide > 0 || this.#state.step > 0;
    this.#draw(before.slide !== this.#state.slide || before.step !== this.#state.step);
    this.#tell();
  }

  #tell(): void {
    this.#channel?.send({ type: 'state', state: this.#state });
  }

  #draw(moved: boolean): void {
    const { slide, step, hindsight, blank } = this.#state;
    const next = moveDeck({ ...this.#state, blank: 'no' }, { type: 'next' }, this.#shape);
    const atTheEnd = next.slide === slide && next.step === step;
    this.#miniature('.miniature-now', slide, step, hindsight);
    if (atTheEnd) part(this, '.miniature-next').replaceChildren();
    else this.#miniature('.miniature-next', next.slide, next.step, hindsight);
    part(this, '.at-the-end').hidden = !atTheEnd;
    part(this, '.now-blank').hidden = blank === 'no';
    part(this, '.now-title').textContent = titleOf(this.#slides[slide]);
    part(this, '.now-place').textContent = `${String(slide + 1)} / ${String(this.#slides.length)}`;
    if (!moved) return;
    this.#left = thinkingTime(this.#slides[slide], step);
    history.replaceState(
      null,
      '',
      formatDeckHash({ code: this.#slides[slide]?.dataset['slide'], step, session: this.#session }),
    );
    this.#drawNotes(slide);
    this.querySelectorAll('.presenter-list a').forEach((link, index) => {
      link.ariaCurrent = index === slide ? 'true' : null;
    });
    this.#drawClock();
  }

  #miniature(selector: string, slide: number, step: number, hindsight: boolean): void {
    const picture = this.#slides[slide]?.cloneNode(true) as HTMLElement | undefined;
    if (!picture) return;
    picture.hidden = false;
    picture.removeAttribute('aria-labelledby');
    for (const named of picture.querySelectorAll('[id]')) named.removeAttribute('id');
    showStep(picture, step, hindsight);
    part(this, selector).replaceChildren(picture);
    picture.querySelector('.moment.now')?.scrollIntoView({ block: 'nearest' });
  }

  #drawNotes(slide: number): void {
    const notes = this.#readable?.[slide]?.querySelector('.slide-notes');
    part(this, '.notes-missing').hidden = this.#readable !== undefined;
    part(this, '.no-notes').hidden = this.#readable === undefined || notes !== null;
    const place = part(this, '.presenter-notes');
    place.replaceChildren(...(notes ? document.importNode(notes, true).childNodes : []));
    place.scrollTop = 0;
  }

  #fillList(): void {
    const list = part(this, '.presenter-list');
    list.replaceChildren(
      ...this.#slides.map((slide, index) => {
        const link = document.createElement('a');
        link.href = `#s=${slide.dataset['slide'] ?? ''}.0`;
        link.textContent = this.#readable?.[index]?.querySelector('h1, h2')?.textContent ?? titleOf(slide);
        link.addEventListener('click', (event) => {
          event.preventDefault();
          this.#move({ type: 'goTo', slide: index, step: 0 });
        });
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  }

  #tick(): void {
    if (this.#running) this.#elapsed += 1;
    if (this.#running && !this.#questions) this.#talking += 1;
    if (this.#left > 0) this.#left -= 1;
    this.#drawClock();
  }

  #drawClock(): void {
    const minutes = this.#slides.map(({ dataset }) => Number(dataset['minutes'] ?? 0));
    const { behind, plannedHere } = paceOf(minutes, this.#state.slide, this.#talking);
    part(this, '.wall-clock').textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format();
    part(this, '.elapsed').textContent = clockText(this.#elapsed);
    part(this, '.total').textContent = clockText(60 * minutes.reduce((sum, each) => sum + each, 0));
    part(this, '.planned').textContent = clockText(plannedHere);
    const pace = part(this, '.pace');
    pace.dataset['pace'] = behind === 0 ? 'on-time' : behind > 0 ? 'behind' : 'ahead';
    part(this, '.pace-by').textContent = behind === 0 ? '' : clockText(Math.abs(behind));
    for (const word of pace.querySelectorAll<HTMLElement>('[data-word]'))
      word.hidden = word.dataset['word'] !== pace.dataset['pace'];
    const thinking = part(this, '.thinking');
    thinking.hidden = this.#left === 0;
    part(thinking, '.thinking-left').textContent = clockText(this.#left);
    part(this, '[data-wish="takeQuestion"]').ariaPressed = String(this.#questions);
  }
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
