/** A number as the language of this page writes it, as `sayNumber` says it. */
export const numberHere = (value: number): string => value.toLocaleString(document.documentElement.lang);
