import { lettersOnOneLine } from '../story/scene.ts';
import type { StoryWords } from '../words/story-words.ts';

/**
 * Names of those in a story for where there is no room for more than a line. A role ends where it begins to say more
 * ("Writer of a ticket of July 2021" is a writer of a ticket), unless that leaves out somebody, or two would then bear the
 * same name: then what sets them apart is said ("… sees the origin at work"). What cannot be said shorter ends at a word, with dots.
 */
export function shortNames(names: readonly string[], words: StoryWords['roles']): string[] {
  const said = names.map((name) =>
    name.length <= lettersOnOneLine ? name : (shorterRole(name, words) ?? whatTheyDo(name, words) ?? cutAtWord(name)),
  );
  return said.map((short, index) => {
    const isTaken = said.some((other, at) => at !== index && (other === short || names[at] === short));
    if (!isTaken) return short;
    const name = names[index] ?? short;
    const apart = whatTheyDo(name, words);
    const isAlone = names.every((other, at) => at === index || whatTheyDo(other, words) !== apart);
    return (isAlone ? apart : undefined) ?? cutAtWord(name);
  });
}

/** `… sees the origin at work`: of a role what its clause says, where that fits. */
function whatTheyDo(role: string, { clauses }: StoryWords['roles']): string | undefined {
  const [, clause = ''] = new RegExp(`^[^,]*?\\s(?:${clauses.join('|')})\\s+([^,]+)`, 'u').exec(role) ?? [];
  const said = `… ${clause}`;
  return clauses.length > 0 && clause !== '' && said.length <= lettersOnOneLine ? said : undefined;
}

/** The longest beginning of a role that says who it is and fits. */
function shorterRole(role: string, { more, clauses, tooLittle }: StoryWords['roles']): string | undefined {
  const ends = [...role.matchAll(/,? (?=[\p{L}’'-]+)/gu)].filter(({ 0: gap, index }) => {
    const [next = ''] = role.slice(index + gap.length).split(/[\s,]/);
    return more.includes(next) || clauses.includes(next);
  });
  const clause = ends.find(({ 0: gap, index }) =>
    clauses.includes(role.slice(index + gap.length).split(/[\s,]/)[0] ?? ''),
  );
  return ends
    .filter(({ index }) => index <= (clause?.index ?? index) && index <= lettersOnOneLine)
    .map(({ index }) => ({ head: role.slice(0, index), rest: role.slice(index) }))
    .filter(({ head, rest }) => !tooLittle.includes(head) && !namesAnother(rest, more, clauses))
    .at(-1)?.head;
}

/** Whether behind a comma stands something else than more about the same: `, and the head of technology`. */
function namesAnother(rest: string, more: readonly string[], clauses: readonly string[]): boolean {
  const [first = ''] = rest.replace(/^,? /, '').split(/[\s,]/);
  if (clauses.includes(first)) return false;
  return [...rest.matchAll(/, ([^\s,]+)/g)].some(([, next = '']) => !more.includes(next) && !clauses.includes(next));
}

function cutAtWord(name: string): string {
  if (name.length <= lettersOnOneLine) return name;
  // Better before a comma than within what follows it.
  const comma = name.lastIndexOf(', ', lettersOnOneLine - 1);
  const end = comma > lettersOnOneLine / 2 ? comma : name.lastIndexOf(' ', lettersOnOneLine - 1);
  return `${name.slice(0, end > 0 ? end : lettersOnOneLine - 1).replace(/[\s,;:]+$/, '')}…`;
}
