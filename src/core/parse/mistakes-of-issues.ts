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
  const all = outdented(issues.flatMap(ofBegunForm), value);
  return oncePerList(renamed(withoutEchoes(all, kind), kind, value));
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

/** A key with a slip in it is unknown, and the key that was meant is missing: one mistake, one message. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[], kind: ContentKind): z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => pathText([...issue.path, nearestKey(key, issue.path, kind) ?? '']))
        : [],
    ),
  );
  return issues.filter((issue) => issue.code === 'unrecognized_keys' || !meant.has(pathText(issue.path)));
}

/** One key that is not known, and one missing beside it: other systems call it so, such as `time` for `at`. */
function renamed(issues: readonly z.core.$ZodIssue[], kind: ContentKind, value: unknown): Omit<Mistake, 'more'>[] {
  const meant = new Map<z.core.$ZodIssue, z.core.$ZodIssue>();
  for (const issue of issues) {
    const [key = '', ...more] = issue.code === 'unrecognized_keys' ? issue.keys : ['', ''];
    if (more.length > 0 || nearestKey(key, issue.path, kind) !== undefined) continue;
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
