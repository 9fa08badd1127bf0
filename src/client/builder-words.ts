import type { BuilderWords as Said } from '../core/words/builder-words.ts';

/** The words of the page where decks are put together, as the page carries them. */
export type BuilderWords = Said['builder'] & {
  months: readonly string[];
  /** How a theme's incidents were chosen, with -1 for those told and -2 for all. */
  chosenOf: string;
};

/** `14 March 2026`, from a day as the index has it. */
export function dayText(day: string, months: readonly string[]): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return day === '' ? '' : `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}`;
}
