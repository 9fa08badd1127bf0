import { buildGraph } from '../graph/build-graph.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { publishedGraph } from '../graph/published-graph.ts';
import { sameName } from '../model/content-path.ts';
import type { Problem } from '../model/message.ts';
import type { AnyElement } from '../narrative/element.ts';
import { vocabulary, type Vocabulary } from '../narrative/vocabulary.ts';
import { classifyFile } from '../parse/classify-file.ts';
import type { Documents } from '../parse/documents.ts';
import type { Unexplained } from '../parse/locate-with-remark.ts';
import type { SourceText } from '../parse/source-text.ts';
import type { Rule, RuleWorld } from '../rule-kit/rule.ts';
import { allRules } from './all-rules.ts';
import type { KnowledgeBaseFiles } from './knowledge-base-files.ts';
import type { ParsedFile } from './parse-file.ts';
import type { ReadingMemory } from './reading-memory.ts';
import { strayFoldersOnce } from './stray-folders.ts';
import { type Work, emptyDocuments, parsedFile, takeIn, markBroken } from './take-in.ts';

export interface CheckOptions {
  /** Whether the site shows entries that are not published. */
  drafts: boolean;
  /** ISO date that counts as today. */
  asOf: string;
  elements?: readonly AnyElement[];
  rules?: readonly Rule[];
  /** Paths of the pages that a build writes for a graph, so that links to them can be checked. */
  pages?: (graph: KnowledgeGraph) => Iterable<string>;
}

/** A knowledge base that was read and hangs together; no rule has looked at it yet. */
export interface ReadKnowledgeBase {
  /** What readers may see. */
  graph: KnowledgeGraph;
  /** Everything that could be read, drafts included. */
  wholeGraph: KnowledgeGraph;
  vocabulary: Vocabulary;
  /** How many text files were read. */
  fileCount: number;
  /** The text of each file by path, for whoever shows the line of a message. */
  sources: ReadonlyMap<string, SourceText>;
  /** Files whose prose the parser could not read, for a second look with remark. */
  unexplained: readonly Unexplained[];
  options: CheckOptions;
  /** What parsing stumbled over, and what others found in the texts meanwhile. */
  problems: readonly Problem[];
  /** What rules look at. */
  world: RuleWorld;
}

/**
 * Texts to a graph of all that is whole, with a rest after every few files: the rest shows them, and takes what others found in
 * them, such as secrets or an organisation's own remark plugins. While it lasts, the parser lets go of what it holds outside the
 * heap; thousands of files in one breath would keep a second copy of each.
 * @param memory Of the reading before, with the same options; what it holds is used again, and it is brought up to date.
 */
export function* readInSteps(
  files: KnowledgeBaseFiles,
  options: CheckOptions,
  memory?: ReadingMemory,
): Generator<readonly SourceText[], ReadKnowledgeBase, readonly Problem[]> {
  const known = vocabulary(options.elements);
  const work: Work = {
    problems: [...files.problems],
    documents: emptyDocuments(files.pictures),
    broken: new Set(),
    meantFor: new Set(),
    vocabulary: known,
    sources: [],
    unexplained: [],
    settingsFile: undefined,
  };
  const now = new Map<string, ParsedFile>();
  let shown = 0;
  for (const file of files.texts) {
    if ('text' in file) {
      const parsed = parsedFile(file.path, file.text, work, memory);
      now.set(file.path, parsed);
      takeIn(parsed, work);
    } else {
      work.problems.push(file);
      markBroken(file.file, work);
    }
    if (work.sources.length === shown + filesInAStep) {
      work.problems.push(...(yield work.sources.slice(shown)));
      shown = work.sources.length;
    }
  }
  work.problems.push(...(yield work.sources.slice(shown)));
  if (memory) memory.parsed = now;
  for (const { file } of files.problems) markBroken(file, work);
  const documents: Documents = { ...work.documents, broken: work.broken, misplaced: misplaced(work, files.paths) };
  const wholeGraph = buildGraph(documents, known, memory?.graph);
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
    ...(options.pages ? { pages: once(options.pages, wholeGraph) } : {}),
  };
  return {
    graph: publishedGraph(wholeGraph, options, memory?.graph),
    wholeGraph,
    vocabulary: known,
    fileCount: work.sources.length,
    sources: new Map(work.sources.map((source) => [source.file, source])),
    unexplained: work.unexplained,
    options,
    problems: strayFoldersOnce(work.problems),
    world,
  };
}

const filesInAStep = 200;

/** The pages of a graph, listed when the first link asks for them. */
function once(pages: NonNullable<CheckOptions['pages']>, graph: KnowledgeGraph): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () => (known ??= new Set(pages(graph)));
}

/** Entries of which a file lies under another name than it was meant to have, and nothing under that. */
function misplaced({ meantFor }: Work, paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    [...meantFor].flatMap((path) => {
      const role = classifyFile(path);
      if (paths.includes(path)) return [];
      if (role.role === 'register') return [`${role.kind === 'glossary' ? 'terms' : role.kind}/*`];
      return 'entry' in role ? [role.entry] : [];
    }),
  );
}
