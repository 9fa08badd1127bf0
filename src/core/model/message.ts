import type { Place } from './place.ts';

/** How much a message weighs: an error stops a build, a warning is counted, a suggestion is an offer. */
export type Level = 'error' | 'warning' | 'suggestion';

/** One replacement in a file, by offsets of the file as it was read. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Another place that helps to understand a message, such as "first defined here". */
export interface MessageNote {
  text: string;
  file: string;
  place?: Place;
}

/**
 * What a rule has to say about a file, before its level is decided.
 * `reason` follows one grammar: "Unexpected X, expected Y" or "Missing X; add Y".
 */
export interface Problem {
  rule: string;
  /** Path inside the knowledge base, with forward slashes. */
  file: string;
  /** Absent when the message is about the whole file. */
  place?: Place;
  reason: string;
  /** A sentence more: why it matters, or what to do. */
  help?: string;
  /** Values that would be right, best guess first. */
  expected?: readonly string[];
  notes?: readonly MessageNote[];
  /** All that follows in the file is taken for something else, so nothing is missed there. */
  takesRest?: true;
  /** Edits that are safe to apply without asking. */
  fix?: readonly Edit[];
  /** Rewordings or edits that need a person's eye. */
  suggestions?: readonly string[];
}

/** What a rule found, before the runner names the rule. */
export type PlacedProblem = Omit<Problem, 'rule'>;

/** A problem with the level that the settings give its rule. */
export interface Message extends Problem {
  level: Level;
}
