import type { Passage } from '../passage.ts';

/** What the rules about language know of one language: phrases by rule id, and which headings mean what. */
export interface PhraseBook {
  /** The sentence that says what was seen, be it once or more, and what was expected. */
  reason: (seen: readonly string[], expected: string) => string;
  /** Headings whose lists hold improvement actions. */
  actionHeadings: RegExp;
  /** Headings whose text looks ahead: actions and lessons. */
  lessonHeadings: RegExp;
  rules: Readonly<Record<string, Phrases>>;
}

/** One idea in one language. */
export interface Phrases {
  /** Ends the sentence of {@link PhraseBook.reason}: "Unexpected “…”, expected …". */
  expected: string;
  /** Why it costs learning, and a question to ask. */
  help: string;
  /** Rewordings, as patterns of speech. */
  instead?: readonly string[];
  phrases: readonly Phrase[];
}

export interface Phrase {
  /**
   * Lower-case words, parted by blanks, of which at least one occurs wherever `find` matches: a cheap look before the pattern runs.
   * A word ends at anything but a letter, so that "didn't" is found by "didn".
   */
  words: string;
  /** Global, and linear: no repetition inside a repetition. */
  find: RegExp;
  /** The one kind of passage that it is looked for in; default: all that its rule reads. */
  only?: Passage['where'];
  /** Where it differs from the idea's own. */
  expected?: string;
  instead?: readonly string[];
}
