/**
 * A phrase about a number, one form for each plural category that its language has (CLDR's, as `Intl.PluralRules` names
 * them; English has `one` and `other`). Names in braces, such as `{count}`, are filled in.
 */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form of a phrase that fits `count`, filled in. `language` is a BCP 47 tag. */
export function sayCount(phrase: Counted, count: number, language: string, more: Values = {}): string {
  const [rules, format] = numbersIn(language);
  return fill(phrase[rules.select(count)] ?? phrase.other, { ...more, count: format.format(count) });
}

/** A number as its language writes it: `1,234.5` in English, with three decimals at most. */
export function sayNumber(value: number, language: string): string {
  return numbersIn(language)[1].format(value);
}

/** A sentence with named places, filled in; a number comes as `sayNumber` says it. A name that no value has stays as it is written. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written);
}

type Values = Readonly<Record<string, string>>;

/** Kept, because making them takes longer than all that they are asked. */
const made = new Map<string, readonly [Intl.PluralRules, Intl.NumberFormat]>();

function numbersIn(language: string): readonly [Intl.PluralRules, Intl.NumberFormat] {
  const known = made.get(language) ?? ([new Intl.PluralRules(language), new Intl.NumberFormat(language)] as const);
  made.set(language, known);
  return known;
}
