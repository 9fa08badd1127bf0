import GithubSlugger, { slug } from 'github-slugger';
import { markdownToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../model/message.ts';
import { pageSections } from '../model/page-sections.ts';
import { deepest, type IgnoreComment, type ProseNode, type ProseRoot } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import { isSafeAddress } from '../model/web-link.ts';
import { isInside } from '../model/place.ts';
import { findSlips } from './find-slips.ts';
import { parseElement } from './parse-element.ts';
import { spotOf, type ProseDialect, type ProseWork } from './prose-work.ts';
import type { Slip } from './slip.ts';
import { readMarkdown, readMdx, type ReadMdx } from './read-mdx.ts';
import type { SourceText } from './source-text.ts';
import { hideMarks, showStandIns, unseen } from './stand-ins.ts';

/** Prose as a tree that later stages may trust, with what was found on the way. */
export interface ParsedProse {
  root: ProseRoot;
  ignores: IgnoreComment[];
  problems: Problem[];
  /** Sections that hold nothing but a note to their author: a mistake only where somebody reads them already. */
  awaited: Problem[];
  /** Where the parser stopped without our knowing why; remark may place it better. */
  unexplained?: { text: string; offset: number };
}

/** Parses the body of a file, from `bodyStart` on. Every problem is told at once; troublesome spots are passed over. */
export function parseProse(source: SourceText, bodyStart: number, dialect: ProseDialect): ParsedProse {
  const { tree, problems, unexplained } = readTree(source, bodyStart, dialect);
  const slugger = new GithubSlugger();
  for (const id of Object.values(pageSections)) slugger.slug(id);
  const work: ProseWork = {
    ...dialect,
    source,
    base: bodyStart,
    problems,
    ignores: [],
    slugger,
    definitions: new Map(),
    referredTo: new Set(),
  };
  collectDefinitions(tree, work);
  const root: ProseRoot = {
    type: 'root',
    start: bodyStart,
    end: source.text.length,
    children: convertChildren(tree, work, 1),
  };
  const links = new Set([...dialect.vocabulary.values()].flatMap(({ name, isLink }) => (isLink ? [name] : [])));
  const slips = findSlips(tree, source.text.slice(bodyStart), links).map(
    ({ start, end, what, ...said }): { problem: Problem; what: Slip['what'] } => ({
      what,
      problem: {
        file: source.file,
        place: source.place(bodyStart + start, bodyStart + end),
        ...said,
        ...(what === 'open-code' ? { takesRest: true } : {}),
      },
    }),
  );
  return {
    root,
    ignores: work.ignores,
    problems: withSlips(
      work.problems,
      slips.filter(({ what }) => what !== 'awaited'),
    ),
    awaited: slips.flatMap(({ problem, what }) => (what === 'awaited' ? [problem] : [])),
    ...(unexplained ? { unexplained } : {}),
  };
}

/** Marks of another system stop the parser where they have braces: the message that knows them takes the place of those that do not. */
function withSlips(
  problems: readonly Problem[],
  slips: readonly { problem: Problem; what: Slip['what'] }[],
): Problem[] {
  const covered = ({ rule: stop, place: at }: Problem): Problem | undefined =>
    stop === 'mdx-syntax' || stop === 'no-code'
      ? slips.find(({ problem: { rule, place } }) => rule === 'foreign-markup' && at && place && isInside(at, place))
          ?.problem
      : undefined;
  const stopping = new Map(problems.flatMap((problem) => [[covered(problem), problem] as const]));
  return [
    ...problems.filter((problem) => !covered(problem)),
    ...slips.flatMap(({ problem, what }) => {
      const rule = stopping.get(problem)?.rule;
      if (what === 'told') return [];
      return rule === undefined ? [problem] : [{ ...problem, rule }];
    }),
  ];
}

function readTree(source: SourceText, bodyStart: number, { syntax, vocabulary }: ProseDialect): ReadMdx {
  return syntax === 'mdx' ? readMdx(source, bodyStart, vocabulary) : readMarkdown(source, bodyStart);
}

function collectDefinitions(node: MdastNode, work: ProseWork, depth = 0): void {
  if (node.type === 'definition')
    work.definitions.set(node.identifier.toLowerCase(), { url: node.url, title: node.title ?? null });
  if (node.type === 'linkReference' || node.type === 'imageReference')
    work.referredTo.add(node.identifier.toLowerCase());
  if ('children' in node && depth < deepest)
    for (const child of node.children) collectDefinitions(child as MdastNode, work, depth + 1);
}

function convertChildren(node: MdastNode, work: ProseWork, depth: number): ProseNode[] {
  if (!('children' in node)) return [];
  if (depth >= deepest) {
    const spot = spotOf(node, work);
    if (!work.problems.some(({ rule }) => rule === 'too-deep'))
      work.problems.push({
        rule: 'too-deep',
        file: work.source.file,
        place: work.source.place(spot.start, spot.start + 1),
        reason: `Unexpected nesting of more than ${String(deepest)} levels, expected a flatter text`,
      });
    return [];
  }
  // A list that has grown keeps room for sixteen more; its copy does not.
  return node.children.flatMap((child) => convert(child as MdastNode, work, depth)).slice();
}

function convert(node: MdastNode, work: ProseWork, depth: number): ProseNode[] {
  const spot = spotOf(node, work);
  // Written out, not spread: an object that grows takes half as much again, and a story has many.
  const { start, end } = spot;
  switch (node.type) {
    case 'paragraph':
      if (depth === 1 && isCode(spot, work)) return code(spot, work);
      return paragraph(spot, convertChildren(node, work, depth + 1));
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'blockquote':
    case 'tableRow':
    case 'tableCell':
      return [{ start, end, type: node.type, children: convertChildren(node, work, depth + 1) }];
    case 'heading': {
      const children = convertChildren(node, work, depth + 1);
      // Without a letter or digit no address is left of a heading, such as one of an emoji.
      const id = work.slugger.slug(slug(words(children)) === '' ? 'section' : words(children));
      return [{ start, end, type: 'heading', depth: node.depth, id, children }];
    }
    case 'list':
      return [
        {
          start,
          end,
          type: 'list',
          ordered: node.ordered ?? false,
          first: node.start ?? 1,
          spread: node.spread ?? false,
          children: convertChildren(node, work, depth + 1),
        },
      ];
    case 'listItem':
      return [
        {
          start,
          end,
          type: 'listItem',
          checked: node.checked ?? null,
          spread: node.spread ?? false,
          children: convertChildren(node, work, depth + 1),
        },
      ];
    case 'table':
      return [{ start, end, type: 'table', align: node.align ?? [], children: convertChildren(node, work, depth + 1) }];
    case 'footnoteDefinition':
      return [
        {
          start,
          end,
          type: 'footnoteDefinition',
          label: noteLabel(node.label ?? node.identifier),
          children: convertChildren(node, work, depth + 1),
        },
      ];
    case 'footnoteReference':
      return [{ start, end, type: 'footnoteReference', label: noteLabel(node.label ?? node.identifier) }];
    case 'text':
      return [{ start, end, type: 'text', value: sharedWords(node.value, spot, work) }];
    case 'inlineCode':
      return [{ start, end, type: 'inlineCode', value: showStandIns(node.value) }];
    case 'code':
      return [{ start, end, type: 'code', value: showStandIns(node.value), language: node.lang ?? null }];
    case 'break':
    case 'thematicBreak':
      return [{ start, end, type: node.type }];
    case 'link':
      return link(spot, showStandIns(node.url), node.title ?? null, convertChildren(node, work, depth + 1), work);
    case 'image':
      return image(spot, showStandIns(node.url), showStandIns(node.alt ?? ''), node.title ?? null, work);
    case 'linkReference':
    case 'imageReference': {
      const target = work.definitions.get(node.identifier.toLowerCase());
      if (node.type === 'imageReference')
        return target ? image(spot, target.url, node.alt ?? '', target.title, work) : [];
      const children = convertChildren(node, work, depth + 1);
      return target ? link(spot, target.url, target.title, children, work) : children;
    }
    case 'definition':
      return unmeantDefinition(node.identifier, node.url, spot, work);
    case 'html':
      return htmlAsText(spot, node.value, work, depth);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return parseElement(node, spot, convertChildren(node, work, depth + 1), work);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return comment(spot, node.value, work);
    default:
      return convertChildren(node, work, depth + 1);
  }
}

/** A paragraph of which only comments or masked tags were there is none. */
function paragraph({ start, end }: Spot, children: ProseNode[]): ProseNode[] {
  const isEmpty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return isEmpty ? [] : [{ start, end, type: 'paragraph', children }];
}

/** Labels of notes are compared as Markdown compares them: whatever their case and blanks. */
function noteLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Words as they stand in the file are a slice of its text, so that ten thousand stories are held once and not twice. */
function sharedWords(value: string, { start, end }: Spot, { source }: ProseWork): string {
  const written = source.text.slice(start, end);
  return written === value ? written : showStandIns(value);
}

/** MDX takes a top-level block that begins with one of these words for JavaScript. */
function isCode({ start }: { start: number }, { source, syntax }: ProseWork): boolean {
  return (
    syntax === 'mdx' &&
    /^(?:im|ex)port[ \t{*"']/.test(source.text.slice(start, start + 7)) &&
    (start === 0 || source.text.charAt(start - 1) === '\n')
  );
}

function code(spot: Spot, work: ProseWork): ProseNode[] {
  const word = work.source.text.slice(spot.start, spot.start + 6);
  report(
    work,
    { start: spot.start, end: spot.start + word.length },
    'no-code',
    `Unexpected ${word}, expected prose`,
    'A narrative carries no code: elements need no import. If this is a sentence, start it with another word.',
  );
  return [];
}

function words(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? words(node.children) : '';
    })
    .join('');
}

function link(spot: Spot, url: string, title: string | null, children: ProseNode[], work: ProseWork): ProseNode[] {
  if (isSafeAddress(url)) return [{ ...spot, type: 'link', url, title, children }];
  reportAddress(work, spot, url);
  return children;
}

function image(spot: Spot, url: string, alt: string, title: string | null, work: ProseWork): ProseNode[] {
  if (isSafeAddress(url)) return [{ ...spot, type: 'image', url, alt, title }];
  reportAddress(work, spot, url);
  return [];
}

function reportAddress(work: ProseWork, spot: Spot, url: string): void {
  const scheme = /^[^:]{0,20}:/.exec(url)?.[0] ?? url.slice(0, 20);
  report(
    work,
    addressSpot(spot, url, work),
    'unsafe-address',
    `Unexpected address ${scheme}…, expected https:, http:, mailto:, tel: or a relative path`,
    'Other addresses could run code in a reader’s browser.',
  );
}

/** Where an address is written inside its link; the whole link when it is written elsewhere or with escapes. */
export function addressSpot(spot: Spot, url: string, { source }: Pick<ProseWork, 'source'>): Spot {
  const at = source.text.lastIndexOf(url, spot.end);
  return at > spot.start && at + url.length <= spot.end ? { start: at, end: at + url.length } : spot;
}

/** `[ERROR]: timeout` is a line of a log to everyone but Markdown, so it is shown; an address that nobody refers to is not. */
function unmeantDefinition(
  identifier: string,
  url: string,
  spot: Spot,
  { source, referredTo }: ProseWork,
): ProseNode[] {
  if (referredTo.has(identifier.toLowerCase()) || /[/.#:]/.test(url)) return [];
  const value = source.text.slice(spot.start, spot.end);
  return [{ ...spot, type: 'paragraph', children: [{ ...spot, type: 'text', value }] }];
}

/** In a .md file a tag is text. Comments are left out, and what stands beside them on their lines is Markdown. */
function htmlAsText(spot: Spot, value: string, work: ProseWork, depth: number): ProseNode[] {
  const withoutComments = value.replace(/<!--[\s\S]*?-->/g, unseen);
  if (showStandIns(withoutComments).trim() === '') return [];
  if (withoutComments !== value) {
    const tree = markdownToMdast(hideMarks(withoutComments), { features: { frontmatter: false } });
    return convertChildren(tree, { ...work, base: spot.start }, depth);
  }
  report(
    work,
    spot,
    'html-as-text',
    `Unexpected HTML ${value.split('\n', 1)[0]?.slice(0, 40) ?? ''}, expected Markdown`,
    'In a .md file HTML is shown as text, not run.',
  );
  return [{ ...spot, type: 'text', value: showStandIns(value) }];
}

const ignorePattern =
  /^\s*\/\*\s*check-ignore(?:\s+((?:remark-lint:)?[a-z][a-z0-9-]*))?\s*(?::\s*([\s\S]*?))?\s*\*\/\s*$/;

/** Of expressions only comments are left; some of them speak to the checker. */
function comment(spot: Spot, value: string, work: ProseWork): ProseNode[] {
  const ignore = ignorePattern.exec(value);
  if (ignore) work.ignores.push({ ...spot, rule: ignore[1] ?? '', reason: ignore[2] ?? '' });
  return [];
}

function report(work: ProseWork, spot: Spot, rule: string, reason: string, help: string): void {
  work.problems.push({ rule, file: work.source.file, place: work.source.place(spot.start, spot.end), reason, help });
}
