import type { z } from 'zod';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { AnyElement } from '../narrative/element.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import type { Problem } from '../model/message.ts';
import type { ProseNode } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import { didYouMean } from './did-you-mean.ts';
import { expectedWords } from './explain-issue.ts';
import { insteadOfHtml } from './html-names.ts';
import type { ProseWork } from './prose-work.ts';
import { showStandIns } from './stand-ins.ts';

type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** An element as written to an element of the vocabulary, or its children alone when it is none. */
export function parseElement(node: JsxNode, spot: Spot, children: ProseNode[], work: ProseWork): ProseNode[] {
  const name = node.name ?? '';
  if (name === '')
    return (report(work, tagSpot(spot, work), 'no-html', 'Unexpected <>, expected an element with a name'), children);
  if (/^[a-z]/.test(name)) return (reportHtml(name, spot, work), children);
  const element = work.vocabulary.get(name);
  if (!element)
    return (
      report(work, tagSpot(spot, work), 'unknown-element', ...unknownWords(name, work.vocabulary, work)),
      children
    );
  if (element.only && !element.only.includes(work.kind))
    return (
      report(
        work,
        tagSpot(spot, work),
        'element-place',
        `Unexpected <${name}> in a ${work.kind}, expected it in a ${element.only.join(' or ')}`,
        insteadIn[work.kind]?.[name],
      ),
      children
    );
  if (element.flow === 'block' && node.type === 'mdxJsxTextElement' && stumbledBeside(spot, work)) return children;
  if (element.flow === 'block' && node.type === 'mdxJsxTextElement')
    return (
      report(
        work,
        tagSpot(spot, work),
        'element-place',
        `Unexpected <${name}> inside a sentence, expected it on lines of its own with a blank line around`,
      ),
      children
    );
  const attributes = parseAttributes(node, element, spot, work);
  if (!attributes) return children;
  if (element.holds === 'nothing' && children.length > 0)
    report(
      work,
      tagSpot(spot, work),
      'element-place',
      `Unexpected text inside <${name}>, expected <${name} … />`,
      'caption' in shapeOf(element) ? 'A line below the picture is its caption: caption="…".' : undefined,
    );
  const prose = element.flow === 'block' ? inParagraphs(children) : children;
  const held = element.holds === 'nothing' ? [] : prose;
  const parsed: ProseNode = { ...spot, type: 'element', name, attributes, children: held };
  return node.type === 'mdxJsxFlowElement' && element.flow === 'inline'
    ? [{ ...spot, type: 'paragraph', children: [{ ...parsed, children: unwrapParagraphs(held) }] }]
    : [parsed];
}

/** What does there what an element does elsewhere, by kind of prose and name. */
const insteadIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  narrative: {
    Pause: 'In a story, write it under pauses in record.yaml; every walkthrough stops there.',
    Moments: 'In a story, <Event id="…" /> shows an event of the record, and <Timeline /> all of them.',
  },
  playback: { Event: 'In a playback, <Moments incident="…" events="…" /> shows events of a record.' },
};

/** Names that attributes go by elsewhere; of several the first that the element has. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  type: ['kind'],
  source: ['src', 'data'],
  url: ['src'],
  href: ['src'],
  file: ['src', 'data'],
  image: ['src'],
  picture: ['src'],
  csv: ['data'],
  table: ['data'],
  description: ['alt', 'caption'],
  legend: ['caption'],
  heading: ['title'],
  label: ['title'],
  name: ['title', 'who', 'id'],
  by: ['who', 'of'],
  person: ['who', 'of'],
  author: ['who', 'of'],
  event: ['id', 'events'],
};

function shapeOf({ attributes }: AnyElement): object {
  return 'shape' in attributes ? (attributes as { shape: object }).shape : {};
}

/** Marks behind an element make a sentence of its line; they are told of already. */
function stumbledBeside({ end }: Spot, { problems, source }: ProseWork): boolean {
  const line = source.place(end, end).start.line;
  return problems.some(
    ({ rule, place }) => rule === 'mdx-syntax' && place?.start.line === line && place.start.offset >= end,
  );
}

function reportHtml(name: string, spot: Spot, work: ProseWork): void {
  // What stands inside came along with it, and is told of here.
  const inside = ({ rule, place }: Problem): boolean =>
    rule === 'no-html' && place !== undefined && place.start.offset > spot.start && place.end.offset <= spot.end;
  work.problems.splice(0, work.problems.length, ...work.problems.filter((problem) => !inside(problem)));
  report(
    work,
    tagSpot(spot, work),
    'no-html',
    `Unexpected HTML <${name}>, expected ${insteadOfHtml(name)}`,
    'HTML tags have no place in a narrative.',
  );
}

function parseAttributes(
  node: JsxNode,
  element: AnyElement,
  spot: Spot,
  work: ProseWork,
): Readonly<Record<string, unknown>> | undefined {
  const written: Record<string, string> = {};
  /** Attributes that are there, and hold what is no text: they are not missing. */
  const unread = new Set<string>();
  let whole = true;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report(
        work,
        tagSpot(spot, work),
        'no-code',
        `Unexpected {…} among the attributes of <${element.name}>, expected name="text"`,
        'A narrative carries no code.',
      );
      whole = false;
    } else if (attribute.value !== null && attribute.value !== undefined && typeof attribute.value !== 'string') {
      report(
        work,
        attributeSpot(attribute.name, spot, work),
        'no-code',
        `Unexpected {…} for attribute ${attribute.name}, expected ${attribute.name}="text"`,
        'A narrative carries no code.',
      );
      unread.add(attribute.name);
      whole = false;
    } else if (Object.hasOwn(written, attribute.name)) {
      report(
        work,
        attributeSpot(attribute.name, spot, work),
        'element-attributes',
        `Unexpected second ${attribute.name} on <${element.name}>, expected it once`,
      );
      whole = false;
    } else written[attribute.name] = showStandIns(attribute.value ?? '');
  }
  const result = element.attributes.safeParse(written, { error: expectedWords });
  if (result.success) return whole ? (result.data as Readonly<Record<string, unknown>>) : undefined;
  const shape = Object.keys(shapeOf(element));
  const unknown = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const lacking = result.error.issues.flatMap(({ path: [key] }) =>
    typeof key === 'string' && written[key] === undefined && !unread.has(key) ? [key] : [],
  );
  // One that is unknown and one that is missing are one under another name.
  const [only, missing] = unknown.length === 1 && lacking.length === 1 ? [unknown[0], lacking[0]] : [];
  const nearTo = (key: string): string | undefined =>
    didYouMean(key, shape, 1)[0] ??
    (key === only ? missing : undefined) ??
    otherNames[key.toLowerCase()]?.find((name) => shape.includes(name) && !Object.hasOwn(written, name));
  const meant = new Set(unknown.map(nearTo));
  const parted = new Set<string>();
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const near = nearTo(key);
        report(
          work,
          attributeSpot(key, spot, work),
          'element-attributes',
          `Unexpected attribute ${key} on <${element.name}>, expected ${near ?? (shape.length > 0 ? shape.join(', ') : 'none')}`,
          near === undefined ? undefined : `Did you mean ${near}?`,
        );
      }
      continue;
    }
    const key = String(issue.path[0] ?? '');
    if (meant.has(key) || unread.has(key)) continue;
    const value = written[key];
    const mark = issue.path.length > 1 ? /[,;|]/.exec(value ?? '')?.[0] : undefined;
    if (mark !== undefined && value !== undefined) {
      if (!parted.has(key))
        report(
          work,
          attributeSpot(key, spot, work),
          'element-attributes',
          `Unexpected ${mark} in ${key}="${value}" on <${element.name}>, expected blanks alone between its words`,
          `Write ${key}="${value
            .split(/[\s,;|]+/)
            .filter(Boolean)
            .join(' ')}".`,
        );
      parted.add(key);
      continue;
    }
    report(
      work,
      attributeSpot(key, spot, work),
      'element-attributes',
      value === undefined
        ? `Missing ${key} on <${element.name}>; add ${key}="…" with ${issue.message}`
        : `Unexpected ${key}="${value}" on <${element.name}>, expected ${issue.message}`,
      value === undefined ? undefined : meantWord(value, issue),
    );
  }
  // Under its right name the element is read all the same, so that its words are taken for what they are.
  return whole && only !== undefined && missing !== undefined && nearTo(only) === missing
    ? renamed(written, only, missing, element)
    : undefined;
}

function renamed(
  written: Readonly<Record<string, string>>,
  from: string,
  to: string,
  { attributes }: AnyElement,
): Readonly<Record<string, unknown>> | undefined {
  const right = Object.fromEntries(Object.entries(written).map(([key, value]) => [key === from ? to : key, value]));
  const { data } = attributes.safeParse(right);
  return data as Readonly<Record<string, unknown>> | undefined;
}

/** The word of a choice that is nearly what was written; a list may hold several words. */
function meantWord(value: string, issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_value') return undefined;
  const place = issue.path[1];
  const word = typeof place === 'number' ? (value.split(/\s+/).filter(Boolean)[place] ?? '') : value;
  const near = didYouMean(word, issue.values.map(String), 1)[0];
  return near === undefined ? undefined : `Did you mean ${near}?`;
}

function unknownWords(name: string, known: Vocabulary, work: ProseWork): [string, string] {
  const here = [...known.values()]
    .filter(({ only }) => !only || only.includes(work.kind))
    .map((element) => element.name);
  const near = didYouMean(name, here, 1)[0];
  return [
    `Unexpected element <${name}>, expected ${near === undefined ? `one of ${here.join(', ')}` : `<${near}>`}`,
    near === undefined ? 'For the character < itself, write \\<.' : `Did you mean <${near}>?`,
  ];
}

/** From `<` to the end of the name. */
function tagSpot({ start }: Spot, { source }: ProseWork): Spot {
  return { start, end: start + (/^<\/?[^\s/>]*/.exec(source.text.slice(start, start + 80))?.[0].length ?? 1) };
}

function attributeSpot(name: string, spot: Spot, work: ProseWork): Spot {
  const tag = work.source.text.slice(spot.start, spot.end);
  const found = new RegExp(`\\s(${name.replace(/[^\w-]/g, '\\$&')}(?:\\s*=\\s*(?:"[^"]*"|'[^']*'))?)`).exec(tag);
  return found
    ? { start: spot.start + found.index + 1, end: spot.start + found.index + found[0].length }
    : tagSpot(spot, work);
}

/** `<Aside>words</Aside>` on one line holds bare words; a block holds paragraphs. */
function inParagraphs(children: ProseNode[]): ProseNode[] {
  const out: ProseNode[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (!isPhrasing(child)) out.push(child);
    else if (last?.type === 'paragraph' && last.end === child.start) {
      last.children.push(child);
      last.end = child.end;
    } else out.push({ type: 'paragraph', start: child.start, end: child.end, children: [child] });
  }
  return out;
}

function isPhrasing(node: ProseNode): boolean {
  return ['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'break', 'footnoteReference'].includes(
    node.type,
  );
}

function unwrapParagraphs(children: ProseNode[]): ProseNode[] {
  return children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]));
}

function report(work: ProseWork, spot: Spot, rule: string, reason: string, help?: string): void {
  const problem: Problem = {
    rule,
    file: work.source.file,
    place: work.source.place(spot.start, spot.end),
    reason,
    ...(help === undefined ? {} : { help }),
  };
  work.problems.push(problem);
}
