import type { BuilderWords as Said } from '../core/words/builder-words.ts';

/** The words of the page where decks are put together, as the page carries them. */
export type BuilderWords = Said['builder'] & {
  months: readonly string[];
  /** How a theme's incidents were chosen, with -1 for those told and -2 for all. */
  chosenOf: string;
};
