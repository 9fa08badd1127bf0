import type { SourceText } from '../parse/source-text.ts';
import { rememberEach } from '../remember-each.ts';
import { findDaysInWords, type DayInWords } from '../time/day-in-words.ts';
import { wordsOnly } from './quantities.ts';

/** Every day that the words of a file name; found once, however many rules and stories ask. */
export const daysOf = rememberEach((source: SourceText): readonly DayInWords[] => findDaysInWords(wordsOnly(source)));
