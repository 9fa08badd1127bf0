import { sayNumber } from '../core/words/counted.ts';

/** A number as the language of this page writes it. */
export function numberHere(value: number): string {
  return sayNumber(value, document.documentElement.lang);
}
