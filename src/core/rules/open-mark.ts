import type { Hit, Passage } from '../rule-kit/passage.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'open-mark',
  title: 'Close what you open',
  level: 'warning',
  group: 'dialect',
  about: 'passage',
  check: (passage, world) => {
    const { where, text, language } = passage;
    if (where === 'data' || !/[“”„«»()"]/.test(text)) return [];
    const pairs = language.startsWith('en') ? [quotes, brackets] : [brackets];
    return [...pairs.flatMap((pair) => alone(passage, pair, world)), ...aloneStraight(passage, world)].slice(0, 1);
  },
});

const quotes = { open: '“', close: '”' } as const;
const brackets = { open: '(', close: ')' } as const;
type Pair = typeof quotes | typeof brackets;

/** The first mark of a pair that has no partner in its paragraph. */
function alone(passage: Passage, { open, close }: Pair, world: RuleWorld): Hit[] {
  const { text, code = [] } = passage;
  const opened: number[] = [];
  for (const { index, 0: mark } of text.matchAll(open === '(' ? /[()]/g : /[“”]/g)) {
    if (code.some((other) => other.start <= index && index < other.end)) continue;
    if (mark === open) {
      // A quotation inside one of the same marks is rarer than one that was never closed.
      if (open === '“' && opened.length > 0) return [missing(opened[0] ?? index, open, close, 'after')];
      if (!isSmiley(text, index)) opened.push(index);
    } else if (opened.length > 0) opened.pop();
    else if (!isItem(text, index) && !isSmiley(text, index) && !runsOnFrom(passage, index, close, world))
      return [missing(index, close, open, 'before')];
  }
  const [first] = opened;
  if (first === undefined || runsOn(passage, first, open, world)) return [];
  return [missing(first, open, close, 'after')];
}

/** A straight quotation mark right before a word that no other closes; inches, and marks in code, are none. */
function aloneStraight(passage: Passage, world: RuleWorld): Hit[] {
  const { text, code = [] } = passage;
  let open: number | undefined;
  for (const { index } of text.matchAll(/(?<!\\)"/g)) {
    if (code.some((other) => other.start <= index && index < other.end)) continue;
    const opens = /(?:^|[\s([–—])"\p{L}/u.test(text.slice(Math.max(0, index - 1), index + 3));
    if (!opens) open = undefined;
    else if (open === undefined) open = index;
    else break;
  }
  return open === undefined || runsOn(passage, open, '"', world) ? [] : [missing(open, '"', '"', 'after')];
}

function missing(start: number, seen: string, wanted: string, side: 'before' | 'after'): Hit {
  return {
    start,
    end: start + 1,
    reason: `Unexpected ${seen} alone, expected a ${wanted} ${side} it in the same paragraph`,
    help: /[“”"]/.test(seen)
      ? 'A reader cannot tell whose words these are.'
      : 'A reader cannot tell what it sets apart.',
  };
}

/** `a)`, `1)` and the like, at the start of an item or in a row inside a sentence. */
function isItem(text: string, at: number): boolean {
  return /(?:^|\s)(?:\d{1,2}|[a-z]|[ivx]{1,4})$/i.test(text.slice(Math.max(0, at - 5), at));
}

function isSmiley(text: string, at: number): boolean {
  return (
    /[:;=8xX][-o^']?$/.test(text.slice(Math.max(0, at - 2), at)) || /^[()][-o^']?[:;=]/.test(text.slice(at, at + 3))
  );
}

/** Of a quotation of several paragraphs each begins with a mark, and only the last ends with one. */
function runsOn({ file, place, text }: Passage, at: number, open: string, { sources }: RuleWorld): boolean {
  if (open === '(' || text.slice(0, at).trim() !== '') return false;
  const source = sources.find((other) => other.file === file);
  const end = place(text.length - 1, text.length).end.offset;
  return source !== undefined && /^[*_.]*\s*\n(?:[ \t>]*\n)+[ \t>*_]*[“"]/.test(source.text.slice(end, end + 200));
}

function runsOnFrom({ file, place, text }: Passage, at: number, close: string, { sources }: RuleWorld): boolean {
  if (close !== '”') return false;
  const source = sources.find((other) => other.file === file);
  const start = place(0, 1).start.offset;
  const above = source?.text.slice(Math.max(0, start - 2000), start).trimEnd() ?? '';
  return at > text.length - 3 && /“[^”]*$/.test(above);
}
