import { isMap, isScalar, isSeq, parseDocument, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { applyFixes } from '../check/apply-fixes.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import type { Edit } from '../model/message.ts';

/** New values of an action's keys; null takes a key away. */
export interface ActionChange {
  state?: ImprovementAction['state'];
  started?: string;
  done?: string | null;
  ticket?: string;
  heardOn?: string;
}

/**
 * Writes new values into the text of an actions.yaml and touches nothing else: comments, order, quotes and line ends stay.
 * Places come from the YAML tree. Undefined if the outcome would not say exactly what was asked, so that nothing is half written.
 */
export function editActions(text: string, changes: ReadonlyMap<string, ActionChange>): string | undefined {
  const maps = actionMaps(text);
  if (!maps) return undefined;
  const edits: Edit[] = [];
  for (const [id, change] of changes) {
    const map = maps.get(id);
    if (!map) return undefined;
    edits.push(...editsOf(map, change, text));
  }
  const edited = applyFixes(text, [{ fix: edits }]).text;
  return saysWhatWasAsked(text, edited, changes) ? edited : undefined;
}

/** A new key stands behind the first of these that is there; all of them are short and on one line. */
const anchors = {
  state: ['kind', 'id'],
  started: ['idea', 'state', 'kind'],
  done: ['started', 'idea', 'state', 'kind'],
  heardOn: ['done', 'started', 'idea', 'state', 'kind'],
  ticket: ['heardOn', 'done', 'started', 'idea', 'state', 'kind'],
} as const satisfies Record<keyof ActionChange, readonly string[]>;

type ActionPair = Pair<Scalar<string>, Scalar | null>;

function editsOf(map: YAMLMap, change: ActionChange, text: string): Edit[] {
  const replaced: Edit[] = [];
  const added = new Map<ActionPair, string[]>();
  for (const key of Object.keys(anchors) as (keyof ActionChange)[]) {
    const value = change[key];
    if (value === undefined) continue;
    const pair = pairOf(map, key);
    if (pair && value === null) replaced.push(removal(map, pair, text));
    if (pair && value !== null) replaced.push(replacement(pair, scalar(value), text));
    if (pair || value === null) continue;
    const anchor = anchors[key].map((name) => pairOf(map, name)).find((found) => found && !isRemoved(found, change));
    if (!anchor) continue;
    added.set(anchor, [...(added.get(anchor) ?? []), `${key}: ${scalar(value)}`]);
  }
  const inserted = [...added].map(([anchor, lines]) => insertion(map, anchor, lines, text));
  // Before a removal that begins where they stand.
  return [...inserted, ...replaced];
}

function isRemoved(pair: ActionPair, change: ActionChange): boolean {
  return pair.key.value === 'done' && change.done === null;
}

function replacement(pair: ActionPair, value: string, text: string): Edit {
  const [start, end] = rangeOf(pair.value);
  if (end > start) return { start, end, text: value };
  // A key without a value: the value goes right behind the colon.
  const colon = text.indexOf(':', rangeOf(pair.key)[1]) + 1;
  return { start: colon, end: colon, text: ` ${value}` };
}

function insertion(map: YAMLMap, anchor: ActionPair, lines: readonly string[], text: string): Edit {
  const end = rangeOf(anchor.value)[1];
  if (map.flow) return { start: end, end, text: lines.map((line) => `, ${line}`).join('') };
  const keyStart = rangeOf(anchor.key)[0];
  const indent = ' '.repeat(keyStart - startOfLine(text, keyStart));
  const at = endOfLine(text, end);
  return { start: at, end: at, text: lines.map((line) => `\n${indent}${line}`).join('') };
}

function removal(map: YAMLMap, pair: ActionPair, text: string): Edit {
  const index = map.items.indexOf(pair);
  const previous = map.items[index - 1] as ActionPair | undefined;
  const next = map.items[index + 1] as ActionPair | undefined;
  const [start] = rangeOf(pair.key);
  const end = Math.max(rangeOf(pair.value)[1], rangeOf(pair.key)[1]);
  if (!previous && next) return { start, end: rangeOf(next.key)[0], text: '' };
  if (map.flow && previous) return { start: rangeOf(previous.value)[1], end, text: '' };
  const lineEnd = endOfLine(text, end);
  // The break before the line goes with it, so that the last line of a file needs none.
  const from = startOfLine(text, start);
  const broken = text.startsWith('\r\n', from - 2) ? from - 2 : from - 1;
  return { start: broken, end: lineEnd, text: '' };
}

function actionMaps(text: string): ReadonlyMap<string, YAMLMap> | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0 || !isSeq(document.contents)) return undefined;
  const maps = new Map<string, YAMLMap>();
  for (const item of document.contents.items) {
    if (!isMap(item)) return undefined;
    const id: unknown = item.get('id');
    if (typeof id === 'string') maps.set(id, item as YAMLMap);
  }
  return maps;
}

function pairOf(map: YAMLMap, key: string): ActionPair | undefined {
  return map.items.find((pair): pair is ActionPair => isScalar(pair.key) && pair.key.value === key);
}

function rangeOf(node: Scalar | null): readonly [number, number] {
  return [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Days and states need no quotes; a key such as `#12` would be a comment without them. */
function scalar(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$|^[A-Za-z][\w./-]*(?:#\d+)?$/.test(value) ? value : JSON.stringify(value);
}

function saysWhatWasAsked(before: string, after: string, changes: ReadonlyMap<string, ActionChange>): boolean {
  const wanted = valuesOf(before)?.map((action) => {
    const change = changes.get(String(action['id'])) ?? {};
    const merged: Record<string, unknown> = { ...action, ...change };
    return Object.fromEntries(Object.entries(merged).filter(([key, value]) => value !== null || !(key in change)));
  });
  const got = valuesOf(after);
  return wanted !== undefined && got !== undefined && sameValue(wanted, got);
}

function valuesOf(text: string): Record<string, unknown>[] | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  return document.errors.length > 0 ? undefined : (document.toJS() as Record<string, unknown>[]);
}

/** The order of keys does not matter. */
function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [mine, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(mine);
  return keys.length === Object.keys(other).length && keys.every((key) => sameValue(mine[key], other[key]));
}
