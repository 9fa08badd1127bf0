import GithubSlugger from 'github-slugger';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../model/message.ts';
import { pageSections } from '../model/page-sections.ts';
import { deepest, type IgnoreComment, type ProseNode, type ProseRoot } from '../model/prose.ts';
import { isSafeAddress } from '../model/web-link.ts';
import { hideImports, showImports } from './hide-imports.ts';
import { recogniseTrouble } from './mdx-trouble.ts';
import { parseElement } from './parse-element.ts';
import { spotOf, type ProseDialect, type ProseWork } from './prose-work.ts';
import type { SourceText } from './source-text.ts';

/** Prose as a tree that later stages may trust, with what was found on the way. */
export interface ParsedProse {
  /** Absent when the text could not be read at all. */
  root?: ProseRoot;
  ignores: IgnoreComment[];
  problems: Problem[];
  /** Where the parser stopped without our knowing why; remark may place it better. */
  unexplained?: { text: string; offset: number };
}

/** Parses the body of a file, from `bodyStart` on. Every problem is told at once; troublesome spots are passed over. */
export function parseProse(source: SourceText, bodyStart: number, dialect: ProseDialect): ParsedProse {
  const problems: Problem[] = [];
  const read = readTree(source, bodyStart, dialect, problems);
  if (!('tree' in read))
    return { ignores: [], problems, ...(read.unexplained ? { unexplained: read.unexplained } : {}) };
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
  };
  collectDefinitions(read.tree, work);
  const root: ProseRoot = {
    type: 'root',
    start: bodyStart,
    end: source.text.length,
    children: convertChildren(read.tree, work, 1),
  };
  return { root, ignores: work.ignores, problems };
}

const mostTroubles = 100;

function readTree(
  source: SourceText,
  bodyStart: number,
  { syntax }: ProseDialect,
  problems: Problem[],
): { tree: MdastNode } | { unexplained?: { text: string; offset: number } } {
  if (syntax === 'md')
    return { tree: markdownToMdast(source.text.slice(bodyStart), { features: { frontmatter: false } }) };
  let text = hideImports(source.text.slice(bodyStart));
  for (let count = 0; count < mostTroubles; count += 1) {
    try {
      return { tree: mdxToMdast(text, { features: { frontmatter: false } }) };
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const [, line, column] = /^(\d+):(\d+):/.exec(words) ?? [];
      const offset = offsetOf(text, Number(line ?? 1), Number(column ?? 1));
      const trouble = recogniseTrouble(source, source.text.slice(0, bodyStart) + text, bodyStart + offset);
      if (!trouble) {
        problems.push(syntaxProblem(source, bodyStart + offset, words));
        return { unexplained: { text, offset: bodyStart } };
      }
      problems.push(trouble.problem);
      const { start, end, text: mask } = trouble.mask;
      text = text.slice(0, start - bodyStart) + mask + text.slice(end - bodyStart);
    }
  }
  return {};
}

/** A syntax error in our words; the parser's own note is kept where it helps. */
function syntaxProblem(source: SourceText, offset: number, words: string): Problem {
  const unclosed = /Expected a closing tag for `<([^`>]*)>`/.exec(words)?.[1];
  const lonely = /Unexpected closing tag `<\/([^`>]*)>`/.exec(words)?.[1];
  const reason =
    unclosed !== undefined
      ? `Missing closing tag </${unclosed}>; add it${words.includes('paragraph') ? ' in the same paragraph, or put the tags on lines of their own' : ''}`
      : lonely !== undefined
        ? `Unexpected closing tag </${lonely}>, expected its opening tag before it`
        : `Unexpected MDX: ${words
            .replace(/^\d+:\d+:\s*/, '')
            .replace(/\s*\((?:note|mdx)[^)]*\)/g, '')
            .replace(/^./, (letter) => letter.toLowerCase())}`;
  return {
    rule: 'mdx-syntax',
    file: source.file,
    place: source.place(offset, offset + 1),
    reason,
    help: 'Elements are written <Name attribute="text">; a plain < or { needs a backslash before it.',
  };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(text.length, start + column - 1);
}

function collectDefinitions(node: MdastNode, work: ProseWork, depth = 0): void {
  if (node.type === 'definition')
    work.definitions.set(node.identifier.toLowerCase(), { url: node.url, title: node.title ?? null });
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
      return [{ start, end, type: node.type, children: convertChildren(node, work, depth + 1) }];
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'blockquote':
    case 'tableRow':
    case 'tableCell':
      return [{ start, end, type: node.type, children: convertChildren(node, work, depth + 1) }];
    case 'heading': {
      const children = convertChildren(node, work, depth + 1);
      return [{ start, end, type: 'heading', depth: node.depth, id: work.slugger.slug(words(children)), children }];
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
          label: node.label ?? node.identifier,
          children: convertChildren(node, work, depth + 1),
        },
      ];
    case 'footnoteReference':
      return [{ start, end, type: 'footnoteReference', label: node.label ?? node.identifier }];
    case 'text':
      return [{ start, end, type: 'text', value: sharedWords(node.value, spot, work) }];
    case 'inlineCode':
      return [{ start, end, type: 'inlineCode', value: showImports(node.value) }];
    case 'code':
      return [{ start, end, type: 'code', value: showImports(node.value), language: node.lang ?? null }];
    case 'break':
    case 'thematicBreak':
      return [{ start, end, type: node.type }];
    case 'link':
      return link(spot, node.url, node.title ?? null, convertChildren(node, work, depth + 1), work);
    case 'image':
      return image(spot, node.url, showImports(node.alt ?? ''), node.title ?? null, work);
    case 'linkReference':
    case 'imageReference': {
      const target = work.definitions.get(node.identifier.toLowerCase());
      if (node.type === 'imageReference')
        return target ? image(spot, target.url, node.alt ?? '', target.title, work) : [];
      const children = convertChildren(node, work, depth + 1);
      return target ? link(spot, target.url, target.title, children, work) : children;
    }
    case 'definition':
      return [];
    case 'html':
      return htmlAsText(spot, node.value, work);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return parseElement(node, spot, convertChildren(node, work, depth + 1), work);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expression(spot, node.value, work);
    default:
      return convertChildren(node, work, depth + 1);
  }
}

/** Words as they stand in the file are a slice of its text, so that ten thousand stories are held once and not twice. */
function sharedWords(value: string, { start, end }: { start: number; end: number }, { source }: ProseWork): string {
  const written = source.text.slice(start, end);
  return written === value ? written : showImports(value);
}

/** MDX takes a top-level block that begins with one of these words for JavaScript. */
function isCode({ start }: { start: number }, { source, syntax }: ProseWork): boolean {
  return (
    syntax === 'mdx' &&
    /^(?:im|ex)port[ \t{*"']/.test(source.text.slice(start, start + 7)) &&
    (start === 0 || source.text.charAt(start - 1) === '\n')
  );
}

function code(spot: { start: number; end: number }, work: ProseWork): ProseNode[] {
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
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? words(node.children) : '')).join('');
}

function link(
  spot: { start: number; end: number },
  url: string,
  title: string | null,
  children: ProseNode[],
  work: ProseWork,
): ProseNode[] {
  if (isSafeAddress(url)) return [{ ...spot, type: 'link', url, title, children }];
  reportAddress(work, spot, url);
  return children;
}

function image(
  spot: { start: number; end: number },
  url: string,
  alt: string,
  title: string | null,
  work: ProseWork,
): ProseNode[] {
  if (isSafeAddress(url)) return [{ ...spot, type: 'image', url, alt, title }];
  reportAddress(work, spot, url);
  return [];
}

function reportAddress(work: ProseWork, spot: { start: number; end: number }, url: string): void {
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
export function addressSpot(
  spot: { start: number; end: number },
  url: string,
  { source }: Pick<ProseWork, 'source'>,
): { start: number; end: number } {
  const at = source.text.lastIndexOf(url, spot.end);
  return at > spot.start && at + url.length <= spot.end ? { start: at, end: at + url.length } : spot;
}

function htmlAsText(spot: { start: number; end: number }, value: string, work: ProseWork): ProseNode[] {
  if (/^<!--[\s\S]*-->\s*$/.test(value)) return [];
  report(
    work,
    spot,
    'html-as-text',
    `Unexpected HTML ${value.split('\n', 1)[0]?.slice(0, 40) ?? ''}, expected Markdown`,
    'In a .md file HTML is shown as text, not run.',
  );
  return [{ ...spot, type: 'text', value }];
}

const ignorePattern = /^\s*check-ignore\s+((?:remark-lint:)?[a-z][a-z0-9-]*)\s*(?::\s*([\s\S]*?))?\s*$/;

function expression(spot: { start: number; end: number }, value: string, work: ProseWork): ProseNode[] {
  const inside = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(value)?.[1];
  if (inside === undefined || inside.includes('*/')) {
    report(
      work,
      spot,
      'no-code',
      `Unexpected expression {${value.length > 30 ? `${value.slice(0, 29)}…` : value}}, expected prose`,
      'A narrative carries no code. For the character itself write \\{ and \\}.',
    );
    return [];
  }
  const ignore = ignorePattern.exec(inside);
  if (ignore) work.ignores.push({ ...spot, rule: ignore[1] ?? '', reason: ignore[2] ?? '' });
  return [];
}

function report(
  work: ProseWork,
  spot: { start: number; end: number },
  rule: string,
  reason: string,
  help: string,
): void {
  work.problems.push({ rule, file: work.source.file, place: work.source.place(spot.start, spot.end), reason, help });
}
