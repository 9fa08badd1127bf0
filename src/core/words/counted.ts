/**
 * A phrase about a number, one form for each plural category that its language has (CLDR's, as `Intl.PluralRules` names
 * them; English has `one` and `other`). Names in braces, such as `{count}`, are filled in.
 */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form of a phrase that fits `values.count`, filled in. `language` is a BCP 47 tag. */
export function sayCount(phrase: Counted, values: Values & { count: number }, language: string): string {
  const form = phrase[pluralRules(language).select(values.count)] ?? phrase.other;
  return fill(form, values);
}

/** A sentence with named places, filled in. A name that no value has stays as it is written. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (written, name: string) => String(values[name] ?? written));
}

type Values = Readonly<Record<string, string | number>>;

/** Kept, because making one takes longer than all that it is asked. */
const rules = new Map<string, Intl.PluralRules>();

function pluralRules(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
