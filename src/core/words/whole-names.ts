/** Where a name stands in a text. */
export interface NamePlace {
  from: number;
  to: number;
}

export type TextKind = 'prose' | 'code' | 'slide';

/**
 * The short names that stay in one line: db-02, R-Linux, on-call, 2026-03-14. A line may end at a hyphen, and a reader could
 * not tell whether it belongs to the name. The two dashes of an option stay with its first word, however long it is.
 * @param kind In code each hyphen is part of a name. Prose may part words, such as twenty-seven; a slide, in large letters, only
 * long ones, and not time-out.
 */
export function wholeNames(text: string, kind: TextKind = 'prose'): readonly NamePlace[] {
  if (!text.includes('-')) return none;
  const isWhole = (name: string): boolean =>
    kind === 'code' || isName.test(name) || (kind === 'slide' && name.length <= short);
  const places: NamePlace[] = [];
  let end = 0;
  // No name goes across a blank, and few words have a hyphen: the others are not looked at letter by letter.
  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', end)) {
    const start = text.lastIndexOf(' ', hyphen) + 1;
    const blank = text.indexOf(' ', hyphen);
    end = blank < 0 ? text.length : blank;
    for (const { 0: name, index } of text.slice(start, end).matchAll(hyphenated)) {
      const whole = name.length <= longestName ? name : (optionStart.exec(name)?.[0] ?? '');
      if (whole !== '' && isWhole(whole)) places.push({ from: start + index, to: start + index + whole.length });
    }
  }
  return places;
}

const none: readonly NamePlace[] = [];

/** Longer ones may not fit a narrow column. */
export const longestName = 22;

/** Words of so few letters leave no hole at the end of a line. */
const short = 9;

const hyphenated =
  /(?<![\p{L}\p{N}_-])(?:-{0,2}[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*-[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*|--[\p{L}\p{N}_]+)/gu;

const optionStart = /^--[^-]{1,20}/;

/** With a digit, a capital within, a part of one or two letters, or the dashes of an option. */
const isName = /\d|(?<=.)\p{Lu}|(?:^|-)\p{L}{1,2}(?:-|$)|^--/u;
