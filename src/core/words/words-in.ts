import { english } from './english.ts';
import type { Words } from './words.ts';

/** Languages that the interface speaks whole. */
const spoken: readonly Words[] = [english];

/**
 * The words for a site in this language (a BCP 47 tag): of that very language, or of the one it is a variety of, or English.
 * `words.language` says which, so that a page can say it of itself.
 */
export function wordsIn(language: string, languages: readonly Words[] = spoken): Words {
  const [wanted] = language.toLowerCase().split('-');
  return (
    languages.find((words) => words.language.toLowerCase() === language.toLowerCase()) ??
    languages.find((words) => words.language.toLowerCase().split('-')[0] === wanted) ??
    english
  );
}
