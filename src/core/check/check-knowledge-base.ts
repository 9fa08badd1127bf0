import { buildGraph, type Documents } from '../graph/build-graph.ts';
import { publishedGraph } from '../graph/published-graph.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Message, Problem } from '../model/message.ts';
import { sameName } from '../model/content-path.ts';
import type { PictureFacts } from '../model/picture.ts';
import { SettingsSchema, type Settings } from '../model/settings.ts';
import type { AnyElement, ProseKind } from '../narrative/element.ts';
import { vocabulary, type Vocabulary } from '../narrative/vocabulary.ts';
import { classifyFile } from '../parse/classify-file.ts';
import type { DataDocument } from '../parse/document.ts';
import type { ContentKind } from '../model/json-schemas.ts';
import { parseData, type ContentOf } from '../parse/parse-data.ts';
import type { Unexplained } from '../parse/locate-with-remark.ts';
import { parseProseDocument, readYamlFile } from '../parse/parse-prose-document.ts';
import { sourceText, type SourceText } from '../parse/source-text.ts';
import { allRules } from './all-rules.ts';
import type { Rule, RuleWorld } from '../rule-kit/rule.ts';
import { runRules } from './run-rules.ts';

/** What the disk brings: texts, pictures, and what could not be read. */
export interface KnowledgeBaseFiles {
  /** Texts, or why one cannot be read. They are walked once and in order, so that each may be read when its turn comes. */
  texts: Iterable<TextFile | Problem>;
  pictures: readonly PictureFacts[];
  /** Every path, whatever it is. */
  paths: readonly string[];
  /** Problems of the disk itself: bytes that are not text, links out of the folder, hostile pictures. */
  problems: readonly Problem[];
}

/** A file of words, by its path inside the knowledge base. */
export interface TextFile {
  path: string;
  text: string;
}

export interface CheckOptions {
  /** Whether the site shows entries that are not published. */
  drafts: boolean;
  /** ISO date that counts as today. */
  asOf: string;
  elements?: readonly AnyElement[];
  rules?: readonly Rule[];
}

/** A knowledge base, read and checked as a whole. */
export interface CheckedKnowledgeBase {
  /** What readers may see. */
  graph: KnowledgeGraph;
  /** Everything that could be read, drafts included. */
  wholeGraph: KnowledgeGraph;
  messages: readonly Message[];
  vocabulary: Vocabulary;
  /** How many text files were read. */
  fileCount: number;
  /** The text of each file by path, for whoever shows the line of a message. */
  sources: ReadonlyMap<string, SourceText>;
  /** Files whose prose the parser could not read, for a second look with remark. */
  unexplained: readonly Unexplained[];
  options: CheckOptions;
}

/** Texts to a checked knowledge base: every problem of every file, and a graph of all that is whole. */
export function checkKnowledgeBase(files: KnowledgeBaseFiles, options: CheckOptions): CheckedKnowledgeBase {
  const steps = checkInSteps(files, options);
  for (;;) {
    const { done, value } = steps.next([]);
    if (done) return value;
  }
}

/**
 * The same with a rest after every few files: the rest shows them, and takes what others found in them, such as secrets or an
 * organisation's own remark plugins. While it lasts, the parser lets go of what it holds outside the heap; thousands of files
 * in one breath would keep a second copy of each.
 */
export function* checkInSteps(
  files: KnowledgeBaseFiles,
  options: CheckOptions,
): Generator<readonly SourceText[], CheckedKnowledgeBase, readonly Problem[]> {
  const known = vocabulary(options.elements);
  const work: Work = {
    problems: [...files.problems],
    documents: emptyDocuments(files.pictures),
    broken: new Set(),
    vocabulary: known,
    sources: [],
    unexplained: [],
    settingsFile: undefined,
  };
  let shown = 0;
  for (const file of files.texts) {
    if ('text' in file) readFile(sourceText(file.path, file.text), work);
    else {
      work.problems.push(file);
      markBroken(file.file, work);
    }
    if (work.sources.length === shown + filesInAStep) {
      work.problems.push(...(yield work.sources.slice(shown)));
      shown = work.sources.length;
    }
  }
  work.problems.push(...(yield work.sources.slice(shown)));
  for (const { file } of files.problems) markBroken(file, work);
  const documents: Documents = { ...work.documents, broken: work.broken };
  const wholeGraph = buildGraph(documents, known);
  const world: RuleWorld = {
    settings: documents.settings,
    documents,
    settingsFile: work.settingsFile,
    graph: wholeGraph,
    vocabulary: known,
    ruleIds: new Set([...allRules, ...(options.rules ?? [])].map(({ id }) => id)),
    paths: new Set(files.paths.map(sameName)),
    sources: work.sources,
    asOf: options.asOf,
  };
  const rules = options.rules ?? allRules;
  const messages = runRules(rules, work.problems, world, [...new Set([...allRules, ...rules])]);
  return {
    graph: publishedGraph(wholeGraph, options),
    wholeGraph,
    messages,
    vocabulary: known,
    fileCount: work.sources.length,
    sources: new Map(work.sources.map((source) => [source.file, source])),
    unexplained: work.unexplained,
    options,
  };
}

const filesInAStep = 200;

interface Work {
  problems: Problem[];
  documents: {
    -readonly [Key in keyof Omit<Documents, 'broken'>]: Documents[Key] extends readonly (infer Entry)[]
      ? Entry[]
      : Documents[Key];
  };
  broken: Set<string>;
  vocabulary: Vocabulary;
  sources: SourceText[];
  unexplained: Unexplained[];
  settingsFile: DataDocument<'knowledge-base'> | undefined;
}

function emptyDocuments(pictures: readonly PictureFacts[]): Work['documents'] {
  return {
    settings: defaultSettings,
    narratives: [],
    analyses: [],
    themes: [],
    playbacks: [],
    records: [],
    actions: [],
    services: undefined,
    teams: undefined,
    glossary: undefined,
    pictures: [...pictures],
    tables: [],
  };
}

const defaultSettings: Settings = SettingsSchema.parse({ format: 1 });

function readFile(source: SourceText, work: Work): void {
  work.sources.push(source);
  const role = classifyFile(source.file);
  switch (role.role) {
    case 'prose':
      readProse(source, role, work);
      break;
    case 'data': {
      const document = readData(source, role.kind, role.entry, work);
      if (!document) work.broken.add(role.entry);
      else if (document.kind === 'record') work.documents.records.push(document);
      else work.documents.actions.push(document);
      break;
    }
    case 'register':
      readRegister(source, role.kind, work);
      break;
    case 'settings':
      work.settingsFile = readData(source, 'knowledge-base', 'knowledge-base', work);
      work.documents.settings = work.settingsFile?.data ?? defaultSettings;
      break;
    case 'table':
      work.documents.tables.push(source);
      break;
    case 'stray':
      work.problems.push({
        rule: 'stray-file',
        file: source.file,
        reason: `Unexpected file, expected ${role.near[0] ?? 'one of narrative.mdx, record.yaml, actions.yaml, analyses/…'}`,
        help:
          role.near[0] === undefined
            ? 'This file is not read. Move it, or start its name with _ to keep it as a note.'
            : `This file is not read. Did you mean ${role.near[0]}?`,
      });
      break;
    default:
  }
}

function readProse(
  source: SourceText,
  file: { kind: ProseKind; id: string; entry: string; syntax: 'mdx' | 'md' },
  work: Work,
): void {
  const { document, problems, unexplained } = parseProseDocument(source, file, work.vocabulary);
  work.problems.push(...problems);
  if (unexplained) work.unexplained.push({ source, text: unexplained.text, base: unexplained.offset });
  if (!document || problems.some(isFatal)) work.broken.add(file.entry);
  if (!document) return;
  const { narratives, analyses, themes, playbacks } = work.documents;
  if (document.kind === 'narrative') narratives.push(document);
  else if (document.kind === 'analysis') analyses.push(document);
  else if (document.kind === 'theme') themes.push(document);
  else playbacks.push(document);
}

const parsingErrors = new Set(
  allRules.filter(({ about, level }) => about === 'parsing' && level === 'error').map(({ id }) => id),
);

/** Problems that make an entry unfit to be shown. */
function isFatal({ rule }: Problem): boolean {
  return parsingErrors.has(rule);
}

function readData<K extends ContentKind>(
  source: SourceText,
  kind: K,
  entry: string,
  work: Work,
): DataDocument<K> | undefined {
  const { yaml, problems } = readYamlFile(source);
  work.problems.push(...problems);
  if (!yaml) return undefined;
  const { data, problems: dataProblems } = parseData(kind, yaml, source);
  work.problems.push(...dataProblems);
  return data === undefined ? undefined : { source, kind, entry, data: data as ContentOf<K>, yaml };
}

function readRegister(source: SourceText, kind: 'glossary' | 'services' | 'teams', work: Work): void {
  if (kind === 'glossary') work.documents.glossary = readData(source, kind, kind, work);
  else if (kind === 'services') work.documents.services = readData(source, kind, kind, work);
  else work.documents.teams = readData(source, kind, kind, work);
}

function markBroken(file: string, work: Work): void {
  const role = classifyFile(file);
  if (role.role === 'prose' || role.role === 'data') work.broken.add(role.entry);
}
