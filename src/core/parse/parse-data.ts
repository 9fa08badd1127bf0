import type { z } from 'zod';
import { contentSchemas, type ContentKind } from '../model/json-schemas.ts';
import type { Problem } from '../model/message.ts';
import { isInside } from '../model/place.ts';
import { expectedWords, explainMistake } from './explain-issue.ts';
import { mistakesOfIssues } from './mistakes-of-issues.ts';
import type { YamlData } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';
import { withoutPaths } from './without-paths.ts';

/** The typed value of one kind of file. */
export type ContentOf<K extends ContentKind> = z.output<(typeof contentSchemas)[K]>;

/** YAML to the typed value of its kind, or every problem with its place. */
export function parseData<K extends ContentKind>(
  kind: K,
  yaml: YamlData,
  source: SourceText,
): { data?: ContentOf<K>; problems: Problem[] } {
  const input = yaml.value ?? emptyOf(kind);
  const result = contentSchemas[kind].safeParse(input, { error: expectedWords });
  if (result.success) return { data: result.data as ContentOf<K>, problems: [] };
  return {
    problems: mistakesOfIssues(result.error.issues, kind, input).flatMap((mistake) =>
      explainMistake(mistake, kind, yaml, source),
    ),
  };
}

/**
 * Problems of YAML and of the values in it; a value that a comment took away whole is told as missing, with why, and one that an item
 * ran into is told of where that item begins.
 */
export function problemsOfBoth(ofYaml: readonly Problem[], ofData: readonly Problem[]): Problem[] {
  const lines = new Set(ofData.map(({ place }) => place?.start.line));
  const joined = ofYaml.filter(({ rule }) => rule === 'yaml-syntax');
  const runsOn = ({ place }: Problem): boolean =>
    place !== undefined && joined.some((other) => other.place !== undefined && isInside(other.place, place));
  return [
    ...ofYaml.filter(({ rule, place }) => rule !== 'cut-value' || !lines.has(place?.start.line)),
    ...ofData.filter((problem) => !runsOn(problem)),
  ];
}

/** Keys of the outermost mapping whose values do not fit. */
export function wrongEntries(kind: ContentKind, value: object): string[] {
  const result = contentSchemas[kind].safeParse(value);
  return (result.error?.issues ?? []).flatMap(({ path: [key] }) => (typeof key === 'string' ? [key] : []));
}

/** What stands for outermost keys that nothing can be read without, so that one of them that is missing hides nothing else. */
const standIns: Partial<Record<ContentKind, Readonly<Record<string, unknown>>>> = {
  card: { title: '…' },
  analysis: { role: '…' },
  theme: { title: '…', definition: '…' },
  playback: { title: '…', incidents: ['0'] },
  'knowledge-base': { format: 1 },
};

/**
 * What is left of YAML without what does not fit in it: without a value, else without its entry in a list, else without all under
 * its outermost key. Places of what is left are those of the file.
 */
export function withoutWrong<K extends ContentKind>(
  kind: K,
  yaml: YamlData,
): { data: ContentOf<K>; yaml: YamlData } | undefined {
  if (typeof yaml.value !== 'object' || yaml.value === null) return undefined;
  const withStandIns = (value: unknown): unknown =>
    kind in standIns && typeof value === 'object' ? { ...standIns[kind], ...value } : value;
  for (const keep of [whole, entryOf, outermost]) {
    let rest: YamlData = yaml;
    // What was taken out may be missed by what holds it, so it is looked at again.
    for (let look = 0; look < 3; look += 1) {
      const result = contentSchemas[kind].safeParse(withStandIns(rest.value));
      if (result.success) return { data: withoutStandIns(result.data as ContentOf<K>, rest.value), yaml: rest };
      const wrong = result.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [keep(issue.path)],
      );
      if (wrong.some(({ length }) => length === 0)) break;
      rest = withoutPaths(rest, wrong);
    }
  }
  return undefined;
}

/** A list that stood for one that is missing points at nothing. */
function withoutStandIns<T>(data: T, value: unknown): T {
  const isMissing =
    typeof data === 'object' && data !== null && 'incidents' in data && typeof value === 'object' && value !== null;
  return isMissing && !('incidents' in value) && Array.isArray(data.incidents) ? { ...data, incidents: [] } : data;
}

const whole = (path: readonly PropertyKey[]): readonly PropertyKey[] => path;
const outermost = (path: readonly PropertyKey[]): readonly PropertyKey[] => path.slice(0, 1);
function entryOf(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const at = path.findLastIndex((step) => typeof step === 'number');
  return at < 0 ? path : path.slice(0, at + 1);
}

/** An empty file says nothing yet; whether that is enough is for the schema to say. */
function emptyOf(kind: ContentKind): unknown {
  return kind === 'actions' ? [] : {};
}
