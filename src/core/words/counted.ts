/**
 * A phrase about a number, one form for each plural category that its language has (CLDR's, as `Intl.PluralRules` names
 * them; English has `one` and `other`). Names in braces, such as `{count}`, are filled in.
 */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form of a phrase that fits `count`, filled in. `language` is a BCP 47 tag. */
export function sayCount(phrase: Counted, count: number, language: string, more: Values = {}): string {
  const form = phrase[pluralRules(language).select(count)] ?? phrase.other;
  return fill(form, { ...more, count: sayNumber(count, language) });
}

/** A number as its language writes it: `1,234.5` in English. */
export function sayNumber(value: number, language: string): string {
  const known = formats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  formats.set(language, known);
  return known.format(value);
}

/** A sentence with named places, filled in; a number comes as `sayNumber` says it. A name that no value has stays as it is written. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written);
}

type Values = Readonly<Record<string, string>>;

/** Kept, because making one takes longer than all that it is asked. */
const rules = new Map<string, Intl.PluralRules>();
const formats = new Map<string, Intl.NumberFormat>();

function pluralRules(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
