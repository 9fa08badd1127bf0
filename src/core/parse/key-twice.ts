import { isScalar, visit, type Document, type Scalar } from 'yaml';
import type { Problem } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import { shortened } from '../shortened.ts';
import type { SourceText } from './source-text.ts';

/**
 * Of a key that stands twice the second is told of, and where the first one is. Where all keys of an entry stand again one after the
 * other, the dash before a second entry is missing, and the first of them says so for all.
 * @param base Where the YAML begins in the file.
 * @param from Where the second key begins in the YAML.
 */
export function keyTwice(
  document: Document.Parsed,
  source: SourceText,
  base: number,
  from: number,
): readonly Problem[] {
  const { second, first, before, behind } = keysAt(document, from);
  if (before) return [];
  const spotOf = (key: Scalar | undefined): Spot | undefined =>
    key?.range ? { start: base + key.range[0], end: base + key.range[1] } : undefined;
  const { start, end } = spotOf(second) ?? { start: base + from, end: base + from + 1 };
  const firstSpot = spotOf(first);
  const place = firstSpot && source.place(firstSpot.start, firstSpot.end);
  const line = place ? `; the first is in line ${String(place.start.line)}` : '';
  return [
    {
      rule: 'yaml-syntax',
      file: source.file,
      place: source.place(start, end),
      reason: `Unexpected YAML: the key ${shortened(source.text.slice(start, end))} a second time${line}`,
      help: behind
        ? 'The keys behind it stand again too: if an entry of its own begins here, write “- ” before it.'
        : 'Keep one of the two.',
      ...(place ? { notes: [{ text: 'the first one', file: source.file, place }] } : {}),
    },
  ];
}

interface KeysAt {
  second?: Scalar;
  first?: Scalar;
  /** Whether the keys right before and right behind the second one stand again as well. */
  before?: boolean;
  behind?: boolean;
}

function keysAt(document: Document.Parsed, from: number): KeysAt {
  const found: KeysAt = {};
  visit(document, {
    Map(_key, map) {
      const keys = map.items.flatMap(({ key }) => (isScalar(key) && key.range ? [key] : []));
      const at = keys.findIndex(({ range }) => range?.[0] === from);
      const second = keys[at];
      if (!second) return undefined;
      const firstOf = (index: number): Scalar | undefined =>
        keys.slice(0, Math.max(0, index)).find(({ value }) => value === keys[index]?.value);
      const first = firstOf(at);
      // Where the first key of an entry stands again, all behind it belong to an entry of its own.
      const again = keys.findIndex((_, index) => firstOf(index) !== undefined);
      const startsAgain = again > 1 && again < at && keys[again]?.value === keys[0]?.value;
      const [before, behind] = [
        startsAgain || firstOf(at - 1) !== undefined,
        firstOf(at + 1) !== undefined ||
          (at > 1 && at === again && keys[at]?.value === keys[0]?.value && at < keys.length - 1),
      ];
      Object.assign(found, { second, before, behind, ...(first ? { first } : {}) });
      return visit.BREAK;
    },
  });
  return found;
}
