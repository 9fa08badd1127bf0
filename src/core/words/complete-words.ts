import type { SomeWords, Words } from './words.ts';

/** Words of a language that is not whole, with another language's where it is silent. Its lists count as one phrase. */
export function completeWords(some: SomeWords, otherwise: Words): Words {
  return complete(some, otherwise) as Words;
}

function complete(some: unknown, otherwise: unknown): unknown {
  if (some === undefined) return otherwise;
  if (!isGroup(some) || !isGroup(otherwise)) return some;
  return Object.fromEntries(Object.entries(otherwise).map(([key, value]) => [key, complete(some[key], value)]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
