import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Edit, Problem } from '../model/message.ts';
import { deepest } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import { voidTag } from './angle-trouble.ts';
import { inBraces, isForeign, listed } from './brace-trouble.ts';
import { crowded, crowdedWords } from './crowded.ts';
import { problemOf, recogniseTrouble } from './mdx-trouble.ts';
import { nodeSpot } from './node-spot.ts';
import type { Trouble } from './trouble.ts';
import { offsetAt, type SourceText } from './source-text.ts';
import { asWords, hideImports, hideMarks } from './stand-ins.ts';
import { visibleWords } from './visible-words.ts';

/** A body of MDX as a tree. Whatever stops the parser is told, read as words, and passed. */
export interface ReadMdx {
  tree: MdastNode;
  problems: Problem[];
  /** Where the parser stopped without our knowing why; remark may place it better. */
  unexplained?: { text: string; offset: number };
}

/** Reads the body of a file, from `bodyStart` on. Offsets of the tree are those of the body. */
export function readMdx(source: SourceText, bodyStart: number, vocabulary: Vocabulary): ReadMdx {
  const body = source.text.slice(bodyStart);
  const { tree, troubles, strange } = readOn(body, vocabulary);
  const [first] = strange;
  return {
    tree,
    problems: [
      ...withSafeFixes(body, tree, troubles, vocabulary).map((trouble) =>
        problemOf(inFile(trouble, bodyStart), source.file, (start, end) => source.place(start, end)),
      ),
      ...strange.map(({ offset, words }) => strangeProblem(source, bodyStart + offset, words)),
    ],
    ...(first ? { unexplained: { text: first.text, offset: bodyStart } } : {}),
  };
}

function withoutCrowds(text: string, found: readonly Trouble[]): string {
  return found.reduce((whole, { masks }) => masked(whole, masks), text);
}

function isWithin({ start, end }: Spot, outer: Spot): boolean {
  return outer.start <= start && end <= outer.end;
}

/** The same of a body of Markdown, which no tag and no brace can stop. */
export function readMarkdown(source: SourceText, bodyStart: number): ReadMdx {
  const visible = hideMarks(source.text.slice(bodyStart));
  const troubles = crowdedWords(visible);
  return {
    tree: markdownToMdast(withoutCrowds(visible, troubles), { features: { frontmatter: false } }),
    problems: troubles.map((trouble) =>
      problemOf(inFile(trouble, bodyStart), source.file, (start, end) => source.place(start, end)),
    ),
  };
}

/** What came of a text that was read to its end. */
interface ReadOn {
  tree: MdastNode;
  troubles: Trouble[];
  /** Stops that are none of our troubles. */
  strange: { offset: number; words: string; text: string }[];
}

function readOn(body: string, vocabulary: Vocabulary): ReadOn {
  const strange: ReadOn['strange'] = [];
  const visible = hideMarks(hideImports(body));
  const troubles = crowded(visible);
  let text = withoutCrowds(visible, troubles);
  const ofWords = crowdedWords(text);
  text = withoutCrowds(text, ofWords);
  troubles.push(...ofWords.filter((one) => !troubles.some(({ masks }) => masks.some((mask) => isWithin(one, mask)))));
  for (let count = 0; ; count += 1) {
    try {
      const tree =
        count < mostRounds ? parse(text) : markdownToMdast(asWords(text), { features: { frontmatter: false } });
      const readable = troubles.length < mostTroubles ? readableTroubles(tree, text) : [];
      const next = readable.reduce((whole, { masks }) => masked(whole, masks), text);
      if (next === text) return { tree, troubles, strange };
      troubles.push(...readable);
      text = next;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const { message } = error;
      const [, line, column] = /^(\d+):(\d+):/.exec(message) ?? [];
      const offset = offsetAt(text, Number(line ?? 1), Number(column ?? 1));
      const isEnough = troubles.length + strange.length >= mostTroubles;
      const trouble = isEnough ? undefined : recogniseTrouble({ text, offset, words: message, vocabulary });
      const next = trouble ? masked(text, trouble.masks) : text;
      if (trouble && next !== text) troubles.push(trouble);
      else if (!isEnough) strange.push({ offset, words: message, text });
      text = next === text ? withoutMarks(text, offset, isEnough) : next;
    }
  }
}

/** What the parser can read and a narrative has no place for: void tags that are closed, and expressions. */
function readableTroubles(tree: MdastNode, text: string): Trouble[] {
  const found: Trouble[] = [];
  const expressions: Spot[] = [];
  const visit = (node: MdastNode, depth: number): void => {
    if (depth > deepest) return;
    const { start, end } = nodeSpot(node);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const trouble = isVoid(node.name) ? voidTag(text, start) : undefined;
      if (trouble) found.push({ ...trouble, rule: 'no-html' });
    }
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value))
      expressions.push({ start, end });
    if ('children' in node) for (const child of node.children) visit(child as MdastNode, depth + 1);
  };
  visit(tree, 0);
  return [...found, ...inParagraphs(expressions, text).map((together) => expression(text, together))];
}

/** Expressions of one paragraph, such as the parts of a name, are one mistake; those of other systems are told of as theirs. */
function inParagraphs(spots: readonly Spot[], text: string): Spot[][] {
  const groups: Spot[][] = [];
  for (const spot of spots) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isApart = [spot, before].some((other) => other && isForeign(text, other));
    if (last && before && !isApart && !/\n[ \t>]*\n/.test(text.slice(before.end, spot.start))) last.push(spot);
    else groups.push([spot]);
  }
  return groups;
}

function isVoid(name: string | null | undefined): boolean {
  return /^(?:br|hr|img|wbr|input)$/i.test(name ?? '');
}

/** Whether an expression in braces holds a comment and nothing else. */
export function isComment(value: string): boolean {
  const inside = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(value)?.[1];
  return inside !== undefined && !inside.includes('*/');
}

function expression(text: string, together: readonly Spot[]): Trouble {
  const isSeveral = new Set(together.map(({ start, end }) => text.slice(start, end))).size > 1;
  return {
    ...inBraces(text, together),
    rule: 'no-code',
    reason: `Unexpected expression${isSeveral ? 's' : ''} ${listed(text, together)}, expected prose`,
    help: 'A narrative carries no code. For the character itself write \\{ and \\}.',
  };
}

/** More would say nothing new. */
const mostTroubles = 100;

/** Each trouble takes a round, and each paragraph without its marks. */
const mostRounds = 200;

function parse(text: string): MdastNode {
  return mdxToMdast(text, { features: { frontmatter: false } });
}

function masked(text: string, masks: readonly Edit[]): string {
  return masks.reduce((whole, { start, end, text: mask }) => whole.slice(0, start) + mask + whole.slice(end), text);
}

/** A paragraph, or all that is left, in which no bracket means anything any more. */
function withoutMarks(text: string, offset: number, everywhere: boolean): string {
  if (everywhere) return asWords(text);
  const start = Math.max(0, text.lastIndexOf('\n\n', offset));
  const end = text.indexOf('\n\n', offset);
  const around = asWords(text.slice(start, end < 0 ? undefined : end));
  const changed = text.slice(0, start) + around + (end < 0 ? '' : text.slice(end));
  return changed === text ? asWords(text) : changed;
}

/** Fixes after which readers see the same words as before; of the others only the message stays. */
function withSafeFixes(body: string, tree: MdastNode, troubles: readonly Trouble[], vocabulary: Vocabulary): Trouble[] {
  const fixable = troubles.filter(({ fix }) => fix !== undefined);
  if (fixable.length === 0) return [...troubles];
  const before = visibleWords(tree).join('\n');
  const isSame = (edits: readonly Edit[]): boolean =>
    visibleWords(readOn(edited(body, edits), vocabulary).tree).join('\n') === before;
  if (isSame(fixable.flatMap(({ fix = [] }) => fix))) return [...troubles];
  const kept: Edit[] = [];
  return troubles.map((trouble) => {
    const { fix, ...told } = trouble;
    if (fix === undefined) return trouble;
    if (fixable.length > mostTried || !isSame([...kept, ...fix])) return told;
    kept.push(...fix);
    return trouble;
  });
}

/** Trying one by one reads the text each time. */
const mostTried = 30;

/** A text after edits that do not overlap. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: instead }) => whole.slice(0, start) + instead + whole.slice(end), text);
}

function inFile(trouble: Trouble, base: number): Trouble {
  const move = <S extends { start: number; end: number }>(spot: S): S => ({
    ...spot,
    start: spot.start + base,
    end: spot.end + base,
  });
  return {
    ...move(trouble),
    ...(trouble.fix ? { fix: trouble.fix.map(move) } : {}),
    ...(trouble.notes ? { notes: trouble.notes.map(move) } : {}),
  };
}

/** A syntax error that is none of ours, in the parser's words. */
function strangeProblem(source: SourceText, offset: number, words: string): Problem {
  const said = words
    .replace(/^\d+:\d+:\s*/, '')
    .replace(/\s*\((?:note|mdx)[^)]*\)/g, '')
    .replace(/^./, (letter) => letter.toLowerCase());
  return {
    rule: 'mdx-syntax',
    file: source.file,
    place: source.place(offset, offset + 1),
    reason: `Unexpected MDX: ${said}`,
    help: 'Elements are written <Name attribute="text">; a plain < or { needs a backslash before it.',
  };
}
