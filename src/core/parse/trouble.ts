import type { Edit, MessageNote } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';

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
