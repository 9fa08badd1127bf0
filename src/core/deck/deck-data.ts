import { richText } from '../story/rich.ts';
import type { Deck, Slide, SlideKind, SlidePart } from './deck.ts';
import { stepTexts } from './slide-text.ts';

/** A deck as data, for other programs: what `second-story playback --to json` writes. Its keys are kept across versions. */
export interface DeckData {
  title: string;
  minutes: number;
  slides: SlideData[];
}

export interface SlideData {
  /** What it is: opening, signal, moment, pause, consequence, turn, resolution, sense, impact, guise, contrast, action, discuss, decision … */
  kind: SlideKind;
  title: string;
  minutes: number;
  /** What the presenter says; paragraphs are parted by empty lines. */
  notes: string;
  /** What the room sees at first, line by line. */
  text: string;
  /** What it shows of the narrative: a figure with its address, or a chart, which is drawn from the numbers of a table and has none. */
  picture?: { file: string; src?: string; alt: string; caption?: string };
  /** What each further step shows. */
  reveals?: string[];
}

export function deckData({ title, minutes, slides }: Pick<Deck, 'title' | 'minutes' | 'slides'>): DeckData {
  return { title, minutes, slides: slides.map(slideData) };
}

function slideData(slide: Slide): SlideData {
  const [text = '', ...reveals] = stepTexts(slide);
  const picture = slide.parts.map(pictureOf).find((found) => found !== undefined);
  return {
    kind: slide.kind,
    title: slide.title,
    minutes: slide.minutes,
    notes: richText(slide.notes),
    text,
    ...(picture ? { picture } : {}),
    ...(reveals.length > 0 ? { reveals } : {}),
  };
}

function pictureOf(part: SlidePart): SlideData['picture'] {
  switch (part.type) {
    case 'figure': {
      const { file, src, alt, caption } = part.picture;
      return { file, src, alt, ...(caption === undefined ? {} : { caption }) };
    }
    case 'chart': {
      const { file, title, summary, about } = part.chart;
      return { file, alt: `${title}. ${summary}`, ...(about === '' ? {} : { caption: about }) };
    }
    default:
      return undefined;
  }
}
