import { chooseBeats, type ChosenBeat } from './choose-beats.ts';
import type { Choices, PlanWish } from './outline.ts';
import { chooseFromOrder } from './running-order.ts';

/** The slides that a wish chooses, by their places, with their minutes: the same in a build and in a browser. */
export function chooseSlides(choices: Choices, wish: PlanWish): ChosenBeat[] {
  return choices.by === 'plan' ? chooseBeats(choices, wish) : chooseFromOrder(choices, wish);
}
