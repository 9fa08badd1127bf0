import type { z } from 'zod';
import type { ContentKind } from '../model/json-schemas.ts';
import { entryAbove, nearestKey, valueAt } from './keys-of-schema.ts';

/** What an author did, as far as a schema can tell: one mistake may raise several issues. */
export interface Mistake {
  issue: z.core.$ZodIssue;
  /** The key that an unknown one stands for, where one is missing beside it. */
  meant?: string;
  /** How many items of the same list have the same mistake. */
  more: number;
}

/** The mistakes behind the issues that a schema found in a value. */
export function mistakesOfIssues(issues: readonly z.core.$ZodIssue[], kind: ContentKind, value: unknown): Mistake[] {
  const all = oncePerValue(outdented(issues.flatMap(ofBegunForm), value));
  return oncePerList(oncePerEntry(renamed(withoutEchoes(all, kind, value), kind, value), value));
}

/** One value that fits in no way is wrong once: the first says so. */
function oncePerValue(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const told = new Set<string>();
  return issues.filter(({ code, path }) => {
    const key = pathText(path);
    if (code === 'unrecognized_keys' || !told.has(key)) return code === 'unrecognized_keys' || told.add(key);
    return false;
  });
}

/** A key that stands at the left margin is missing in the entry above it, and is no entry itself: one mistake. */
function outdented(issues: readonly z.core.$ZodIssue[], value: unknown): readonly z.core.$ZodIssue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return issues;
  const moved = issues.flatMap(({ code, path: [key, ...deeper] }) => {
    if (code !== 'invalid_type' || typeof key !== 'string' || deeper.length > 0) return [];
    const above = entryAbove(key, value);
    return above === undefined ? [] : [pathText([above, key])];
  });
  return moved.length === 0 ? issues : issues.filter(({ path }) => !moved.includes(pathText(path)));
}

/** Of a choice between forms, the one that an author began to write: what is wrong inside says more than that no form fits. */
function ofBegunForm(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [form, ...others] = issue.errors.filter((inner) =>
    inner.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  if (!form || others.length > 0) return [issue];
  return form.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(ofBegunForm);
}

/**
 * A key with a slip in it is unknown, and the key that was meant is missing; one that stands a level too far in or out is missing
 * where it belongs; an entry that needs one of two keys lacks the one with the slip: one mistake, one message.
 */
function withoutEchoes(issues: readonly z.core.$ZodIssue[], kind: ContentKind, value: unknown): z.core.$ZodIssue[] {
  const unknown = issues.flatMap(({ code, path, ...issue }) =>
    code === 'unrecognized_keys' && 'keys' in issue ? issue.keys.map((key) => ({ key, path })) : [],
  );
  if (unknown.length === 0) return [...issues];
  const meant = new Set(unknown.map(({ key, path }) => pathText([...path, nearestKey(key, path, kind, value) ?? ''])));
  const entries = new Set(unknown.map(({ path }) => pathText(path)));
  const isElsewhere = (path: readonly PropertyKey[]): boolean =>
    unknown.some(({ key, path: other }) => {
      const around = path.slice(0, -1);
      const [outer, inner] = other.length < around.length ? [other, around] : [around, other];
      return key === path.at(-1) && outer.length < inner.length && outer.every((step, index) => step === inner[index]);
    });
  return issues.filter(
    ({ code, path }) =>
      code === 'unrecognized_keys' ||
      !(
        meant.has(pathText(path)) ||
        (code === 'custom' && entries.has(pathText(path))) ||
        (valueAt(value, path) === undefined && isElsewhere(path))
      ),
  );
}

/** One key that is not known, and one missing beside it: other systems call it so, such as `time` for `at`. */
function renamed(issues: readonly z.core.$ZodIssue[], kind: ContentKind, value: unknown): Omit<Mistake, 'more'>[] {
  const meant = new Map<z.core.$ZodIssue, z.core.$ZodIssue>();
  for (const issue of issues) {
    const [key = '', ...more] = issue.code === 'unrecognized_keys' ? issue.keys : ['', ''];
    if (more.length > 0 || nearestKey(key, issue.path, kind, value) !== undefined) continue;
    const [missing, ...others] = issues.filter(
      ({ path, code }) =>
        code !== 'unrecognized_keys' &&
        pathText(path.slice(0, -1)) === pathText(issue.path) &&
        path.length > issue.path.length &&
        valueAt(value, path) === undefined,
    );
    if (missing && others.length === 0) meant.set(issue, missing);
  }
  const echoes = new Set(meant.values());
  return issues
    .filter((issue) => !echoes.has(issue))
    .map((issue) => {
      const key = meant.get(issue)?.path.at(-1);
      return { issue, ...(key === undefined ? {} : { meant: String(key) }) };
    });
}

/** An entry with nothing in it lacks all that it needs, which is one mistake; so is one whose only key is not known. */
function oncePerEntry(mistakes: readonly Omit<Mistake, 'more'>[], value: unknown): readonly Omit<Mistake, 'more'>[] {
  const told = new Set<string>();
  return mistakes.filter(({ issue: { code, path } }) => {
    const entry = path.slice(0, code === 'unrecognized_keys' ? path.length : -1);
    const inside = valueAt(value, entry);
    const isMissing = code === 'unrecognized_keys' || valueAt(value, path) === undefined;
    if (entry.length === 0 || !isMissing || typeof inside !== 'object' || Object.keys(inside ?? {}).length > 1)
      return true;
    const key = pathText(entry);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** Words in a list of things that have keys, numbers in one of words: each item is wrong in the same way, and one is told. */
function oncePerList(mistakes: readonly Omit<Mistake, 'more'>[]): Mistake[] {
  const kept = new Map<string, Mistake>();
  mistakes.forEach((mistake, index) => {
    const { path, code, message } = mistake.issue;
    const isItem = typeof path.at(-1) === 'number' && code !== 'unrecognized_keys';
    const key = isItem ? pathText([...path.slice(0, -1), '*', code, message]) : String(index);
    const first = kept.get(key);
    if (first) first.more += 1;
    else kept.set(key, { ...mistake, more: 0 });
  });
  return [...kept.values()];
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('\n');
}
