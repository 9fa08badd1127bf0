import type { z } from 'zod';
import { jsonSchema, type ContentKind } from '../model/json-schemas.ts';
import type { Problem } from '../model/message.ts';
import { cutAtComma } from './cut-at-comma.ts';
import { didYouMean, isSlipOf } from './did-you-mean.ts';
import { entryAbove, keyAround, nearestKey, schemaAt, valueAt } from './keys-of-schema.ts';
import type { Mistake } from './mistakes-of-issues.ts';
import type { YamlData } from './parse-yaml.ts';
import type { YamlPath } from './yaml-places.ts';
import type { SourceText } from './source-text.ts';

/** A mistake as problems with words and places: what was seen, what was expected, where. */
export function explainMistake(
  { issue, meant, more }: Mistake,
  kind: ContentKind,
  yaml: YamlData,
  source: SourceText,
): Problem[] {
  const problems = explainIssue(issue, meant, kind, yaml, source);
  if (more === 0) return problems;
  const same = `The same holds for ${String(more)} more of this list.`;
  return problems.map((problem) => ({ ...problem, help: problem.help ? `${problem.help} ${same}` : same }));
}

function explainIssue(
  issue: z.core.$ZodIssue,
  meant: string | undefined,
  kind: ContentKind,
  yaml: YamlData,
  source: SourceText,
): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    const cut = cutAtComma(issue.keys, path, yaml, source);
    const others = issue.keys.filter((key) => cut?.keys.includes(key) !== true);
    return [
      ...(cut ? [{ ...cut.problem, rule: 'unknown-key' }] : []),
      ...others.map((key) => unknownKey(key, meant, path, kind, yaml, source)),
    ];
  }
  const actual = valueAt(yaml.value, path);
  const name = nameOf(path);
  if (actual === undefined && issue.code !== 'invalid_key') {
    const spot = yaml.keySpotOf(path);
    return [
      {
        rule: 'missing-key',
        file: source.file,
        place: source.place(spot.start, spot.end),
        reason: `Missing ${name}; add ${expectedOf(issue)}`,
        ...helpFrom(kind, path),
      },
    ];
  }
  const spot = issue.code === 'invalid_key' ? yaml.keySpotOf(path) : yaml.spotOf(path);
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const near = typeof actual === 'string' ? didYouMean(actual, choices, 1) : [];
  // As it is written: 1.10 is no 1.1, and 0755 no 755.
  const isPlain = typeof actual === 'number' || typeof actual === 'boolean';
  const written = isPlain || Array.isArray(actual) ? source.text.slice(spot.start, spot.end) : undefined;
  const seen = written !== undefined && /^\S.{0,38}$/.test(written) ? written : show(actual);
  const shown = issue.code === 'invalid_key' ? `key ${show(path.at(-1))}` : `${seen} for ${name}`;
  const isForAuthor = near[0] !== undefined && showsMore(path.at(-1), near[0]);
  const isCut = actual === null && /^[^\n]*?:[ \t]+#\S/.test(source.text.slice(yaml.keySpotOf(path).start));
  const wantsText = isPlain && isType(issue, 'string');
  const help =
    (wantsText ? inQuotes(actual) : undefined) ??
    (isCut ? cutByComment : undefined) ??
    outdentedFrom(kind, path, yaml.value) ??
    meantIt(near[0], isForAuthor) ??
    (isType(issue, 'object') ? keysFrom(kind, path) : undefined) ??
    helpFrom(kind, path);
  return [
    {
      rule: 'invalid-value',
      file: source.file,
      place: source.place(spot.start, spot.end),
      reason: `Unexpected ${shown}, expected ${expectedOf(issue)}`,
      ...(choices.length > 0 ? { expected: [...near, ...choices.filter((choice) => !near.includes(choice))] } : {}),
      ...help,
      ...(near[0] === undefined ||
      isForAuthor ||
      typeof actual !== 'string' ||
      !source.text.slice(spot.start, spot.end).includes(actual)
        ? {}
        : { fix: [{ start: spot.start, end: spot.end, text: near[0] }] }),
    },
  ];
}

function isType(issue: z.core.$ZodIssue, expected: 'object' | 'string'): boolean {
  return issue.code === 'invalid_type' && issue.expected === expected;
}

/** Keys that decide who may read something: a guess at them could publish what nobody meant to. */
const decidesReaders: ReadonlySet<string> = new Set(['status', 'share', 'visibility', 'consent']);

function showsMore(key: PropertyKey | undefined, value: string): boolean {
  return decidesReaders.has(String(key)) && ['published', 'everyone', 'public', 'yes'].includes(value);
}

function inQuotes(actual: unknown): { help: string } {
  return {
    help: `YAML takes it for a ${typeof actual === 'number' ? 'number' : 'yes or no'}. For text, put it in quotes.`,
  };
}

/** A key of an entry at the left margin, where entries stand. */
function outdentedFrom(kind: ContentKind, path: YamlPath, value: unknown): { help: string } | undefined {
  const [key, ...deeper] = path;
  if (typeof key !== 'string' || deeper.length > 0 || typeof value !== 'object' || value === null) return undefined;
  const above = entryAbove(key, value);
  if (above === undefined || schemaAt(jsonSchema(kind), [above, key]) === undefined) return undefined;
  return { help: `Was it meant for ${above} above? Put as many blanks before it as its other keys have.` };
}

const cutByComment = { help: 'YAML takes what stands behind # for a comment. Put the value in quotes.' };

function meantIt(value: string | undefined, isForAuthor: boolean): { help: string } | undefined {
  if (value === undefined) return undefined;
  const question = `Did you mean ${value}?`;
  return { help: isForAuthor ? `${question} Who may read it is for you to say: --fix leaves it alone.` : question };
}

/** Words for what a schema expects, for issues whose schema brings no words of its own. Given to zod as its error map. */
export function expectedWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return list(issue.values.map((value) => String(value)));
    case 'too_small':
      if (issue.origin === 'string') return 'some text';
      return `at least ${String(issue.minimum)}${issue.origin === 'array' ? ' of them' : ''}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${String(issue.maximum)} characters`
        : `at most ${String(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date, such as 2026-03-14' : `another form of text`;
    case 'invalid_key':
      return 'an id of lower-case letters, digits and hyphens';
    default:
      return undefined;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  // A choice between forms hides what the form that nearly fitted had to say, such as “a date that exists”.
  if (issue.code === 'invalid_union')
    return issue.errors.flat().find(({ code }) => code === 'custom')?.message ?? issue.message;
  return issue.message;
}

function unknownKey(
  key: string,
  meant: string | undefined,
  path: YamlPath,
  kind: ContentKind,
  yaml: YamlData,
  source: SourceText,
): Problem {
  const known = Object.keys(schemaAt(jsonSchema(kind), path)?.properties ?? {});
  const nearest = meant ?? nearestKey(key, path, kind, yaml.value);
  const near = nearest === undefined ? [] : [nearest];
  const around = keyAround(key, path, kind);
  const spot = yaml.keySpotOf([...path, key]);
  // Only where it cannot hide another value: one near key, and that one not written yet. A guess by what is missing is no slip.
  const fix =
    meant === undefined &&
    near[0] !== undefined &&
    isSlipOf(key, near[0]) &&
    !decidesReaders.has(near[0]) &&
    valueAt(yaml.value, [...path, near[0]]) === undefined
      ? [{ start: spot.start, end: spot.end, text: near[0] }]
      : undefined;
  return {
    rule: 'unknown-key',
    file: source.file,
    place: source.place(spot.start, spot.end),
    reason: `Unexpected key ${show(key)}${path.length > 0 ? ` in ${nameOf(path)}` : ''}, expected ${near[0] ?? oneOf(known)}`,
    expected: near.length > 0 ? near : known,
    help:
      near[0] === undefined
        ? `${around === undefined ? '' : `Was it meant for ${around}? Put as many blanks before it as its keys have. `}${known.length > 8 ? `Known here are ${list(known, 'and')}. ` : ''}Keys of your own may start with x-.`
        : `Did you mean ${near[0]}? Keys of your own may start with x-.`,
    ...(fix ? { fix } : {}),
  };
}

/** Which keys there are where somebody wrote a text, or a list, in their place. */
function keysFrom(kind: ContentKind, path: YamlPath): { help: string } | undefined {
  const schema = schemaAt(jsonSchema(kind), path);
  const keys = Object.keys(schema?.properties ?? {});
  if (keys.length === 0 || keys.length > 12) return undefined;
  const told = `Its ${keys.length === 1 ? 'key is' : 'keys are'} ${list(keys, 'and')}.`;
  return { help: schema?.description === undefined ? told : `${schema.description} ${told}` };
}

function helpFrom(kind: ContentKind, path: YamlPath): { help?: string } {
  const description = schemaAt(jsonSchema(kind), path)?.description;
  return description === undefined ? {} : { help: description };
}

/** `milestones.began`, `timeline[2].at`: how authors would point at it. Lists count from 1, as people do. */
function nameOf(path: YamlPath): string {
  if (path.length === 0) return 'the content';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${String(step + 1)}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');
}

function oneOf(keys: readonly string[]): string {
  if (keys.length > 8) return 'one that we know';
  return keys.length > 1 ? `one of ${list(keys, 'or')}` : (keys[0] ?? 'none');
}

function wordsFor(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'keys with values' : String(value);
}

function show(value: unknown): string {
  const text = wordsFor(value);
  return text.length > 60 ? `${text.slice(0, 57)}…${text.startsWith('“') ? '”' : ''}` : text;
}

function list(values: readonly string[], joint = 'or'): string {
  return values.length < 2
    ? (values[0] ?? 'nothing')
    : `${values.slice(0, -1).join(', ')} ${joint} ${values.at(-1) ?? ''}`;
}
