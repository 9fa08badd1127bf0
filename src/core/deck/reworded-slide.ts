import type { Slide, SlidePart } from './deck.ts';

/** A slide whose line says the same in other words: its sentence or question, or its heading where it has neither. */
export function rewordedSlide(slide: Slide, line: string | undefined): Slide {
  if (line === undefined) return slide;
  const place = slide.parts.findIndex(isLine);
  // It is no longer what the records say.
  const own = { ...slide, beat: undefined };
  if (place < 0) return { ...own, title: line };
  return { ...own, parts: slide.parts.map((part, index) => (index === place ? { ...part, text: line } : part)) };
}

/** What a slide says first, and what {@link rewordedSlide} says in other words. */
export function lineOf({ title, parts }: Pick<Slide, 'title' | 'parts'>): string {
  return parts.find(isLine)?.text ?? title;
}

function isLine(part: SlidePart): part is Extract<SlidePart, { type: 'sentence' | 'question' }> {
  return part.step === 0 && (part.type === 'sentence' || part.type === 'question');
}
