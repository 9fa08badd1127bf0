import { englishSlides } from './english-slides.ts';
import type { SlideWords } from './slide-words.ts';

const spoken: readonly SlideWords[] = [englishSlides];

/** The words of slides for a page of ours, by the language that the page says it is in. */
export function slideWordsIn(language: string): SlideWords {
  return spoken.find((words) => words.language === language) ?? englishSlides;
}
