import { handoutBegins } from '../core/deck/handout.ts';

/**
 * A handout of another length asks from another place on: there the questions and the heading of all that happened go, and
 * what stands before is not among the questions too.
 */
export function orderHandout(page: HTMLElement): void {
  const places = [...page.querySelectorAll<HTMLElement>('.playback-slides > [data-of]')];
  const at = places.findIndex((place) => !place.hidden && place.querySelector(handoutBegins) !== null);
  places[at]?.before(...page.querySelectorAll('.handout-asked, .handout-answers'));
  const before = new Set(places.slice(0, Math.max(0, at)).map(({ dataset }) => dataset['of']));
  for (const copy of page.querySelectorAll<HTMLElement>('.handout-asked > [data-of]'))
    copy.hidden ||= before.has(copy.dataset['of']);
}
