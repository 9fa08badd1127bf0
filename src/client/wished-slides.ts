import { planSearch, planWishIn } from '../core/deck/plan-address.ts';
import { chooseSlides } from '../core/story/choose-slides.ts';
import type { Choices } from '../core/story/outline.ts';

/** The length that an address wishes: the places of its slides with their minutes, and the wish as part of an address. */
export interface WishedSlides {
  minutes: ReadonlyMap<number, number>;
  search: string;
}

/** Undefined where the address says nothing that a deck could follow. @param choices those that a stage carries. */
export function wishedSlides(choices: Choices, search: string): WishedSlides | undefined {
  const wish = planWishIn(search);
  const asked = planSearch(wish);
  if (asked === '') return undefined;
  const chosen = chooseSlides(choices, wish);
  return { minutes: new Map(chosen.map(({ beat, minutes }) => [beat, minutes])), search: `?${asked}` };
}
