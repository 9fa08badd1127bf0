import type { z } from 'zod';
import type { Html } from '../html.ts';
import type { Reference } from '../model/prose-reference.ts';
import type { NarrativeContext } from './narrative-context.ts';

/**
 * One element of the vocabulary: what authors write, what readers see. One element is one file.
 * The same element serves page, feed, Markdown twin, deck and search.
 */
export interface Element<Attributes> {
  /** As written, with a capital letter: `Aside`. */
  name: string;
  /** A sentence for authors. */
  about: string;
  /** Whether it stands on lines of its own or inside a sentence. */
  flow: 'block' | 'inline';
  /** Whether it holds prose. */
  holds: 'prose' | 'nothing';
  /** Whether it is a link on the page, so that no other link may stand within its words, nor it within theirs. */
  isLink?: true;
  /** Where it may stand; everywhere if absent. */
  only?: readonly ProseKind[];
  /** Attributes are literal text; the schema turns them into what the element needs. */
  attributes: z.ZodType<Attributes>;
  /** What the element points at, so that the checker can look it up. */
  refersTo?(attributes: Attributes): readonly Reference[];
  /** `parts` are what the element holds, one by one; `content` is all of it. */
  toHtml(attributes: Attributes, content: Html, context: NarrativeContext, parts: readonly Html[]): Html;
  /** Markdown for readers without HTML: twin, search, chat. */
  toText(attributes: Attributes, content: string, context: NarrativeContext, parts: readonly string[]): string;
}

/** An element whose attributes have been checked by its own schema, so that a mixed list of elements can be kept. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of elements cannot name each attribute type
export type AnyElement = Element<any>;

/** The kinds of prose in a knowledge base. */
export type ProseKind = 'narrative' | 'analysis' | 'theme' | 'playback';

/** Typed identity for elements, so that `toHtml` knows its attributes. */
export function defineElement<Attributes>(element: Element<Attributes>): Element<Attributes> {
  return element;
}
