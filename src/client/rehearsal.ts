import { clockText } from '../core/deck/clock-text.ts';
import { spokenWords } from '../core/story/spoken-words.ts';
import { titleOf } from './deck-view.ts';
import { part } from './part.ts';
import { read, write } from './talk-memory.ts';
import { wallClock } from './wall-clock.ts';

interface RehearsedSlide {
  code: string;
  title: string;
  /** Seconds. */
  planned: number;
  /** How many words there are to say. */
  words: number;
}

/** Measures how long each slide takes, and says where the plan is long. Times stay in this browser. */
export class Rehearsal {
  #place: HTMLElement;
  #key: string;
  #slides: readonly RehearsedSlide[];
  #running = false;
  #slide = 0;
  #since = 0;
  #times: Record<string, number> = {};

  constructor(
    place: HTMLElement,
    deck: string,
    slides: readonly HTMLElement[],
    notesOf: (code: string) => Element | null | undefined,
  ) {
    this.#place = place;
    this.#key = `second-story-times:${deck}`;
    this.#slides = slides.map((slide) => {
      const code = slide.dataset['slide'] ?? '';
      return {
        code,
        title: titleOf(slide),
        planned: 60 * Number(slide.dataset['minutes'] ?? 0),
        words: notesOf(code)?.textContent.match(/\S+/g)?.length ?? 0,
      };
    });
    const start = part(place, '.start-rehearsal');
    start.addEventListener('click', () => {
      this.#running = !this.#running;
      start.ariaPressed = String(this.#running);
      this.#since = wallClock();
      if (this.#running) this.#times = {};
      this.draw();
    });
    part(place, '.forget-times').addEventListener('click', () => {
      this.#times = {};
      write(this.#key, undefined);
      this.draw();
    });
  }

  /** The talk is at a slide, or has come to it. */
  at(slide: number): void {
    const now = wallClock();
    const code = this.#slides[this.#slide]?.code ?? '';
    if (this.#running && slide !== this.#slide) {
      this.#times[code] = (this.#times[code] ?? 0) + (now - this.#since) / 1000;
      write(this.#key, { ...this.#last(), ...this.#times });
    }
    if (slide !== this.#slide) this.#since = now;
    this.#slide = slide;
    this.draw();
  }

  draw(): void {
    const last = this.#last();
    const taken = this.#slides.map(({ code }, index) => {
      const running = this.#running && index === this.#slide ? (wallClock() - this.#since) / 1000 : 0;
      return (this.#times[code] ?? 0) + running;
    });
    const text = (seconds: number | undefined): string => (seconds ? clockText(seconds) : '–');
    part(this.#place, '.rehearsal-times').replaceChildren(
      ...this.#slides.map(({ code, title, planned, words }, index) => {
        const said = (words / spokenWords) * 60;
        const took = taken[index] ?? 0;
        const row = document.createElement('tr');
        row.classList.toggle('too-long', (took > 0 ? took : said) > planned * 1.2);
        for (const cell of [title, text(planned), text(said), text(last[code]), text(took)])
          row.insertCell().textContent = cell;
        return row;
      }),
    );
    const sum = part(this.#place, '.rehearsal-sum');
    const total = (all: readonly number[]): string => clockText(all.reduce((seconds, each) => seconds + each, 0));
    sum.textContent = (sum.dataset['says'] ?? '')
      .replace('{planned}', total(this.#slides.map(({ planned }) => planned)))
      .replace('{taken}', total(taken));
  }

  #last(): Readonly<Record<string, number>> {
    return (read(this.#key) as Record<string, number> | undefined) ?? {};
  }
}
