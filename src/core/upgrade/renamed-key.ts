import type { ContentKind } from '../model/json-schemas.ts';
import type { Edit } from '../model/message.ts';
import type { YamlData } from '../parse/parse-yaml.ts';
import type { YamlPath } from '../parse/yaml-places.ts';

export type DocumentKind = ContentKind;

/** A key that has a new name. */
export interface RenamedKey {
  path: readonly (string | '*')[];
  to: string;
}

/** The edits that give a key its new name wherever it stands in a file; everything else stays as its author wrote it. */
export function renameKey({ path, to }: RenamedKey, yaml: YamlData): Edit[] {
  return pathsTo(path, yaml.value, []).map((found) => ({ ...yaml.keySpotOf(found), text: to }));
}

function pathsTo(path: RenamedKey['path'], value: unknown, before: YamlPath): YamlPath[] {
  const [step, ...rest] = path;
  if (step === undefined) return [before];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') {
    const entries: [string | number, unknown][] = Array.isArray(value)
      ? [...(value as unknown[]).entries()]
      : Object.entries(value);
    return entries.flatMap(([key, inside]) => pathsTo(rest, inside, [...before, key]));
  }
  return Object.hasOwn(value, step) ? pathsTo(rest, (value as Record<string, unknown>)[step], [...before, step]) : [];
}
