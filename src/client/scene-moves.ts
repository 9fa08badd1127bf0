import type { DeckMove } from '../core/deck/deck-state.ts';

/** Wishes about a picture. They are fetched when somebody has one: most talks look at a picture as it stands. */
export type SceneWish = { type: 'follow' } | { type: 'align' } | { type: 'digit'; digit: number };

/** A wish about the picture of a slide as a move; undefined where it has no meaning there. */
export function moveOnScene(wish: SceneWish, slide: HTMLElement | undefined): DeckMove | undefined {
  const people = peopleOn(slide);
  switch (wish.type) {
    case 'follow':
      return { type: 'follow', people };
    case 'align':
      return { type: 'align', ways: slide?.querySelectorAll('[data-align]').length ?? 0 };
    case 'digit':
      return people.length > 0
        ? { type: 'lookAt', person: wish.digit === 0 ? undefined : people[wish.digit - 1] }
        : undefined;
  }
}

/** Whoever has a lane on a slide, from top to bottom. */
function peopleOn(slide: HTMLElement | undefined): number[] {
  const scene = [...(slide?.querySelectorAll('.part-scene') ?? [])].findLast((part) => !(part as HTMLElement).hidden);
  return [...(scene?.querySelectorAll<SVGElement>('.scene-lane[data-person]') ?? [])].map(({ dataset }) =>
    Number(dataset['person']),
  );
}
