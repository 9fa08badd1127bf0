import type { YamlData } from '../parse/parse-yaml.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import type { SourceText } from '../parse/source-text.ts';
import { alignOffsets } from './align-offsets.ts';
import type { Passage } from './passage.ts';

/** What the words of a file are. */
export interface YamlWords {
  /** Where words at a path stand; undefined for data, which only rules about privacy read. */
  whereOf: (path: YamlPath) => Passage['where'] | undefined;
  of: Passage['of'];
  language: string;
  evidence: boolean;
}

/** Every text in a stretch of YAML, as passages. */
export function passagesOfYaml(
  source: SourceText,
  yaml: YamlData,
  { whereOf, of, language, evidence }: YamlWords,
): Passage[] {
  const passages: Passage[] = [];
  const visit = (value: unknown, path: YamlPath, parent: unknown): void => {
    if (typeof value === 'string') {
      const where = whereOf(path) ?? 'data';
      // A person's name is where it belongs.
      if ((where === 'data' && isPlainId(value)) || (of === 'record' && path[0] === 'people' && path[2] === 'name'))
        return;
      passages.push({
        file: source.file,
        text: value,
        where,
        of,
        plain: true,
        evidence: evidence || where === 'believed' || where === 'data' || where === 'label',
        ...(where === 'action' ? { hasEnd: hasEnd(parent) } : {}),
        headings: [],
        language,
        place: placeIn(source, yaml, path, value),
      });
    } else if (Array.isArray(value)) value.forEach((part, index) => visit(part, [...path, index], value));
    else if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key], value);
  };
  visit(yaml.value, [], undefined);
  return passages;
}

/** Ids, dates and choices are no words. */
export function isPlainId(text: string): boolean {
  return /^[a-z0-9-]*$/.test(text);
}

function hasEnd(action: unknown): boolean {
  if (action === null || typeof action !== 'object') return false;
  return 'doneWhen' in action || ('state' in action && (action.state === 'done' || action.state === 'declined'));
}

function placeIn(source: SourceText, yaml: YamlData, path: YamlPath, value: string): Passage['place'] {
  let offsets: readonly number[] | undefined;
  return (start, end) => {
    const scalar = yaml.scalarAt(path);
    if (!scalar) return source.place(yaml.spotOf(path).start, yaml.spotOf(path).end);
    const { spot, raw } = scalar;
    offsets ??= /^["']/.test(raw)
      ? alignOffsets(value, raw, raw.startsWith('"') ? 'yaml-double-quoted' : 'plain', 1)
      : alignOffsets(value, raw, 'plain', /^[|>][^\n]*\n[ \t]*/.exec(raw)?.[0].length ?? 0);
    const offset = (index: number): number => spot.start + (offsets?.[index] ?? raw.length);
    return source.place(offset(start), end > start ? offset(end - 1) + 1 : offset(start));
  };
}

/** Words in front matter, of any kind of prose. */
export function whereInCard(path: YamlPath): Passage['where'] | undefined {
  const [top, second, third] = path;
  if (top === 'title' || top === 'hook') return top;
  if (top === 'related' || top === 'corrections') return third === 'why' || third === 'what' ? 'card' : undefined;
  if (top === 'themes') return typeof second === 'string' ? 'card' : undefined;
  if (top === 'questions') return 'question';
  if (top === 'counterMoves') return 'counter-move';
  if (top === 'signs' || top === 'definition') return 'theme';
  if (top === 'role' || (top === 'interviewed' && third === 'role') || (top === 'review' && second === 'facilitator'))
    return 'role';
  if (top === 'audience' || (top === 'held' && third === 'audience')) return 'role';
  if (top === 'impact' && third === 'amount') return 'amount';
  if (top === 'teaser' || top === 'readers' || top === 'impact') return 'card';
  return isLabel(top, third) ? 'label' : undefined;
}

function isLabel(top: YamlPath[number] | undefined, key: YamlPath[number] | undefined): boolean {
  if (top === 'links' || top === 'sources') return key === 'title' || key === 'note';
  if (top === 'held') return key === 'note';
  return top === 'symptoms' || top === 'tags' || top === 'aliases' || top === 'authorship';
}

export function whereInRecord(path: YamlPath): Passage['where'] | undefined {
  const [top, , key, inner] = path;
  if (top === 'timeline' && key === 'known') return path[4] === 'how' ? 'timeline' : undefined;
  if (top === 'pauses' && key === 'reveal' && inner !== 'happened' && inner !== 'sense') return undefined;
  if (top === 'timeline' && key === 'known') return path[4] === 'how' ? 'label' : undefined;
  return recordWords[`${String(top)} ${String(key)}`];
}

export function whereInActions(path: YamlPath): Passage['where'] | undefined {
  const [, key, inner] = path;
  if (key === 'text') return 'action';
  if (key === 'owner') return 'role';
  if (key === 'ticket') return inner === 'title' ? 'label' : undefined;
  if (key === 'costOfDelay' && (inner === undefined || inner === 'basis')) return 'card';
  return key === 'doneWhen' || key === 'declinedBecause' ? 'done-when' : undefined;
}

export function whereInSettings(path: YamlPath): Passage['where'] | undefined {
  const [top, second, key] = path;
  if (top === 'footer') return key === 'title' ? 'register' : undefined;
  if (top === 'severities' && key === 'id') return 'label';
  if (top === 'severities') return key === 'meaning' ? 'register' : undefined;
  if (top === 'trackers') return key === 'name' ? 'label' : undefined;
  if (top === 'schedule') return second === 'by' ? 'role' : undefined;
  return top === 'title' || top === 'organisation' || top === 'description' || top === 'homeText'
    ? 'register'
    : undefined;
}

/** Where the words of a record belong, by list and key. */
const recordWords: Readonly<Record<string, Passage['where']>> = {
  'timeline what': 'timeline',
  'timeline laterKnown': 'timeline',
  'timeline cue': 'timeline',
  'timeline believed': 'believed',
  'factors text': 'factor',
  'factors lookedLike': 'factor',
  'factors absorbedBy': 'factor',
  'findings text': 'finding',
  'findings expected': 'believed',
  'hypotheses text': 'hypothesis',
  'pauses reveal': 'reveal',
  'pauses question': 'question',
  'pauses options': 'choice',
  'people role': 'role',
  'timeline source': 'label',
};
