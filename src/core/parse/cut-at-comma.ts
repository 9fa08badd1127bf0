import type { Problem } from '../model/message.ts';
import { valueAt } from './keys-of-schema.ts';
import type { YamlData } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';
import type { Spot } from '../model/spot.ts';
import type { YamlPath } from './yaml-places.ts';

/** A text of which YAML made several keys, and those of them that have no value. */
export interface CutText {
  keys: readonly string[];
  problem: Omit<Problem, 'rule'>;
}

/**
 * Inside braces a comma begins the next key, so `{ meaning: It waited, or fell. }` has a key “or fell.” without a value. One text is
 * one message, however many commas it has; with quotes around it, it says what its author wrote.
 */
export function cutAtComma(
  unknown: readonly string[],
  path: YamlPath,
  yaml: YamlData,
  source: SourceText,
): CutText | undefined {
  const entry = valueAt(yaml.value, path);
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const written = Object.keys(entry);
  const first = written.findIndex((key) => isRest(key, unknown, [...path, key], yaml, source));
  const begun = written[first - 1];
  if (begun === undefined || unknown.includes(begun) || typeof valueAt(yaml.value, [...path, begun]) !== 'string')
    return undefined;
  const begin = yaml.spotOf([...path, begun]).start;
  if (/["'[{&*!|>]/.test(source.text.charAt(begin))) return undefined;
  const end = written.findIndex((key, at) => at > first && !isRest(key, unknown, [...path, key], yaml, source));
  const keys = written.slice(first, end < 0 ? undefined : end);
  const spot: Spot = { start: begin, end: yaml.keySpotOf([...path, keys.at(-1) ?? '']).end };
  const text = source.text.slice(spot.start, spot.end);
  if (text.includes('\n')) return undefined;
  const quoted = JSON.stringify(text);
  return {
    keys,
    problem: {
      file: source.file,
      place: source.place(spot.start, spot.end),
      reason: `Unexpected comma in ${begun}, expected quotes around the text`,
      help: `Inside braces YAML begins a new key behind a comma. Write ${begun}: ${quoted}`,
      fix: [{ start: spot.start, end: spot.end, text: quoted }],
    },
  };
}

/** An unknown key behind a comma that has neither colon nor value: the rest of a text. */
function isRest(key: string, unknown: readonly string[], path: YamlPath, yaml: YamlData, source: SourceText): boolean {
  if (!unknown.includes(key) || valueAt(yaml.value, path) !== null) return false;
  const { start, end } = yaml.keySpotOf(path);
  return /,[ \t]*$/.test(source.text.slice(0, start)) && /^\s*[,}]/.test(source.text.slice(end));
}
