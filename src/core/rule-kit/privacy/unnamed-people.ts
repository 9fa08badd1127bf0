import { buildTriggerIndex, findTriggered, type TriggerIndex } from '../language/find-trigger-words.ts';
import { rememberEach } from '../../remember-each.ts';
import type { RuleWorld } from '../rule.ts';

/** Somebody whose name stands in a record without consent. */
export interface UnnamedPerson {
  role: string;
  /** The whole name, in any spelling that an address or a handle may give it: `ada-quill`. */
  whole: RegExp;
  /** First or last name alone; it counts only in the files of their own incident, because elsewhere it may be anybody's. */
  parts: RegExp | undefined;
}

/** People by name, with an index of the words that announce them. */
export interface People {
  people: ReadonlyMap<string, UnnamedPerson>;
  index: TriggerIndex<string>;
  /** Names in scripts that do not part words with blanks; no index announces them. */
  always: readonly string[];
}

interface UnnamedPeople {
  /** By folder of the incident. */
  byFolder: ReadonlyMap<string, People>;
  everywhere: People;
  /** `folder name` of those who agreed there. */
  agreed: ReadonlySet<string>;
}

/** Names as written in the records; a parsed person without consent has none any more. */
export const unnamedPeople = rememberEach((world: RuleWorld): UnnamedPeople => {
  const byFolder = new Map<string, People>();
  const all = new Map<string, UnnamedPerson>();
  const agreed = new Set<string>();
  for (const { entry: folder, yaml, asWritten = yaml } of world.documents.records) {
    const here = new Map<string, UnnamedPerson>();
    for (const { name, role, consent } of peopleIn(asWritten.value)) {
      if (consent) agreed.add(`${folder} ${name}`);
      else here.set(name, unnamed(name, role));
    }
    for (const [name, person] of here) all.set(name, person);
    if (here.size > 0)
      byFolder.set(
        folder,
        announced(here, (words) => words.join(' ')),
      );
  }
  return { byFolder, everywhere: announced(all, (words) => words.at(-1) ?? ''), agreed };
});

function announced(
  people: ReadonlyMap<string, UnnamedPerson>,
  announcing: (words: readonly string[]) => string,
): People {
  const names = [...people.keys()];
  return {
    people,
    index: buildTriggerIndex(
      names.filter((name) => !hasNoBlanks(name)).map((name) => [name, announcing(wordsOf(name))]),
    ),
    always: names.filter(hasNoBlanks),
  };
}

function hasNoBlanks(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(name);
}

/** Names that may occur in a text. */
export function namesAnnouncedIn(text: string, { index, always }: People): Iterable<string> {
  return always.length === 0 ? findTriggered(text, index) : [...findTriggered(text, index), ...always];
}

function peopleIn(record: unknown): { name: string; role: string; consent: boolean }[] {
  const people: unknown =
    record !== null && typeof record === 'object' && 'people' in record ? record.people : undefined;
  if (!Array.isArray(people)) return [];
  return people.flatMap((person: unknown) => {
    if (
      person === null ||
      typeof person !== 'object' ||
      !('name' in person) ||
      typeof person.name !== 'string' ||
      person.name.trim().length < (hasNoBlanks(person.name) ? 2 : 3)
    )
      return [];
    return [
      {
        name: person.name.trim(),
        role: 'role' in person ? String(person.role) : '',
        consent: 'consent' in person && person.consent === true,
      },
    ];
  });
}

function unnamed(name: string, role: string): UnnamedPerson {
  if (hasNoBlanks(name))
    return { role, whole: new RegExp(wordsOf(name).join('[\\s·・._-]{0,3}'), 'gu'), parts: undefined };
  const words = wordsOf(name);
  const telling = words.filter((word) => word.length >= 3 && !alsoWords.has(word.toLowerCase()));
  return {
    role,
    whole: alone(words.join("[\\s._’'-]{1,3}"), telling.length === 0 ? 'gu' : 'giu'),
    parts: telling.length === 0 || words.length < 2 ? undefined : alone(telling.join('|'), 'gu'),
  };
}

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\d]+/u).filter(Boolean);
}

/** A pattern for words that are not part of longer ones. */
function alone(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, flags);
}

/** Names that are words too; alone they prove nothing. */
const alsoWords = new Set(
  (
    'will mark may april june august summer bill rose hope grace faith joy art guy chase grant drew page field case long short brown green white black young ' +
    'day love price stone wood bush bell cook baker smith von van der den del'
  ).split(' '),
);
