import { isScalar, visit, type Document } from 'yaml';
import type { Spot } from '../model/spot.ts';

/** Whether a text may hold a value that a comment cuts: a blank, #, and no blank behind it. Comments of people have one. */
export function mayHoldCutValue(text: string): boolean {
  return mayBeCut.test(text);
}

const mayBeCut = /^[^#\n]*\S[ \t]+#[^\s#!]/m;

/** Where plain values are cut by a comment that is likely none: `title: Incident #4312 and more`. */
export function findCutValues(document: Document.Parsed, text: string): Spot[] {
  const cut: Spot[] = [];
  const add = (from: number): void => {
    const start = text.indexOf('#', from);
    const end = text.indexOf('\n', start);
    if (start >= 0 && /^#[^\s#!]/.test(text.slice(start, start + 2)) && !cut.some((other) => other.start === start))
      cut.push({ start, end: end < 0 ? text.length : end });
  };
  visit(document, {
    Scalar(_key, node) {
      if (
        isScalar(node) &&
        node.type === 'PLAIN' &&
        node.range &&
        typeof node.comment === 'string' &&
        /^\S/.test(node.comment)
      )
        add(node.range[1]);
    },
  });
  for (const { index } of text.matchAll(/^[ \t]*-[ \t]+#[^\s#!]/gm)) add(index);
  return cut.sort((a, b) => a.start - b.start);
}

/** Words behind & at the start of a value, which YAML takes for a name to point at, where nothing points at it. */
export function findLostNames(document: Document, text: string): Spot[] {
  const used = new Set<string>();
  const named: { name: string; at: number }[] = [];
  visit(document, {
    Alias(_key, { source }) {
      used.add(source);
    },
    Value(_key, { anchor, range }) {
      if (anchor !== undefined && range) named.push({ name: anchor, at: text.lastIndexOf(`&${anchor}`, range[0]) });
    },
  });
  return named.flatMap(({ name, at }) => (used.has(name) || at < 0 ? [] : [{ start: at, end: at + name.length + 1 }]));
}

/** Whether an item may run on into one that stands further in below it. */
export function mayHoldJoinedItem(text: string): boolean {
  return mayBeJoined.test(text);
}

const mayBeJoined = /^([ \t]*)- [^\n{["'|>]*[^\s:]\n\1[ \t]+- /m;

/** Dashes that YAML takes for words, because they stand further in than the item above: a list of one long text. */
export function findJoinedItems(document: Document.Parsed, text: string): Spot[] {
  const joined: Spot[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type !== 'PLAIN' || !range) return;
      const [from, to] = range;
      const inside = /\n[ \t]*(- \S[^\n]*)/.exec(text.slice(from, to));
      if (!inside) return;
      const start = from + inside.index + inside[0].length - (inside[1] ?? '').length;
      joined.push({ start, end: start + (inside[1] ?? '').length });
    },
  });
  return joined;
}
