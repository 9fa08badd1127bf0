import type { DeckChoice } from '../core/deck/deck-choice.ts';
import { deckOfMaterial, materialOfChoice } from '../core/deck/deck-material.ts';
import type { Deck } from '../core/deck/deck.ts';
import { slideOnPage } from '../core/deck/slide-to-html.ts';
import { slidesOnStage, type SlidesOnStage } from '../core/deck/slides-on-stage.ts';
import { slideWordsIn } from '../core/words/slide-words-in.ts';
import { fetchChoice, type ChosenStories } from './choice-stories.ts';

/** The deck of a choice, made here as a build would make it; undefined if there is nothing to tell. */
export async function madeDeck(root: string, choice: DeckChoice): Promise<Deck | undefined> {
  return deckOfStories(await fetchChoice(root, choice));
}

/** The deck of a choice that has been fetched. */
export function deckOfStories({ choice, source, follow }: ChosenStories): Deck | undefined {
  const words = slideWordsIn(document.documentElement.lang);
  const material = materialOfChoice(source, follow, words);
  return material && deckOfMaterial(material, words, choice.wish, choice.edits);
}

/** The slides of its stage. */
export function stageOf({ slides }: Deck): SlidesOnStage {
  return slidesOnStage(slides, slideWordsIn(document.documentElement.lang));
}

/** Slides as a readable page has them, with what is said to each. */
export function pageMarkup({ slides }: Deck): string {
  const words = slideWordsIn(document.documentElement.lang);
  return slides.map((slide) => slideOnPage(slide, words).html).join('\n');
}
