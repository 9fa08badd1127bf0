import type GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import type { Problem } from '../model/message.ts';
import type { IgnoreComment } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import type { ProseKind } from '../narrative/element.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import { nodeSpot } from './node-spot.ts';
import type { SourceText } from './source-text.ts';

export interface ProseDialect {
  /** `.mdx` knows elements and comments; in `.md` a tag is text. */
  syntax: 'mdx' | 'md';
  kind: ProseKind;
  vocabulary: Vocabulary;
}

/** What a conversion carries along. */
export interface ProseWork extends ProseDialect {
  source: SourceText;
  /** Added to the parser's offsets, because it sees the body only. */
  base: number;
  problems: Problem[];
  ignores: IgnoreComment[];
  slugger: GithubSlugger;
  definitions: Map<string, { url: string; title: string | null }>;
  /** Identifiers of definitions that a link or picture refers to. */
  referredTo: Set<string>;
}

/** The stretch of the file that a node of the parser was written in. */
export function spotOf(node: MdastNode, work: ProseWork): Spot {
  const { start, end } = nodeSpot(node);
  return { start: work.base + start, end: work.base + end };
}
