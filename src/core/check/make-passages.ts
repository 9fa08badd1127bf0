import type { Spot } from '../model/spot.ts';
import { plainText, type ProseElement, type ProseNode, type ProseParent } from '../model/prose.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { SourceText } from '../parse/source-text.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { alignOffsets } from '../rule-kit/align-offsets.ts';
import type { Passage } from '../rule-kit/passage.ts';
import {
  isPlainId,
  passagesOfYaml,
  whereInActions,
  whereInCard,
  whereInRecord,
  whereInSettings,
  type YamlWords,
} from '../rule-kit/yaml-passages.ts';

/** The words of a document's body and front matter, as passages. */
export function passagesOfProse(document: ProseDocument, language: string): Passage[] {
  const passages = passagesOfWritten(document, {
    whereOf: whereInCard,
    of: document.kind,
    language,
    evidence: document.kind === 'analysis',
  });
  const headings: { depth: number; text: string }[] = [];
  const visit = (node: ProseNode, ancestors: readonly ProseParent[]): void => {
    if (node.type === 'heading') {
      while ((headings.at(-1)?.depth ?? 0) >= node.depth) headings.pop();
      headings.push({ depth: node.depth, text: plainText(node) });
    }
    const room: Room = { document, language, headings: headings.map(({ text }) => text), ancestors };
    if (node.type === 'element') passages.push(...attributePassages(node, room));
    if ('children' in node && isTextBlock(node)) passages.push(...passagesOfBlock(node, room));
    else if (node.type === 'code') passages.push(codePassage(node, room));
    else if ('children' in node) for (const child of node.children) visit(child, [...ancestors, node]);
  };
  visit(document.prose, []);
  return withSources(passages, document.source);
}

/** A number in brackets is a reader's way to a source where the file lists its sources so. */
function withSources(passages: Passage[], { text }: SourceText): Passage[] {
  if (!/^[ \t>*-]*\\?\[\d{1,3}\\?\][:.]?[ \t]+\S/m.test(text)) return passages;
  return passages.map((passage) => ({ ...passage, listsSources: true }));
}

/** The words of a record, actions file or register, as passages. */
export function passagesOfData(document: DataDocument, language: string): Passage[] {
  const passages = passagesOfWritten(document, { ...wordsIn(document.kind), language, evidence: false });
  return withSources(passages, document.source);
}

/** What the settings say to readers; their addresses, patterns and lists of words are for machines. */
export function passagesOfSettings(document: DataDocument<'knowledge-base'>, language: string): Passage[] {
  const passages = passagesOfWritten(document, {
    of: 'settings',
    whereOf: whereInSettings,
    language,
    evidence: false,
  }).filter(({ where }) => where !== 'data');
  return withSources(passages, document.source);
}

/** Of what could not be read nobody knows what it is: only rules about privacy look at it. */
function passagesOfWritten({ source, yaml, asWritten }: ProseDocument | DataDocument, words: YamlWords): Passage[] {
  const read = passagesOfYaml(source, yaml, words);
  if (!asWritten) return read;
  const known = new Set(read.map(({ text }) => text));
  const all = passagesOfYaml(source, asWritten, { ...words, whereOf: () => undefined });
  return [...read, ...all.filter(({ text }) => !known.has(text))];
}

function wordsIn(kind: DataDocument['kind']) {
  if (kind === 'record') return { of: kind, whereOf: whereInRecord };
  if (kind === 'actions') return { of: kind, whereOf: whereInActions };
  return {
    of: 'register' as const,
    whereOf: (path: YamlPath) => {
      if (path.at(-1) === 'url') return undefined;
      // What a team is called stands where a role does.
      return kind === 'teams' && path[1] === 'name' ? ('role' as const) : ('register' as const);
    },
  };
}

/** What surrounds a node. */
interface Room {
  document: ProseDocument;
  language: string;
  headings: readonly string[];
  ancestors: readonly ProseParent[];
}

function isTextBlock(node: ProseParent): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** One passage per block: its words in a row, with a map from the words back to the file; and what stands behind the words. */
function passagesOfBlock(block: ProseParent, room: Room): Passage[] {
  const { source, kind } = room.document;
  const pieces: Piece[] = [];
  const code: Spot[] = [];
  const linked: Spot[] = [];
  const behind: Passage[] = [];
  let text = '';
  const add = (value: string, start: number, end: number): void => {
    pieces.push({ at: text.length, start, raw: source.text.slice(start, end), value });
    text += value;
  };
  const gather = (node: ProseNode): void => {
    if (node.type === 'text') add(node.value, node.start, node.end);
    else if (node.type === 'inlineCode') {
      code.push({ start: text.length, end: text.length + node.value.length });
      add(node.value, node.start, node.end);
    } else if (node.type === 'break') add('\n', node.start, node.end);
    else if (node.type === 'image') behind.push(dataPassage(node.alt, node, room), dataPassage(node.url, node, room));
    else if ('children' in node) {
      if (node.type === 'element') behind.push(...attributePassages(node, room));
      if (node.type === 'link' && !plainText(node).includes(node.url.replace(/^(?:mailto|tel):/i, '')))
        behind.push(dataPassage(node.url, node, room));
      const start = text.length;
      node.children.forEach(gather);
      if (node.type === 'link') linked.push({ start, end: text.length });
    }
  };
  block.children.forEach(gather);
  const offset = (index: number): number => {
    const piece = pieceAt(pieces, index);
    if (!piece) return block.start;
    const inside = index - piece.at;
    if (piece.raw === piece.value) return piece.start + inside;
    piece.offsets ??= alignOffsets(piece.value, piece.raw, 'markdown');
    return piece.start + (piece.offsets[inside] ?? piece.raw.length);
  };
  const where = whereIs(block, room);
  const passage: Passage = {
    file: source.file,
    text,
    where: kind === 'theme' && where === 'body' ? 'theme' : where,
    of: kind,
    evidence: isEvidence(room),
    written: source.text.slice(block.start, block.end),
    ...(code.length > 0 ? { code } : {}),
    ...(linked.length > 0 ? { linked } : {}),
    ...(isOpenTask(block, room) ? { isOpenTask: true } : {}),
    headings: room.headings,
    language: room.language,
    place: (start, end) => source.place(offset(start), end > start ? offset(end - 1) + 1 : offset(start)),
  };
  return [passage, ...behind];
}

/** Words of one node: where they stand in the passage and in the file, before and after parsing. */
interface Piece {
  at: number;
  start: number;
  raw: string;
  value: string;
  offsets?: readonly number[];
}

/** The last piece that begins at or before an offset. */
function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Whether somebody speaks: an analysis, a quotation, a perspective. */
function isEvidence({ document, ancestors }: Room): boolean {
  return (
    document.kind === 'analysis' ||
    ancestors.some(
      (node) =>
        node.type === 'blockquote' ||
        (node.type === 'element' && (node.name === 'Quote' || node.name === 'Perspective')),
    )
  );
}

function codePassage(node: Extract<ProseNode, { type: 'code' }>, { document, headings, language }: Room): Passage {
  const { source } = document;
  const raw = source.text.slice(node.start, node.end);
  const from = /^[^\n]*\n/.exec(raw)?.[0].length ?? 0;
  let offsets: readonly number[] | undefined;
  const offset = (index: number): number =>
    node.start + ((offsets ??= alignOffsets(node.value, raw, 'plain', from))[index] ?? raw.length);
  return {
    file: source.file,
    text: node.value,
    isCode: true,
    where: 'data',
    of: document.kind,
    evidence: true,
    headings,
    language,
    place: (start, end) => source.place(offset(start), end > start ? offset(end - 1) + 1 : offset(start)),
  };
}

function attributePassages(element: ProseElement, room: Room): Passage[] {
  return Object.entries(element.attributes).flatMap(([key, value]) =>
    typeof value === 'string' && !isPlainId(value)
      ? [
          {
            ...dataPassage(value, element, room),
            plain: true,
            ...(isName(key, value) ? {} : { where: 'label' as const }),
          },
        ]
      : [],
  );
}

/** An attribute that names a person, a file or a page; others are words for readers. */
function isName(key: string, value: string): boolean {
  return key === 'who' || key === 'of' || /^\S*[./:#]\S+$/.test(value);
}

/** Words that stand behind a node, such as the address of a link. */
function dataPassage(text: string, node: Spot, { document, headings, language }: Room): Passage {
  const { source } = document;
  const found = source.text.slice(node.start, node.end).indexOf(text);
  const place: Passage['place'] = (start, end) =>
    found < 0
      ? source.place(node.start, node.start + 1)
      : source.place(node.start + found + start, node.start + found + end);
  return { file: source.file, text, where: 'data', of: document.kind, evidence: true, headings, language, place };
}

/** The first box of a list that is not ticked. A list of three and more of them for many stories is one to go through, not to do. */
function isOpenTask(block: ProseParent, { ancestors, document: { kind } }: Room): boolean {
  const [list, item] = ancestors.slice(-2);
  if (item?.type !== 'listItem' || item.checked !== false || item.children[0] !== block || list?.type !== 'list')
    return false;
  const open = list.children.filter((other) => other.type === 'listItem' && other.checked === false);
  const isToGoThrough = kind !== 'narrative' && open.length > 2 && open.length === list.children.length;
  return kind !== 'analysis' && open[0] === item && !isToGoThrough;
}

function whereIs({ type }: ProseNode, { ancestors }: Room): Passage['where'] {
  if (type === 'heading') return 'heading';
  if (type === 'tableCell') return 'table';
  return ancestors.some((ancestor) => ancestor.type === 'listItem') ? 'list-item' : 'body';
}
