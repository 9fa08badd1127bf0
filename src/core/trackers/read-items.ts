import { z } from 'zod';
import { isObject } from '../formats/parse-json.ts';

/** Items of a list, each by a schema: what fits, and in words what does not. Items count from 1, as people do. */
export function readItems<Item>(list: unknown, schema: z.ZodType<Item>): { items: Item[]; problems: string[] } {
  const items: Item[] = [];
  const problems: string[] = [];
  for (const [index, value] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) {
    const parsed = schema.safeParse(value);
    if (parsed.success) items.push(parsed.data);
    else problems.push(`ticket ${String(index + 1)}: ${whatFails(parsed.error)}`);
  }
  return { items, problems };
}

/** Text that trackers leave out or set to null. */
export const TextOrNothing = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

/** Whether a value is a list whose first item has all of these keys. */
export function isListWith(value: unknown, ...keys: readonly string[]): boolean {
  if (!Array.isArray(value)) return false;
  const first: unknown = value[0];
  return isObject(first) && keys.every((key) => Object.hasOwn(first, key));
}

function whatFails(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  return path === '' ? 'not a ticket' : `no ${path} that can be read`;
}
