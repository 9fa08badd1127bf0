import type { Edit, Message, Problem } from '../model/message.ts';
import type { ProseNode, ProseRoot } from '../model/prose.ts';
import { withProse, type Documents } from '../parse/documents.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import type { SourceText } from '../parse/source-text.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import type { Rule } from '../rule-kit/rule.ts';

/** A comment that silences one rule for a stretch of its file. */
export interface Ignore {
  source: SourceText;
  rule: string;
  reason: string;
  /** The comment itself. */
  start: number;
  end: number;
  /** The stretch it speaks for; a comment above all prose speaks for the whole file. */
  covers: { from: number; to: number };
}

/** Every `check-ignore` comment of the knowledge base, in prose and in YAML. */
export function findIgnores(documents: Documents): Ignore[] {
  const prose = withProse(documents);
  const data = [
    ...documents.records,
    ...documents.actions,
    ...[documents.services, documents.teams, documents.glossary].filter((document) => document !== undefined),
  ];
  return [
    ...prose.flatMap(({ source, prose: root, ignores }) =>
      ignores.map((comment) => ({ ...comment, source, covers: coveredProse(root, comment) })),
    ),
    ...prose.flatMap(({ source }) => inYaml(source, withYaml(source))),
    ...data.flatMap(({ source }) => inYaml(source, { start: 0, end: source.text.length })),
  ];
}

/** Messages that no comment silences, and what is to be said about the comments themselves. */
export function applyIgnores(
  messages: readonly Message[],
  ignores: readonly Ignore[],
  rules: readonly Rule[],
  ran: ReadonlySet<string>,
): { messages: Message[]; problems: Problem[] } {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const problems: Problem[] = [];
  const working: Ignore[] = [];
  const misspelt: Ignore[] = [];
  for (const ignore of ignores) {
    const wrong = whatIsWrong(ignore, known);
    if (!wrong) working.push(ignore);
    else {
      problems.push(atSpot(ignore, ignore, wrong));
      // A slip in the id is told once: what the comment was written for stays silent.
      const [meant] = wrong.expected ?? [];
      if (meant !== undefined && ignore.reason.trim() !== '') misspelt.push({ ...ignore, rule: meant });
    }
  }
  const byFile = new Map<string, Ignore[]>();
  for (const ignore of [...working, ...misspelt])
    byFile.set(ignore.source.file, [...(byFile.get(ignore.source.file) ?? []), ignore]);
  const used = new Set<Ignore>();
  const kept = messages.filter((message) => {
    const silencing = (byFile.get(message.file) ?? []).filter(
      (ignore) => ignore.rule === message.rule && covers(ignore, message),
    );
    silencing.forEach((ignore) => used.add(ignore));
    return silencing.length === 0;
  });
  // What cannot be read whole hides what a comment is for, in the other files of an incident too.
  const parsing = new Set(rules.filter(({ about }) => about === 'parsing').map(({ id }) => id));
  const entriesOf = (list: readonly Message[]): Set<string> => new Set(list.map(({ file }) => entryOf(file)));
  const unread = entriesOf(
    messages.filter(
      ({ rule, level, takesRest }) =>
        (level === 'error' && parsing.has(rule)) || takesRest === true || rule === 'stray-file',
    ),
  );
  // Of what is unfinished or broken nothing is missed, so a comment about an absence waits until it is mended.
  const inError = entriesOf(messages.filter(({ level }) => level === 'error'));
  for (const ignore of working) {
    const entry = entryOf(ignore.source.file);
    if (used.has(ignore) || !ran.has(ignore.rule) || unread.has(entry)) continue;
    if (known.get(ignore.rule)?.group === 'absences' && inError.has(entry)) continue;
    problems.push(
      atSpot(ignore, ignore, {
        rule: 'unused-ignore',
        reason: `Unexpected comment, expected ${ignore.rule} to have something to say here`,
        help: 'Take it out, so that a later message is not lost.',
        fix: [removal(ignore)],
      }),
    );
  }
  return { messages: kept, problems };
}

/** The comment, with its line when it stands alone there. */
function removal({ source: { text }, start, end }: Ignore): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const alone = text.slice(lineStart, start).trim() === '' && lineEnd >= 0 && text.slice(end, lineEnd).trim() === '';
  return alone ? { start: lineStart, end: lineEnd + 1, text: '' } : { start, end, text: '' };
}

function whatIsWrong(
  { rule, reason }: Ignore,
  known: ReadonlyMap<string, Rule>,
): Omit<Problem, 'file' | 'place'> | undefined {
  if (rule === '')
    return {
      rule: 'ignore-comment',
      reason: 'Missing the id of a rule; add it after check-ignore',
      help: 'Each message ends with the id of its rule.',
    };
  const target = known.get(rule);
  if (!target && !rule.startsWith('remark-lint')) {
    const near = didYouMean(rule, known.keys(), 1)[0];
    return {
      rule: 'ignore-comment',
      reason: `Unexpected rule “${rule}”, expected ${near ?? 'the id of a rule'}`,
      help: near === undefined ? 'Each message ends with the id of its rule.' : `Did you mean ${near}?`,
      ...(near === undefined ? {} : { expected: [near] }),
    };
  }
  if (target?.about === 'parsing' && target.level === 'error')
    return {
      rule: 'ignore-comment',
      reason: `Unexpected ${rule} in a comment, expected a rule that can be ignored`,
      help: 'A file with such an error cannot be shown, so the message stays.',
    };
  if (reason.trim() === '')
    return {
      rule: 'ignore-comment',
      reason: `Missing reason; add a colon and a few words after ${rule}`,
      help: 'Until then the comment ignores nothing. A reason helps whoever reads it next year.',
    };
  return undefined;
}

function covers({ covers: { from, to } }: Ignore, { place }: Message): boolean {
  if (!place) return from === 0;
  return place.start.offset >= from && place.start.offset < to;
}

/** The block below a comment; the paragraph around it, if it stands inside one; the whole file, if no prose is above it. */
function coveredProse(root: ProseRoot, comment: { start: number; end: number }): Ignore['covers'] {
  const [first] = root.children;
  if (!first || first.start >= comment.start) return { from: 0, to: Number.POSITIVE_INFINITY };
  let children: readonly ProseNode[] = root.children;
  for (;;) {
    const around: ProseNode | undefined = children.find(
      ({ start, end }) => start < comment.start && comment.end <= end,
    );
    if (around && 'children' in around && holdsBlocks(around)) {
      children = around.children;
      continue;
    }
    const covered = around ?? children.find(({ start }) => start >= comment.end);
    return covered ? { from: covered.start, to: covered.end } : { from: comment.end, to: comment.end };
  }
}

function holdsBlocks(node: ProseNode): boolean {
  return node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'element';
}

function withYaml({ text }: SourceText): { start: number; end: number } | undefined {
  const split = splitFrontMatter(text);
  return split === 'unclosed' ? undefined : split.yaml;
}

const yamlComment =
  /^[ \t]*#[ \t]*check-ignore(?:[ \t]+((?:remark-lint:)?[a-z][a-z0-9-]*))?[ \t]*(?::[ \t]*(.*?))?[ \t]*\r?$/gm;

/** In YAML a comment speaks for the key or list item on the next line, with everything indented below it. */
function inYaml(source: SourceText, stretch: { start: number; end: number } | undefined): Ignore[] {
  if (!stretch || !source.text.includes('check-ignore')) return [];
  const text = source.text.slice(stretch.start, stretch.end);
  return [...text.matchAll(yamlComment)].map((found): Ignore => {
    const start = stretch.start + found.index + found[0].indexOf('#');
    const end = stretch.start + found.index + found[0].trimEnd().length;
    return {
      source,
      rule: found[1] ?? '',
      reason: found[2] ?? '',
      start,
      end,
      covers: coveredYaml(source.text, end, stretch.end),
    };
  });
}

function coveredYaml(text: string, after: number, limit: number): Ignore['covers'] {
  const lines: { at: number; text: string }[] = [];
  for (let at = text.indexOf('\n', after) + 1; at > 0 && at < limit; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at);
    lines.push({ at, text: text.slice(at, end < 0 ? limit : end) });
    if (end < 0) break;
  }
  const first = lines.findIndex((line) => !/^\s*(?:#|$)/.test(line.text));
  const firstLine = lines[first];
  if (!firstLine) return { from: after, to: after };
  const indent = /^ */.exec(firstLine.text)?.[0].length ?? 0;
  // A list may stand below its key without further indentation.
  const next = lines
    .slice(first + 1)
    .find(
      (line) =>
        /\S/.test(line.text) &&
        (/^ */.exec(line.text)?.[0].length ?? 0) <= indent &&
        !(line.text.slice(indent).startsWith('- ') && !firstLine.text.slice(indent).startsWith('- ')),
    );
  return { from: firstLine.at, to: next?.at ?? limit };
}

/** The folder of a file's incident, or the file itself. */
function entryOf(file: string): string {
  return /^incidents\/[^/]+/.exec(file)?.[0] ?? file;
}
