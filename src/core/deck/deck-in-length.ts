import { chooseSlides } from '../story/choose-slides.ts';
import type { PlanWish } from '../story/outline.ts';
import type { Deck, DeckVariants } from './deck.ts';

/** The same deck in another length, or for another audience: what the wish chooses of all that it could tell. */
export function deckInLength<Part extends Pick<Deck, 'variants'>>(
  deck: Part,
  wish: PlanWish,
): Part & Pick<Deck, 'minutes' | 'slides'> {
  return { ...deck, ...chosenOf(deck.variants, wish) };
}

function chosenOf({ slides, choices }: DeckVariants, wish: PlanWish): Pick<Deck, 'minutes' | 'slides'> {
  const told = chooseSlides(choices, wish);
  return {
    minutes: Math.max(1, Math.round(told.reduce((sum, { minutes }) => sum + minutes, 0))),
    slides: told.flatMap(({ beat, minutes }) => {
      const slide = slides[beat];
      return slide ? [{ ...slide, minutes }] : [];
    }),
  };
}
