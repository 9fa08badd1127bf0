import type { Deck } from './deck.ts';

/** What presenter view reads beside the stage. It is a file of its own, so that no audience document holds it. */
export interface PresenterNotes {
  format: 1;
  title: string;
  slides: readonly { code: string; title: string; minutes: number; html: string; text: string }[];
}

export function presenterNotes({ title, slides }: Deck): PresenterNotes {
  return { format: 1, title, slides: slides.map(({ code, title, minutes, notes }) => ({ code, title, minutes, html: notes.html.html, text: notes.text })) };
}
