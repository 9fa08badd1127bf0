import type { Problem } from '../model/message.ts';
import type { PictureFacts } from '../model/picture.ts';
import { SettingsSchema, type Settings } from '../model/settings.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import { classifyFile } from '../parse/classify-file.ts';
import type { DataDocument } from '../parse/document.ts';
import type { Documents } from '../parse/documents.ts';
import type { Unexplained } from '../parse/locate-with-remark.ts';
import { sourceText, type SourceText } from '../parse/source-text.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import type { ReadingMemory } from './reading-memory.ts';

/** What a reading has gathered so far. */
export interface Work {
  problems: Problem[];
  documents: {
    -readonly [Key in keyof Omit<Documents, 'broken' | 'misplaced'>]: Documents[Key] extends readonly (infer Entry)[]
      ? Entry[]
      : Documents[Key];
  };
  broken: Set<string>;
  /** Paths that files were meant to have. */
  meantFor: Set<string>;
  vocabulary: Vocabulary;
  sources: SourceText[];
  unexplained: Unexplained[];
  settingsFile: DataDocument<'knowledge-base'> | undefined;
}

/** A knowledge base before its first file. */
export function emptyDocuments(pictures: readonly PictureFacts[]): Work['documents'] {
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
    readers: undefined,
    learningCulture: undefined,
    pictures: [...pictures],
    tables: [],
  };
}

const defaultSettings: Settings = SettingsSchema.parse({ format: 1 });

/** A file as it was parsed before, if its text is the same; else as it is now. */
export function parsedFile(path: string, text: string, work: Work, memory: ReadingMemory | undefined): ParsedFile {
  const kept = memory?.parsed.get(path);
  return kept?.source.text === text ? kept : parseFile(sourceText(path, text), work.vocabulary);
}

/** Puts a parsed file where its kind belongs. */
export function takeIn(parsed: ParsedFile, work: Work): void {
  const { source, document, problems, broken, brokenParts = [], unexplained } = parsed;
  work.sources.push(source);
  work.problems.push(...problems);
  if (broken !== undefined) work.broken.add(broken);
  for (const part of brokenParts) work.broken.add(part);
  if (parsed.meantFor !== undefined) work.meantFor.add(parsed.meantFor);
  if (unexplained) work.unexplained.push(unexplained);
  const { documents } = work;
  switch (document?.kind) {
    case 'narrative':
      documents.narratives.push(document);
      break;
    case 'analysis':
      documents.analyses.push(document);
      break;
    case 'theme':
      documents.themes.push(document);
      break;
    case 'playback':
      documents.playbacks.push(document);
      break;
    case 'record':
      documents.records.push(document);
      break;
    case 'actions':
      documents.actions.push(document);
      break;
    case 'services':
      documents.services = document;
      break;
    case 'teams':
      documents.teams = document;
      break;
    case 'readers':
      documents.readers = document;
      break;
    case 'learning-culture':
      documents.learningCulture = document;
      break;
    case 'glossary':
      documents.glossary = document;
      break;
    case 'knowledge-base':
      work.settingsFile = document;
      documents.settings = document.data;
      break;
    case 'table':
      documents.tables.push(source);
      break;
    case undefined:
  }
}

/** Takes the entry that a file belongs to out of what is whole. */
export function markBroken(file: string, work: Work): void {
  const role = classifyFile(file);
  if (role.role === 'prose' || role.role === 'data') work.broken.add(role.entry);
}
