import type { Html } from '../html.ts';

/** Prose for a screen, and the same words for whatever has none. */
export interface Rich {
  html: Html;
  text: string;
}

/** A walkthrough of one incident or of several: what is shown, what is said, and how long it takes. */
export interface Deck {
  /** Path of its readable page below the site's root. */
  path: string;
  /** Name of its stage in addresses; it gives nothing away. */
  stage: string;
  title: string;
  /** What the room reads before the reveal. */
  teaser: string;
  hook: string | undefined;
  audience: string | undefined;
  minutes: number;
  slides: readonly Slide[];
}

/** An incident as slides name it. */
export interface Story {
  title: string;
  teaser: string;
  href: string;
  date: string;
}

export type Slide = SlideFrame & SlideContent;

/** What every slide has. */
export interface SlideFrame {
  /** Its address in the readable page. */
  id: string;
  /** Its address on the stage; it gives nothing away. */
  code: string;
  title: string;
  /** Its title on the stage, where names may not be known yet. */
  roomTitle: string;
  minutes: number;
  /** What the presenter says. It never reaches the stage. */
  notes: Rich;
  /** The content file it comes from. */
  file: string;
}

/** What a slide shows. Everything in a list named `steps`, `moments`, `guises` or `questions` appears one at a time. */
export type SlideContent =
  | { kind: 'title'; hook: string | undefined; lead: string }
  | { kind: 'section'; story: Story | undefined; felt: readonly string[] }
  | { kind: 'text'; steps: readonly Rich[] }
  | { kind: 'moments'; story: Story; moments: readonly KeyMoment[] }
  | {
      kind: 'pause';
      story: Story;
      question: string;
      options: readonly string[];
      think: number;
      happened: string;
      sense: string;
    }
  | { kind: 'phases'; columns: readonly string[]; rows: readonly PhaseRow[] }
  | { kind: 'guises'; definition: string; guises: readonly Guise[]; prompt: string }
  | { kind: 'actions'; rows: readonly DeckAction[]; asOf: string }
  | { kind: 'discuss'; questions: readonly string[] };

export type SlideKind = SlideContent['kind'];

/** A key event: what happened, and what people saw and believed at that time. */
export interface KeyMoment {
  /** Set where a new day begins. */
  day: string | undefined;
  /** Clock time, or the author's words; empty where only the day is known. */
  time: string;
  datetime: string | undefined;
  kind: string;
  who: string;
  what: string;
  cue: string | undefined;
  believed: string | undefined;
  laterKnown: string | undefined;
}

/** The phases of one incident. `share` is the part of the longest bar in the same column; absent where the length is not known. */
export interface PhaseRow {
  story: Story;
  cells: readonly { text: string; share: number | undefined }[];
}

/** How a theme showed up in one incident. */
export interface Guise {
  story: Story;
  how: string;
  lookedLike: readonly string[];
  absorbedBy: readonly string[];
}

/** An improvement action with what became of it. */
export interface DeckAction {
  story: Story;
  text: string;
  kind: string;
  state: string;
  settled: boolean;
  waited: string;
  ticket: { title: string; url: string | undefined } | undefined;
  /** Later incidents that met the same conditions while this action was open. */
  recurred: readonly Story[];
}

/** How many steps follow the first sight of a slide. */
export function stepCount(slide: SlideContent): number {
  switch (slide.kind) {
    case 'text':
      return Math.max(0, slide.steps.length - 1);
    case 'moments':
      return Math.max(0, slide.moments.length - 1);
    case 'pause':
      return 2;
    case 'guises':
      return slide.guises.length - 1 + (slide.prompt === '' ? 0 : 1);
    case 'discuss':
      return Math.max(0, slide.questions.length - 1);
    case 'title':
    case 'section':
    case 'phases':
    case 'actions':
      return 0;
  }
}
