import type { z } from 'zod';
import { contentSchemas, type ContentKind } from '../model/json-schemas.ts';
import type { Problem } from '../model/message.ts';
import { expectedWords, explainMistake } from './explain-issue.ts';
import { mistakesOfIssues } from './mistakes-of-issues.ts';
import type { YamlData } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';

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

/** Problems of YAML and of the values in it; a value that a comment took away whole is told as missing, with why. */
export function problemsOfBoth(ofYaml: readonly Problem[], ofData: readonly Problem[]): Problem[] {
  const lines = new Set(ofData.map(({ place }) => place?.start.line));
  return [...ofYaml.filter(({ rule, place }) => rule !== 'cut-value' || !lines.has(place?.start.line)), ...ofData];
}

/** Keys of the outermost mapping whose values do not fit. */
export function wrongEntries(kind: ContentKind, value: object): string[] {
  const result = contentSchemas[kind].safeParse(value);
  return (result.error?.issues ?? []).flatMap(({ path: [key] }) => (typeof key === 'string' ? [key] : []));
}

/** An empty file says nothing yet; whether that is enough is for the schema to say. */
function emptyOf(kind: ContentKind): unknown {
  return kind === 'actions' ? [] : {};
}
