import type { Edit, MessageNote, Problem } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import { angleTrouble } from './angle-trouble.ts';
import { braceTrouble } from './brace-trouble.ts';
import { tagTrouble } from './tag-trouble.ts';

/** Something that stops the parser, in words for its author, and what lets it go on. */
export interface Trouble extends Spot {
  rule: 'mdx-syntax' | 'no-html' | 'no-code' | 'unknown-element';
  reason: string;
  help: string;
  /** Replacements that may be safe; whether readers see the same words afterwards is looked at later. */
  fix?: readonly Edit[];
  notes?: readonly (Spot & Pick<MessageNote, 'text'>)[];
  /** Stretches that the parser is shown in place of what is there, each of the same length. */
  masks: readonly Edit[];
}

/** Where the parser stopped, in the body of a file. */
export interface Stop {
  text: string;
  offset: number;
  /** The parser's own words. */
  words: string;
  vocabulary: Vocabulary;
}

/** What stopped the parser, if it is one of the things that we know; see the files of each kind. */
export function recogniseTrouble(stop: Stop): Trouble | undefined {
  return angleTrouble(stop) ?? tagTrouble(stop) ?? braceTrouble(stop);
}

/** A trouble in the words of a message; `base` is where the body begins in its file. */
export function problemOf(trouble: Trouble, file: string, place: PlaceOf): Problem {
  const { rule, reason, help, start, end, fix, notes } = trouble;
  return {
    rule,
    file,
    place: place(start, end),
    reason,
    help,
    ...(fix ? { fix } : {}),
    ...(notes ? { notes: notes.map((note) => ({ text: note.text, file, place: place(note.start, note.end) })) } : {}),
  };
}

type PlaceOf = (start: number, end: number) => NonNullable<Problem['place']>;
