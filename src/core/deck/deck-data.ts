import { richText } from '../story/rich.ts';
import type { Deck, Slide, SlideKind } from './deck.ts';
import { stepTexts } from './slide-text.ts';

/** A deck as data, for other programs: what `second-story playback --to json` writes. Its keys are kept across versions. */
export interface DeckData {
  title: string;
  minutes: number;
  slides: SlideData[];
}

export interface SlideData {
  /** What it is: opening, signal, moment, pause, consequence, turn, resolution, sense, guise, contrast, action, discuss, decision … */
  kind: SlideKind;
  title: string;
  minutes: number;
  /** What the presenter says; paragraphs are parted by empty lines. */
  notes: string;
  /** What the room sees at first, line by line. */
  text: string;
  /** The figure of the narrative that it shows. */
  picture?: { file: string; src: string; alt: string; caption?: string };
  /** What each further step shows. */
  reveals?: string[];
}

export function deckData({ title, minutes, slides }: Pick<Deck, 'title' | 'minutes' | 'slides'>): DeckData {
  return { title, minutes, slides: slides.map(slideData) };
}

function slideData(slide: Slide): SlideData {
  const [text = '', ...reveals] = stepTexts(slide);
  const figure = slide.parts.find((part) => part.type === 'figure')?.picture;
  return {
    kind: slide.kind,
    title: slide.title,
    minutes: slide.minutes,
    notes: richText(slide.notes),
    text,
    ...(figure
      ? {
          picture: {
            file: figure.file,
            src: figure.src,
            alt: figure.alt,
            ...(figure.caption === undefined ? {} : { caption: figure.caption }),
          },
        }
      : {}),
    ...(reveals.length > 0 ? { reveals } : {}),
  };
}
