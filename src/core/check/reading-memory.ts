import { createGraphMemory, type GraphMemory } from '../graph/graph-memory.ts';
import type { Problem } from '../model/message.ts';
import type { SourceText } from '../parse/source-text.ts';
import type { AnswerMemory, LastAnswer } from '../recall.ts';
import type { ParsedFile } from './parse-file.ts';
import { createWordsOfFiles, type WordsOfFiles } from './words-of-file.ts';

/**
 * What one reading of a knowledge base leaves for the next, so that a save costs what changed. Each answer is kept with all
 * that it was made from, and is used again only when every part of that is the very same. Belongs to one set of options.
 */
export interface ReadingMemory {
  /** Each file as it was parsed, by path. */
  parsed: Map<string, ParsedFile>;
  /** What others found in a text: secrets, an organisation's remark plugins. */
  found: WeakMap<SourceText, readonly Problem[]>;
  /** What rules found in words. */
  words: WordMemory;
  /** The graph, incident by incident. */
  graph: GraphMemory;
}

export function createReadingMemory(): ReadingMemory {
  return {
    parsed: new Map(),
    found: new WeakMap(),
    words: { hits: new WeakMap(), people: {}, files: createWordsOfFiles() },
    graph: createGraphMemory(),
  };
}

/** What rules found in the words of a document, and who had not agreed to be named then. */
export interface WordMemory {
  hits: AnswerMemory<readonly Problem[]>;
  people: LastAnswer<object>;
  /** Of files that change again and again, passage by passage. */
  files: WordsOfFiles;
}
