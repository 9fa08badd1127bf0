import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * Signs of YAML that two readers might take differently, or that asks for a word of ours: empty items, anchors, aliases, tags,
 * merge keys, tabs, complex keys, numbers with underscores, exponents or in base two, and signs before those without a leading digit or
 * in another base.
 */
const unusual =
  /(?:^|[ -])-[ \r]*(?:#.*)?$|[}\]]\s*:|(?:^|[\s[{,:-])[&*!](?=\S)|<<\s*:|\t|(?:^|[\s[{,-])\?\s|\d_\d|\b0b[01]|[-+](?:\.\d|0[box])|^(?:---|\.\.\.)\S|\d[eE][-+]?\d/m;

/** A text that is one block of words and no more: readers differ on how far its lines stand in. */
const oneBlock = /^(?:\s|#.*\n|---)*[|>]/;

/**
 * The value of ordinary YAML, some six times as fast as the reader that knows places. Undefined for anything unusual or wrong:
 * the other reader then decides and explains. plain-yaml.test.ts holds the two against each other.
 */
export function plainYaml(text: string): { value: unknown } | undefined {
  if (unusual.test(text) || oneBlock.test(text)) return undefined;
  try {
    const value: unknown = load(text, { schema: CORE_SCHEMA }) ?? null;
    return hasOddKey(value) ? undefined : { value };
  } catch {
    return undefined; // wrong, or beyond it: the exact reader tells
  }
}

/** Keys that were no words: an empty one becomes `null` here and nothing there. */
function hasOddKey(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(hasOddKey);
  return Object.entries(value).some(([key, part]) => key === 'null' || key === '' || hasOddKey(part));
}
