import { sameName } from '../model/content-path.ts';
import { toId } from '../model/to-id.ts';
import type { ContentKind } from '../model/json-schemas.ts';
import type { Problem } from '../model/message.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import { classifyFile, type FileRole, type RegisterKind } from '../parse/classify-file.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { Unexplained } from '../parse/locate-with-remark.ts';
import { findHiddenCharacters, findMergeConflict } from '../parse/look-at-text.ts';
import { parseData, problemsOfBoth, wrongEntries, type ContentOf, withoutWrong } from '../parse/parse-data.ts';
import { parseProseDocument, readYamlFile } from '../parse/parse-prose-document.ts';
import type { SourceText } from '../parse/source-text.ts';
import { allRules } from './all-rules.ts';
import { meantPath, strayFile } from './stray-file.ts';

/** One file, as far as it can be understood alone. */
export interface ParsedFile {
  source: SourceText;
  document?: ProseDocument | FileOfData | { kind: 'table' };
  problems: readonly Problem[];
  /** The entry that cannot be shown because of this file. */
  broken?: string;
  /** Entries of a register that cannot be read, such as `services/api`; `services/*` if none can; or the path of a table that cannot be. */
  brokenParts?: readonly string[];
  /** The path that a file was meant to have: what it would say is not known, so nothing that points at it is missed. */
  meantFor?: string;
  /** Prose that the parser could not read, for a second look with remark. */
  unexplained?: Unexplained;
}

type FileOfData = DataDocument<'record' | 'actions' | RegisterKind | 'knowledge-base'>;

/** A file by its role, or every problem that it has by itself. */
export function parseFile(source: SourceText, vocabulary: Vocabulary): ParsedFile {
  const role = classifyFile(source.file);
  const conflict = findMergeConflict(source);
  if (conflict)
    return { source, problems: [conflict], ...('entry' in role ? { broken: role.entry } : allOf(role, source.file)) };
  const parsed = parseByRole(source, role, vocabulary);
  const hidden = isText.has(role.role) ? findHiddenCharacters(source) : [];
  return hidden.length === 0 ? parsed : { ...parsed, problems: [...parsed.problems, ...hidden] };
}

const isText: ReadonlySet<FileRole['role']> = new Set(['prose', 'data', 'register', 'settings']);

function parseByRole(source: SourceText, role: FileRole, vocabulary: Vocabulary): ParsedFile {
  switch (role.role) {
    case 'prose': {
      const { document, problems, unexplained } = parseProseDocument(source, role, vocabulary);
      return {
        source,
        problems,
        ...(document ? { document } : {}),
        ...(!document || problems.some(isFatal) ? { broken: role.entry } : {}),
        ...(unexplained ? { unexplained: { source, text: unexplained.text, base: unexplained.offset } } : {}),
      };
    }
    case 'data': {
      const parsed = parseDataFile(source, role.kind, role.entry);
      return parsed.document ? parsed : { ...parseRest(parsed, role.kind, role.entry), broken: role.entry };
    }
    case 'register': {
      const parsed = parseDataFile(source, role.kind, role.kind);
      return parsed.document ? parsed : parseRestOfRegister(parsed, role.kind);
    }
    case 'settings': {
      const parsed = parseDataFile(source, 'knowledge-base', 'knowledge-base');
      return parsed.document ? parsed : parseRest(parsed, 'knowledge-base', 'knowledge-base');
    }
    case 'table':
      return { source, document: { kind: 'table' }, problems: [] };
    case 'stray':
      return { source, problems: [strayFile(source.file, role.near[0])], ...meantPath(source.file, role.near[0]) };
    default:
      return { source, problems: [] };
  }
}

/** One entry with an error leaves a register, and the others stay: what points at them is in order. */
function parseRestOfRegister({ source, problems }: ParsedFile, kind: RegisterKind): ParsedFile {
  const folder = kind === 'glossary' ? 'terms' : kind;
  const { yaml } = readYamlFile(source);
  const all = { source, problems, brokenParts: [`${folder}/*`] };
  if (!yaml || typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) return all;
  const bad = new Set(wrongEntries(kind, yaml.value));
  const value = Object.fromEntries(Object.entries(yaml.value).filter(([key]) => !bad.has(key)));
  const { data } = parseData(kind, { ...yaml, value }, source);
  if (data === undefined) return all;
  const document = { source, kind, entry: kind, data, yaml } as unknown as FileOfData;
  // An id that is none is meant to be one: whoever refers to it as it should be is right.
  const ids = new Set([...bad].flatMap((id) => [id, toId(id)]));
  return { source, problems, document, brokenParts: [...ids].map((id) => `${folder}/${id}`) };
}

/** One wrong value is told of; the others hold, so that they are looked at, and nothing else is said because of it. */
function parseRest(
  { source, problems }: ParsedFile,
  kind: 'record' | 'actions' | 'knowledge-base',
  entry: string,
): ParsedFile {
  const { yaml } = readYamlFile(source);
  const rest = yaml && withoutWrong(kind, yaml);
  if (!rest) return { source, problems };
  const document = { source, kind, entry, ...rest, asWritten: yaml } as unknown as FileOfData;
  return { source, problems, document };
}

function allOf(role: FileRole, file: string): Pick<ParsedFile, 'brokenParts'> {
  if (role.role === 'table') return { brokenParts: [sameName(file)] };
  return role.role === 'register' ? { brokenParts: [`${role.kind === 'glossary' ? 'terms' : role.kind}/*`] } : {};
}

function parseDataFile<K extends FileOfData['kind'] & ContentKind>(
  source: SourceText,
  kind: K,
  entry: string,
): ParsedFile {
  const { yaml, problems } = readYamlFile(source);
  if (!yaml) return { source, problems };
  const { data, problems: dataProblems } = parseData(kind, yaml, source);
  const all = problemsOfBoth(problems, dataProblems);
  if (data === undefined) return { source, problems: all };
  const document = { source, kind, entry, data: data as ContentOf<K>, yaml } as unknown as FileOfData;
  return { source, document, problems: all };
}

const parsingErrors = new Set(
  allRules.filter(({ about, level }) => about === 'parsing' && level === 'error').map(({ id }) => id),
);

/** Problems that make an entry unfit to be shown. */
function isFatal({ rule }: Problem): boolean {
  return parsingErrors.has(rule);
}
