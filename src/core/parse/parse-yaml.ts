import { shortened } from '../shortened.ts';
import { isCollection, isPair, parseDocument, visit, type Alias, type Document, type YAMLError } from 'yaml';
import type { Problem } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import { deepest } from '../model/prose.ts';
import { findLostDashes, runawayQuote } from './lost-marks.ts';
import { findCutValues, findJoinedItems, findLostNames, mayHoldCutValue, mayHoldJoinedItem } from './cut-values.ts';
import { explainYaml, hintForYaml } from './explain-yaml.ts';
import { keyTwice } from './key-twice.ts';
import { oddLine } from './odd-line.ts';
import { plainYaml } from './plain-yaml.ts';
import type { SourceText } from './source-text.ts';
import { withoutOwnKeys, wordsOf } from './without-own-keys.ts';
import { yamlPlaces, type YamlPath, type YamlPlaces } from './yaml-places.ts';

/** YAML as data, able to tell where each key and value stands in the file. */
export interface YamlData {
  value: unknown;
  /** Offsets of the value at a path, or of its nearest parent when it is missing. */
  spotOf(path: YamlPath): Spot;
  /** Offsets of the key at a path. */
  keySpotOf(path: YamlPath): Spot;
  /** How a plain or quoted scalar starts inside its spot, so that a word in it can be found; undefined for other nodes. */
  scalarAt(path: YamlPath): { spot: Spot; raw: string } | undefined;
}

/** Parses a stretch of a file as YAML 1.2. Keys that start with `x-` are an organisation's own and are left out of `value`. */
export function parseYaml(source: SourceText, stretch: Spot): { yaml?: YamlData; problems: Problem[] } {
  const text = source.text.slice(stretch.start, stretch.end);
  const stuck = text.includes('\u00a0') ? /^(?:[ \t]*(?:- +)?(?:[\w-]+:|-)?)\u00a0+/m.exec(text) : null;
  if (stuck) return { problems: [blankThatDoesNotBreak(source, stretch.start + stuck.index + stuck[0].length - 1)] };
  const runaway = runawayQuote(text);
  if (runaway)
    return {
      problems: [
        {
          rule: 'yaml-syntax',
          file: source.file,
          place: source.place(stretch.start + runaway.start, stretch.start + runaway.end),
          reason: `Unexpected YAML: ${explainYaml('MISSING_CHAR')}`,
          help: 'The quote that begins here runs on into the next item. Close it at the end of its value.',
        },
      ],
    };
  const plain = plainYaml(text);
  if (plain && !isTooDeep(plain.value))
    return {
      yaml: {
        value: withoutOwnKeys(plain.value, text === source.text ? wordsOf(text) : undefined),
        ...finders(() => parseTree(text).contents, source, stretch),
      },
      problems: slipsOf(() => parseTree(text), source, stretch),
    };
  const at = (from: number, to: number): Pick<Problem, 'file' | 'place'> => ({
    file: source.file,
    place: source.place(stretch.start + from, stretch.start + Math.max(to, from + 1)),
  });
  const tooDeep: Problem = {
    rule: 'too-deep',
    ...at(0, text.split('\n', 1)[0]?.length ?? 1),
    reason: `Unexpected nesting of more than ${String(deepest)} levels, expected flatter YAML`,
  };
  const document = parseTree(text);
  if (document.errors.some(({ message }) => message.includes('call stack'))) return { problems: [tooDeep] };
  const errors = [...document.errors, ...document.warnings];
  const problems = withoutEchoes(errors).flatMap((error): Problem | readonly Problem[] => {
    const odd = isTold(error, document, text)
      ? undefined
      : oddLine(text, error.pos[0], (changed) => parseTree(changed).errors.length === 0);
    if (odd)
      return {
        rule: 'yaml-syntax',
        ...at(odd.spot.start, odd.spot.end),
        reason: `Unexpected YAML: ${odd.what}`,
        help: odd.help,
      };
    const line = lineStart(text, error.pos[0]);
    const above = valueAbove(line, text) ?? valueAbove(line + lineAt(text, line).length + 1, text);
    if (above)
      return {
        rule: 'yaml-syntax',
        ...at(above.start, above.end),
        reason: `Unexpected YAML: “${shortened(text.slice(above.start, above.end))}” behind ${above.key}:, and more lines below it`,
        help: 'A key has one value. Take out what stands behind the colon, or the lines below.',
      };
    const { code, spot } = whatWasMeant(error, errors, document, text);
    const [from, to] = spot;
    if (code === 'DUPLICATE_KEY') return keyTwice(document, source, stretch.start, from);
    return {
      rule: 'yaml-syntax',
      ...at(from, to),
      reason: `Unexpected YAML: ${explainYaml(code, error.message)}`,
      ...hintForYaml(code, lineAt(text, from)),
    };
  });
  if (problems.length > 0) return { problems };
  if (isTreeTooDeep(document.contents)) return { problems: [tooDeep] };
  const lost = text.includes('*') ? aliasToNothing(document) : undefined;
  if (lost?.range) {
    const [from, to] = lost.range;
    return {
      problems: [
        {
          rule: 'yaml-syntax',
          ...at(from, to),
          reason: 'Unexpected YAML: an asterisk at the start of a value',
          help: 'In YAML it points to another value. Put the value in quotes.',
        },
      ],
    };
  }
  let value: unknown;
  try {
    value = withoutOwnKeys(document.toJS({ maxAliasCount: 50 }));
  } catch {
    return {
      problems: [
        {
          rule: 'yaml-syntax',
          ...at(0, 1),
          reason: 'Unexpected YAML: aliases that unfold to too much',
          help: 'Write the values out instead of pointing to them with * and &.',
        },
      ],
    };
  }
  return {
    yaml: { value, ...finders(() => document.contents, source, stretch) },
    problems: slipsOf(() => document, source, stretch),
  };
}

/** Comes along with text from web pages, looks like any other blank, and is a letter to YAML. */
function blankThatDoesNotBreak(source: SourceText, offset: number): Problem {
  return {
    rule: 'yaml-syntax',
    file: source.file,
    place: source.place(offset, offset + 1),
    reason: 'Unexpected YAML: a blank that does not break (U+00A0), expected an ordinary one',
    help: 'It often comes along with copied text. Delete it, and type a blank.',
  };
}

function parseTree(text: string): Document.Parsed {
  return parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'error', keepSourceTokens: false });
}

function isLeftOpen({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' || (code === 'BAD_INDENT' && message.startsWith('Flow '));
}

/** What the reader itself notices where it was made: a key that stands twice, a quote or bracket that is never closed. */
function isTold(error: YAMLError, document: Document.Parsed, text: string): boolean {
  return error.code === 'DUPLICATE_KEY' || (isLeftOpen(error) && openedAt(document, text) !== undefined);
}

/** The opening quote or bracket of a value that is never closed; the parser only notices on a later line. */
function openedAt(document: Document.Parsed, text: string): [number, number] | undefined {
  let opened: [number, number] | undefined;
  visit(document, {
    Collection(_key, { flow, range }) {
      if (flow !== true || !range) return;
      const [from, to] = range;
      const closing = text.charAt(from) === '[' ? ']' : '}';
      if (text.charAt(to - 1) !== closing) opened ??= [from, from + 1];
    },
    Scalar(_key, { type, range }) {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      const [from, to] = range;
      if (to - from < 2 || text.charAt(to - 1) !== text.charAt(from)) opened = [from, from + 1];
    },
  });
  return opened;
}

/** What an author did, and where; the parser notices some of it only on a later line. */
function whatWasMeant(
  error: YAMLError,
  all: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
): { code: string; spot: readonly [number, number] } {
  if (isLeftOpen(error)) return { code: 'MISSING_CHAR', spot: openedAt(document, text) ?? error.pos };
  const spot =
    furtherIn(error, all, text) ??
    (error.code === 'BAD_INDENT' ? slippedAbove(lineStart(text, error.pos[0]), text) : undefined);
  return spot ? { code: 'BAD_INDENT', spot } : { code: error.code, spot: error.pos };
}

/**
 * A value and a key further in below it are one key of two lines to the parser. The second line is the one that stands wrongly, unless
 * the first has slipped out of its group.
 */
function furtherIn(error: YAMLError, all: readonly YAMLError[], text: string): [number, number] | undefined {
  const both = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0]);
  if (!both) return undefined;
  const second = lineStart(text, both.pos[1]);
  if (indentAt(text, second) <= indentAt(text, error.pos[0])) return undefined;
  const from = second + indentAt(text, second);
  return slippedAbove(second, text) ?? [from, Math.max(both.pos[1], from + 1)];
}

/** The key of the line above, where it stands further out than the lines around it, which are in one column. */
function slippedAbove(second: number, text: string): [number, number] | undefined {
  const first = lineStart(text, second - 1);
  if (second === 0 || first === 0) return undefined;
  const indent = indentAt(text, second);
  const column = indentAt(text, first);
  const from = first + column;
  // The name of an entry without its colon, or the first key of an entry in the column of its name.
  if (column < indent && /^ *[\w-]+[ \t]*$/.test(lineAt(text, first)))
    return [from, first + lineAt(text, first).trimEnd().length];
  if (!/^ *[\w-]+: \S/.test(lineAt(text, first))) return undefined;
  const isName = /^ *[\w-]+:[ \t]*$/.test(lineAt(text, first - 1)) && indentAt(text, first - 1) === column;
  if (column < indent && isName) return [from, first + lineAt(text, first).indexOf(':')];
  const isAlone =
    indentAt(text, first) < indent &&
    indentAt(text, first - 1) === indent &&
    /^ *[\w-]+: \S/.test(lineAt(text, first - 1));
  return isAlone ? [first + indentAt(text, first), first + lineAt(text, first).indexOf(':')] : undefined;
}

/**
 * The value on the line above lines that belong to its key: `timeline: []` with items below. A text may also stand above one line
 * that slipped, so of texts it takes two lines in one column.
 */
function valueAbove(second: number, text: string): (Spot & { key: string }) | undefined {
  const first = lineStart(text, second - 1);
  const [, before = '', dash = '', key, value = ''] =
    /^( *(- +)?)([\w-]+): +(\S.*?) *$/.exec(second === 0 ? '' : lineAt(text, first)) ?? [];
  const line = lineAt(text, second);
  if (key === undefined || /^[|>&*!]/.test(value) || !/^ *(?:- |[\w-]+:(?: |$))/.test(line)) return undefined;
  const indent = indentAt(text, second);
  const isItem = /^ *- /.test(line);
  const column = before.length - (isItem && dash === '' ? 1 : 0);
  const isEmpty = /^(?:\[ *\]|\{ *\}|""|''|null|~|none)$/i.test(value);
  const next = lineAt(text, second + line.length + 1);
  const isGroup = /^ *(?:- |[\w-]+:(?: |$))/.test(next) && indentAt(text, second + line.length + 1) === indent;
  if (indent <= column || (!isEmpty && !isGroup)) return undefined;
  const start = first + lineAt(text, first).indexOf(value, before.length + key.length + 1);
  return { key, start, end: start + value.length };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function indentAt(text: string, offset: number): number {
  return /^ */.exec(lineAt(text, offset))?.[0].length ?? 0;
}

function aliasToNothing(document: Document.Parsed): Alias | undefined {
  let lost: Alias | undefined;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return undefined;
      lost = alias;
      return visit.BREAK;
    },
  });
  return lost;
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return false;
  return depth >= deepest || Object.values(value).some((part) => isTooDeep(part, depth + 1));
}

function isTreeTooDeep(contents: unknown): boolean {
  const waiting: { node: unknown; depth: number }[] = [{ node: contents, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isCollection(next.node)) continue;
    if (next.depth >= deepest) return true;
    for (const item of next.node.items) waiting.push({ node: isPair(item) ? item.value : item, depth: next.depth + 1 });
  }
  return false;
}

/** Behind the first thing that is wrong, the reader of YAML stumbles on; only a key that stands twice is a mistake of its own. */
function withoutEchoes(errors: readonly YAMLError[]): YAMLError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors
    .filter((error) => error === first || (error.code === 'DUPLICATE_KEY' && (!first || error.pos[0] < first.pos[0])))
    .slice(0, 10);
}

/** What YAML allows and nobody means: values that a comment cuts, and items that run into the one above. */
function slipsOf(tree: () => Document.Parsed, source: SourceText, stretch: Spot): Problem[] {
  const text = source.text.slice(stretch.start, stretch.end);
  const problems = mayHoldCutValue(text) ? cutValues(tree(), source, stretch) : [];
  const lost = findLostDashes(text).map(({ start, end }): Problem => ({
    rule: 'lost-words',
    file: source.file,
    place: source.place(stretch.start + start, stretch.start + end),
    reason: 'Unexpected line that YAML joins with the item above it, expected - before it',
    help: 'Readers see one item of the two. Begin the line with a dash, or put the words above on this line.',
  }));
  problems.push(...lost);
  if (/(?:^|[\s[{,])&\S/.test(text)) problems.push(...lostNames(tree(), source, stretch));
  if (!mayHoldJoinedItem(text)) return problems;
  const joined = findJoinedItems(tree(), text).map(({ start, end }): Problem => ({
    rule: 'yaml-syntax',
    file: source.file,
    place: source.place(stretch.start + start, stretch.start + end),
    reason: 'Unexpected YAML: an item further in than the one above, which runs on into it',
    help: 'Lines of one list begin in the same column. For a dash inside a text, put the text in quotes.',
  }));
  return [...problems, ...joined];
}

function lostNames(document: Document.Parsed, source: SourceText, stretch: Spot): Problem[] {
  return findLostNames(document, source.text.slice(stretch.start, stretch.end)).map(({ start, end }) => ({
    rule: 'cut-value',
    file: source.file,
    place: source.place(stretch.start + start, stretch.start + end),
    reason: `Unexpected “${shortened(source.text.slice(stretch.start + start, stretch.start + end))}”, which YAML takes for a name of what follows; put the whole value in quotes`,
    help: 'Readers do not see it.',
  }));
}

function cutValues(document: Document.Parsed, { file, text, place }: SourceText, stretch: Spot): Problem[] {
  return findCutValues(document, text.slice(stretch.start, stretch.end)).map(({ start, end }) => {
    const words = text.slice(stretch.start + start, stretch.start + end);
    return {
      rule: 'cut-value',
      file,
      place: place(stretch.start + start, stretch.start + end),
      reason: `Unexpected “${shortened(words)}”, which YAML takes for a comment; put the whole value in quotes`,
      help: 'Readers do not see it. A comment has a blank behind its #.',
    };
  });
}

function lineAt(text: string, offset: number): string {
  return /^[^\n]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? '';
}

/** Most files have nothing to say, so their tree is made when the first place is asked for. */
function finders(
  contents: () => unknown,
  source: SourceText,
  stretch: Spot,
): Pick<YamlData, 'spotOf' | 'keySpotOf' | 'scalarAt'> {
  let places: YamlPlaces | undefined;
  const placeAt: YamlPlaces = (path) =>
    (places ??= yamlPlaces(contents(), source.text.slice(stretch.start, stretch.end)))(path);
  const inFile = ({ start, end }: Spot): Spot => ({ start: stretch.start + start, end: stretch.start + end });
  const keySpotOf = (path: YamlPath): Spot => {
    const top = !places && path.length === 1 ? topKey(String(path[0]), source.text, stretch) : undefined;
    if (top) return top;
    for (let length = path.length; length > 0; length -= 1) {
      const found = placeAt(path.slice(0, length));
      if (found?.key) return inFile(found.key);
      if (found?.value) return firstLine(inFile(found.value), source.text);
    }
    return firstLine({ start: stretch.start, end: Math.max(stretch.end, stretch.start + 1) }, source.text);
  };
  const spotOf = (path: YamlPath): Spot => {
    const value = placeAt(path)?.value;
    return value && value.end > value.start ? inFile(value) : keySpotOf(path);
  };
  const scalarAt = (path: YamlPath): { spot: Spot; raw: string } | undefined => {
    const found = placeAt(path);
    if (!found?.isScalar || !found.value) return undefined;
    const spot = inFile(found.value);
    return { spot, raw: source.text.slice(spot.start, spot.end) };
  };
  return { spotOf, keySpotOf, scalarAt };
}

/**
 * A key at the very start of a line, which in YAML can only be one of the outermost mapping: anything inside is indented.
 * Most messages are about such a key, and the tree need not be made for them.
 */
function topKey(key: string, text: string, stretch: Spot): Spot | undefined {
  for (
    let at = text.indexOf(`${key}:`, stretch.start);
    at >= 0 && at < stretch.end;
    at = text.indexOf(`${key}:`, at + 1)
  ) {
    const lineStarts = at === stretch.start || text.charAt(at - 1) === '\n';
    if (lineStarts && /\s/.test(text.charAt(at + key.length + 1) || '\n')) return { start: at, end: at + key.length };
  }
  return undefined;
}

function firstLine({ start, end }: Spot, text: string): Spot {
  const newline = text.indexOf('\n', start);
  return newline < 0 || newline >= end ? { start, end } : { start, end: Math.max(newline, start + 1) };
}
