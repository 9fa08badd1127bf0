import type { Place } from '../model/place.ts';
import type { Spot } from '../model/spot.ts';
import type { ProseKind } from '../narrative/element.ts';

/**
 * A stretch of an author's words that rules about language and privacy look at.
 * Rules about language pass over evidence, which is what people said and machines showed: quotations, code, labels, analyses and `believed`.
 * Rules about privacy read everything.
 */
export interface Passage {
  file: string;
  text: string;
  /** Where in the knowledge base the words stand. */
  where:
    | 'body'
    | 'heading'
    | 'list-item'
    | 'table'
    | 'title'
    | 'hook'
    | 'card'
    /** How much an impact was. */
    | 'amount'
    /** Who somebody was: a role, an owner. */
    | 'role'
    /** A symptom, a source, the name of a link: shown to readers, and no sentence of the author. */
    | 'label'
    | 'timeline'
    | 'believed'
    | 'factor'
    | 'finding'
    | 'hypothesis'
    /** A question to a room. */
    | 'question'
    /** The choices at a pause. */
    | 'choice'
    /** What is told after a pause. */
    | 'reveal'
    | 'action'
    | 'done-when'
    | 'theme'
    /** What helps against a theme. */
    | 'counter-move'
    | 'register'
    /** Addresses, attributes and data: nothing that is told. */
    | 'data';
  /** The kind of prose, or the kind of data file. */
  of: ProseKind | 'record' | 'actions' | 'settings' | 'register';
  /** True for code blocks, data, labels and a person's own words. */
  evidence: boolean;
  /** A block of prose as its file has it, with the marks and elements around and between its words. */
  written?: string;
  /** Text in which no Markdown is read: YAML, and attributes of elements. */
  plain?: boolean;
  /** A block of code. */
  isCode?: boolean;
  /** Code inside the words, by offsets of `text`: evidence too. */
  code?: readonly Spot[];
  /** Words of links, by offsets of `text`. */
  linked?: readonly Spot[];
  /** The file lists its sources by number. */
  listsSources?: true;
  /** A point with a box that nobody has ticked, in words that readers may see. */
  isOpenTask?: true;
  /** For an action: whether it says how everyone will know that it is done, or is done or declined already. */
  hasEnd?: boolean;
  /** Text of the headings above, outermost first. */
  headings: readonly string[];
  /** Language of the words, such as `en`. */
  language: string;
  /** Place in the file of a stretch of `text`. */
  place(start: number, end: number): Place;
}

/** What a rule saw in a passage; offsets are of the passage's text. */
export interface Hit extends Spot {
  reason: string;
  help?: string;
  suggestions?: readonly string[];
}
