import type { PlacedProblem } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { rememberEach } from '../remember-each.ts';
import { shortened } from '../shortened.ts';
import { wordsOf } from './alike.ts';
import { atSpot, type Placed } from './place-problem.ts';
import { isOfOnePage, pageOf } from './page-of-address.ts';

/** Lists of words, and lists whose items name another thing by this key. */
const naming: Readonly<Record<string, string>> = { related: 'incident', links: 'url', sources: 'url', footer: 'url' };

/** An item that stands twice in a list of YAML, and words that stand under two keys of one thing. */
export const twiceInLists = rememberEach((document: Placed): readonly PlacedProblem[] =>
  // Nearly every file is in order, and paths cost more than a look.
  holdsTwice(document.yaml.value, '') ? placesOfTwice(document) : [],
);

function holdsTwice(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value))
    return (
      sameTexts(value) !== undefined ||
      Object.entries(value).some(([inner, part]) => !isLeftAlone(inner) && holdsTwice(part, inner))
    );
  const names = value.length < 2 ? [] : value.flatMap((item: unknown) => nameOf(item, key) ?? []);
  return new Set(names).size < names.length || value.some((item: unknown) => holdsTwice(item, ''));
}

function placesOfTwice(document: Placed): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const look = (value: unknown, path: YamlPath): void => {
    if (Array.isArray(value)) {
      const list = String(path.at(-1));
      const key = naming[list];
      const seen = new Set<string>();
      value.forEach((item: unknown, index) => {
        const word = nameOf(item, list);
        if (word !== undefined && seen.has(word)) {
          const at = [...path, index, ...(typeof item === 'string' || key === undefined ? [] : [key])];
          problems.push(
            twice(document, document.yaml.spotOf(at), {
              what: `second “${shortened(asWritten(item, key))}” in ${String(path.findLast((step) => typeof step === 'string') ?? 'the list')}`,
              help: 'Once is enough. Take it out, or name the one that you meant.',
            }),
          );
        } else if (word !== undefined) seen.add(word);
        look(item, [...path, index]);
      });
    } else if (typeof value === 'object' && value !== null) {
      const same = sameTexts(value);
      if (same)
        problems.push(
          twice(document, document.yaml.spotOf([...path, same.second]), {
            what: `words of ${same.first} again for ${same.second}`,
            help: 'Each says something of its own, or is left out.',
          }),
        );
      for (const [key, inner] of Object.entries(value)) if (!isLeftAlone(key)) look(inner, [...path, key]);
    }
  };
  look(document.yaml.value, []);
  return problems;
}

/** Two keys of one thing whose texts are the same: what was believed, and what happened; what it is, and what it is called. */
function sameTexts(value: object): { first: string; second: string } | undefined {
  const seen = new Map<string, string>();
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string' || text.length < 3 || !ofWords.has(key)) continue;
    const words = text
      .toLowerCase()
      .replace(/^(?:an?|the|see:?) /, '')
      .replace(/[.!?]$/, '');
    const first = seen.get(words);
    if (first !== undefined && words !== '') return { first, second: key };
    seen.set(words, key);
  }
  return undefined;
}

/** Keys whose values are words of their author. */
const ofWords: ReadonlySet<string> = new Set(
  'hook teaser readers definition what believed cue laterKnown text lookedLike absorbedBy expected doneWhen declinedBecause term meaning name happened sense question role why note'.split(
    ' ',
  ),
);

function asWritten(item: unknown, key: string | undefined): string {
  if (typeof item === 'string') return item;
  const { [key ?? '']: name } = item as Record<string, unknown>;
  return typeof name === 'string' ? name : '';
}

function nameOf(item: unknown, list: string): string | undefined {
  const key = naming[list];
  // Readers see tags and names without their case, and sentences without their marks.
  if (typeof item === 'string') return /(?:\S+\s+){3}\S/.test(item) ? wordsOf(item).join(' ') : item.toLowerCase();
  if (key === undefined || typeof item !== 'object' || item === null) return undefined;
  const name = (item as Record<string, unknown>)[key];
  if (typeof name !== 'string') return undefined;
  // Several reports are often found at one address, such as that of a repository.
  return list === 'sources' && !isOfOnePage(name) ? undefined : pageOf(name);
}

/** Keys of an organisation's own; and former ids, of which entry-id speaks. */
function isLeftAlone(key: string): boolean {
  return key.startsWith('x-') || key === 'formerIds';
}

/** A problem with what is there a second time. */
export function twice(document: Placed, spot: Spot, { what, help }: { what: string; help: string }): PlacedProblem {
  return atSpot(document, spot, { reason: `Unexpected ${what}, expected it once`, help });
}
