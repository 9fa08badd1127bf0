import { z } from 'zod';

/**
 * Whether a value is a mark, or words of nobody, that keeps a place for words still to come. What may be right somewhere, such as
 * “none” or “not known”, keeps none.
 */
export function keepsPlace(text: string): boolean {
  return placeKeeper.test(text.trim());
}

const placeKeeper =
  /^(?:n\/?a|untitled|\?+|-+|_+|\.{2,}|…|x{2,}|todo|tb[acd]|fixme|etc\.?|and so on|lorem(?: ipsum\b.*)?|to be (?:done|added|written|filled in|determined|decided|defined|announced|confirmed|completed)|(?:please )?fill (?:me |this )?in|coming soon|placeholder|dummy(?: text)?|foo(?:bar)?|asdf\w*|qwert\w*|blah(?: blah)*|(?:some|your) text(?: here)?|<[^<>]+>|\$[A-Z_]{2,}|\[(?:todo|tb[acd]|fixme)\])[.!]?$/i;

/** Words that a reader sees. A key whose words are not there yet is left out, or has none to show. */
export const TextSchema = z.string().regex(/\S/, { error: 'some text' });
