import type { SlideWish } from '../core/deck/deck-keyboard.ts';
import type { DeckMove } from '../core/deck/deck-state.ts';

/** A wish as a move, by what the slide shows; undefined where it has no meaning there. Fetched apart: most talks walk straight on. */
export function moveOnSlide(wish: SlideWish, slide: HTMLElement | undefined, now: number): DeckMove | undefined {
  switch (wish.type) {
    case 'follow':
      return { type: 'follow', people: peopleOn(slide) };
    case 'align':
      return { type: 'align', ways: slide?.querySelectorAll('[data-align]').length ?? 0 };
    case 'quiet': {
      const seconds = Number(slide?.querySelector<HTMLElement>('[data-think]')?.dataset['think'] ?? 0);
      return seconds > 0 ? { type: 'quiet', seconds, now } : undefined;
    }
    case 'digit':
      return chosenOn(slide, wish.digit);
  }
}

/** An option of a question, else a person of a picture. */
function chosenOn(slide: HTMLElement | undefined, digit: number): DeckMove | undefined {
  const options = slide?.querySelectorAll('.part:not([hidden]) .options li').length ?? 0;
  if (options > 0) {
    const code = slide?.dataset['slide'] ?? '';
    return digit > 0 && digit <= options ? { type: 'hand', code, option: digit - 1 } : undefined;
  }
  const people = peopleOn(slide);
  return people.length > 0 ? { type: 'lookAt', person: digit === 0 ? undefined : people[digit - 1] } : undefined;
}

/** Whoever has a lane on a slide, from top to bottom. */
function peopleOn(slide: HTMLElement | undefined): number[] {
  const scene = [...(slide?.querySelectorAll('.part-scene') ?? [])].findLast((part) => !(part as HTMLElement).hidden);
  return [...(scene?.querySelectorAll<SVGElement>('g.scene-lane[data-person]') ?? [])].map(({ dataset }) =>
    Number(dataset['person']),
  );
}
