import type { DeckState } from '../core/deck/deck-state.ts';

/**
 * Lets a story that plays go on: after its share of the minutes at each step. It stops by itself at a question and at the end.
 * Gives the timer that waits, to be cleared when somebody moves.
 */
export function playOn(
  { slide, step }: DeckState,
  slides: readonly HTMLElement[],
  ask: (move: { type: 'play' | 'next' }) => void,
): ReturnType<typeof setTimeout> | undefined {
  const here = slides[slide];
  const steps = Number(here?.dataset['steps'] ?? 0);
  const asks = here?.dataset['kind'] === 'pause' && step === 0;
  if (asks || (slide === slides.length - 1 && step === steps)) {
    ask({ type: 'play' });
    return undefined;
  }
  const share = (Number(here?.dataset['minutes'] ?? 0) * 60_000) / (steps + 1);
  return setTimeout(
    () => {
      ask({ type: 'next' });
    },
    Math.max(1500, share),
  );
}
