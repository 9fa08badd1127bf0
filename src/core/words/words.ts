import type { englishSlides } from './english-slides.ts';
import type { english } from './english.ts';

/**
 * Every word that the site itself says, in one language. Another language is another value of this type; one that is not
 * whole yet is completed by `completeWords`.
 */
export type Words = InAnyLanguage<typeof english>;

/** Those of them that slides and their notes say. */
export type SlideWords = InAnyLanguage<typeof englishSlides>;

/** The same keys, the same functions and pairs that stay pairs, with whatever words another language has for them. */
type InAnyLanguage<Value> = Value extends string
  ? string
  : Value extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Value]: InAnyLanguage<Value[Key]> };

/** Words of a language that says only some of them so far. */
export type SomeWords = Pick<Words, 'language'> & SomeOf<Omit<Words, 'language'>>;

type SomeOf<Value> = Value extends string | readonly unknown[] | ((...values: never[]) => string)
  ? Value
  : { readonly [Key in keyof Value]?: SomeOf<Value[Key]> };
