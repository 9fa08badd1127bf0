import type { Problem } from '../model/message.ts';
import type { ProseKind } from '../narrative/element.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import type { CardOfProse, ProseDocument } from './document.ts';
import { findEvents, type ListedEvents } from './find-events.ts';
import { parseData, problemsOfBoth, withoutWrong } from './parse-data.ts';
import { parseProse, type ParsedProse } from './parse-prose.ts';
import { parseYaml, type YamlData } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';
import { splitFrontMatter } from './split-front-matter.ts';

const cardKinds: CardOfProse = { narrative: 'card', analysis: 'analysis', theme: 'theme', playback: 'playback' };

export interface ProseFile<P extends ProseKind> {
  kind: P;
  id: string;
  entry: string;
  syntax: 'mdx' | 'md';
}

/** A file with front matter and prose to a document, or every problem with its place. */
export function parseProseDocument<P extends ProseKind>(
  source: SourceText,
  file: ProseFile<P>,
  vocabulary: Vocabulary,
): { document?: ProseDocument<P>; problems: Problem[]; unexplained?: ParsedProse['unexplained'] } {
  const split = splitFrontMatter(source.text);
  const closing = split === 'unclosed' ? misspeltEnd(source) : undefined;
  if (closing) return { problems: [closing] };
  if (split === 'unclosed')
    return {
      problems: [
        wholeFile(source, 'front-matter', 'Missing --- at the end of the front matter; add it on a line of its own'),
      ],
    };
  if (!split.yaml) {
    const late = lateFrontMatter(source);
    if (late) return { problems: [late] };
    const empty = source.text.trim() === '';
    return {
      problems: [
        wholeFile(
          source,
          'front-matter',
          empty
            ? 'Missing content; the file is empty'
            : 'Missing front matter; add --- with at least a title, and --- again',
          'The smallest card is:\n---\ntitle: What happened, in one line\n---',
        ),
      ],
    };
  }
  const early = cardThatGoesOn(source, split.yaml.end, split.bodyStart);
  if (early) return { problems: [early] };
  const { yaml, problems: yamlProblems } = parseYaml(source, split.yaml);
  const { data, problems: dataProblems } = yaml
    ? parseData(cardKinds[file.kind], yaml, source)
    : { data: undefined, problems: [] };
  const prose = parseProse(source, split.bodyStart, { syntax: file.syntax, kind: file.kind, vocabulary });
  const listed = file.kind === 'narrative' || file.kind === 'analysis' ? findEvents(prose.root) : undefined;
  const problems = [...problemsOfBoth(yamlProblems, dataProblems), ...prose.problems, ...troublesOf(listed, source)];
  const unexplained = prose.unexplained ? { unexplained: prose.unexplained } : {};
  const read = yaml && (data ? { data, yaml } : withoutWrong(cardKinds[file.kind], yaml));
  if (!read) return { problems, ...unexplained };
  if (isForReaders(read.data)) problems.push(...prose.awaited);
  const document: ProseDocument<P> = {
    source,
    kind: file.kind,
    id: file.id,
    entry: file.entry,
    card: read.data as ProseDocument<P>['card'],
    yaml: read.yaml,
    ...(data ? {} : { asWritten: yaml }),
    prose: prose.root,
    ignores: prose.ignores,
    ...(listed ? { listed } : {}),
  };
  return { document, problems, ...unexplained };
}

/** Whether somebody but its author reads it: templates ask their questions in notes, and those wait for an answer. */
function isForReaders(card: object): boolean {
  return 'status' in card ? card.status !== 'draft' : 'share' in card && card.share === 'everyone';
}

/** A line of dashes, too few or too many, or of another sign, that was meant to end the card. */
function misspeltEnd(source: SourceText): Problem | undefined {
  const { text } = source;
  const found = /^(?:--|-{4,}|[ \t]+---|---[ \t]*\S.{0,20}|- - -|___|\*\*\*|\+\+\+|[\u2013\u2014]+-?)[ \t]*$/m.exec(
    text.slice(3),
  );
  if (!found) return undefined;
  const start = 3 + found.index;
  const end = start + found[0].length;
  return {
    rule: 'front-matter',
    file: source.file,
    place: source.place(start, end),
    reason: `Unexpected “${found[0].trim()}”, expected --- alone on its line at the end of the front matter`,
    help: 'Until then all of the story is taken for its card.',
    fix: [{ start, end, text: '---' }],
  };
}

/** Keys right behind the end of the card, and its end once more below them: the first is one too many. */
function cardThatGoesOn(source: SourceText, start: number, bodyStart: number): Problem | undefined {
  const body = source.text.slice(bodyStart);
  if (
    !/^[a-z][\w-]*:(?: [^\n]*)?\n(?:[a-z][\w-]*:(?: [^\n]*)?\n|[ \t]+\S[^\n]*\n|- [^\n]*\n|[ \t]*\n|#[^\n]*\n)*---[ \t]*\n/i.test(
      body,
    )
  )
    return undefined;
  return {
    rule: 'front-matter',
    file: source.file,
    place: source.place(start, start + 3),
    reason: 'Unexpected --- in the middle of the front matter, expected it at the end alone',
    help: 'The keys below it are taken for the story. Take this line out.',
    fix: [{ start, end: bodyStart, text: '' }],
  };
}

function troublesOf(listed: ListedEvents | undefined, source: SourceText): Problem[] {
  return [...(listed?.troubles ?? []), ...(listed?.slips ?? [])].map(({ start, end, ...said }) => ({
    rule: 'timeline-line',
    file: source.file,
    place: source.place(start, end),
    ...said,
  }));
}

/** A card that is there and not read: blank lines before it, or another language in it. */
function lateFrontMatter(source: SourceText): Problem | undefined {
  const blank = /^\uFEFF?[ \t\r\n]+(?=---[ \t]*\r?\n)/.exec(source.text)?.[0];
  if (blank !== undefined) {
    const start = blank.startsWith('\uFEFF') ? 1 : 0;
    return {
      rule: 'front-matter',
      file: source.file,
      place: source.place(start, blank.length),
      reason: 'Unexpected blank line before the front matter, expected --- in the first line',
      help: 'Without it, the card is taken for part of the story.',
      fix: [{ start, end: blank.length, text: '' }],
    };
  }
  const crowded = /^\uFEFF?(---?[^\n]*\S[^\n]*|--|-{4,}|\u2014+[^\n]*)\r?\n[\w-]+:/.exec(source.text)?.[1]?.trim();
  if (crowded !== undefined && crowded !== '---')
    return wholeFile(
      source,
      'front-matter',
      `Unexpected “${crowded}” in the first line, expected --- and nothing else`,
    );
  if (!/^\uFEFF?\+\+\+[ \t]*\r?\n/.test(source.text)) return undefined;
  return wholeFile(
    source,
    'front-matter',
    'Unexpected +++, expected --- and YAML',
    'Write “title: What happened” in place of “title = "What happened"”, between two lines of ---.',
  );
}

/** A YAML file to its typed value, or every problem with its place. */
export function readYamlFile(source: SourceText): { yaml?: YamlData; problems: Problem[] } {
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  return parseYaml(source, { start, end: source.text.length });
}

function wholeFile(source: SourceText, rule: string, reason: string, help?: string): Problem {
  return {
    rule,
    file: source.file,
    place: source.place(0, Math.max(0, source.text.split('\n', 1)[0]?.length ?? 0)),
    reason,
    ...(help === undefined ? {} : { help }),
  };
}
