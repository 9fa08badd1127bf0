/**
 * A phrase about a number, one form for each plural category that its language has (CLDR's, as `Intl.PluralRules` names
 * them; English has `one` and `other`). Names in braces, such as `{count}`, are filled in.
 */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form of a phrase that fits `count`, filled in. `language` is a BCP 47 tag. */
export function sayCount(phrase: Counted, count: number, language: string, more: Values = {}): string {
  const { category, written } = saidIn(language, count);
  return fill(phrase[category] ?? phrase.other, { ...more, count: written });
}

/** A number as its language writes it: `1,234.5` in English, with three decimals at most. */
export function sayNumber(value: number, language: string): string {
  return saidIn(language, value).written;
}

/** A sentence with named places, filled in; a number comes as `sayNumber` says it. A name that no value has stays as it is written. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written);
}

type Values = Readonly<Record<string, string>>;

/** How a language says a number. */
interface SaidNumber {
  category: Intl.LDMLPluralRule;
  written: string;
}

/** What a language writes numbers with, and how it says those that are small and whole, of which a site says the same again and again. */
interface Numbers {
  rules: Intl.PluralRules;
  format: Intl.NumberFormat;
  small: SaidNumber[];
}

const mostKept = 1000;

function saidIn(language: string, value: number): SaidNumber {
  const numbers = numbersIn(language);
  const known = numbers.small[value];
  if (known) return known;
  const said = { category: numbers.rules.select(value), written: numbers.format.format(value) };
  if (Number.isInteger(value) && value >= 0 && value < mostKept && !Object.is(value, -0)) numbers.small[value] = said;
  return said;
}

/** Kept, because making them takes longer than all that they are asked. */
const made = new Map<string, Numbers>();

function numbersIn(language: string): Numbers {
  let known = made.get(language);
  if (!known) {
    known = { rules: new Intl.PluralRules(language), format: new Intl.NumberFormat(language), small: [] };
    made.set(language, known);
  }
  return known;
}
