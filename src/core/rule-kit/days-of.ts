import type { SourceText } from '../parse/source-text.ts';
import { findDaysInWords, type DayInWords } from '../time/day-in-words.ts';
import { wordsOnly } from './quantities.ts';

const known = new WeakMap<SourceText, readonly DayInWords[]>();

/** Every day that the words of a file name; found once, however many rules and stories ask. */
export function daysOf(source: SourceText): readonly DayInWords[] {
  const before = known.get(source);
  if (before) return before;
  const days = findDaysInWords(wordsOnly(source));
  known.set(source, days);
  return days;
}
