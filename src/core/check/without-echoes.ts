import type { Problem } from '../model/message.ts';
import { isInside, type Place } from '../model/place.ts';
import type { Rule } from '../rule-kit/rule.ts';

/** What cannot be read because of a character that nobody sees looks right: the message is about that character, and weighs what the value does. */
export function withHiddenSaid(problems: readonly Problem[]): readonly Problem[] {
  const hidden = problems.filter(({ rule }) => rule === 'hidden-character');
  if (hidden.length === 0) return problems;
  const said = new Set<Problem>();
  const spelled = problems.map((problem): Problem => {
    const { rule, file, place } = problem;
    const inside = ofValues.has(rule)
      ? hidden.find((other) => other.file === file && place && other.place && isInside(other.place, place))
      : undefined;
    if (!inside) return problem;
    said.add(inside);
    return {
      rule,
      file,
      ...(place ? { place } : {}),
      reason: inside.reason,
      ...(inside.help ? { help: inside.help } : {}),
    };
  });
  return spelled.filter((problem) => !said.has(problem));
}

const ofValues: ReadonlySet<string> = new Set([
  'invalid-value',
  'unknown-key',
  'element-attributes',
  'unknown-element',
]);

/** Rules that say of the same letters what another has said better. */
const echoOf: ReadonlyMap<string, string> = new Map([
  ['hidden-character', 'unknown-reference'],
  ['pasted-text', 'unknown-reference'],
  ['action-details', 'leftover'],
  ['no-email', 'mdx-syntax'],
  ['timeline-order', 'number-slip'],
  ['number-slip', 'timeline-line'],
  ['unfinished-sentence', 'pasted-text'],
  ['retold-number', 'number-slip'],
  ['record-differs', 'number-slip'],
]);
const saidBy: ReadonlySet<string> = new Set(echoOf.values());

/** Rules that hold a value against another: of one that is told of already they would say it at the other end. */
const compares: ReadonlySet<string> = new Set(['number-slip', 'record-differs', 'retold-number']);

/** What parsing stumbled over is told there; rules about words would say something else of the same letters. Privacy is told of always. */
export function withoutEchoes(
  problems: readonly Problem[],
  found: readonly Problem[],
  active: readonly Rule[],
): Problem[] {
  const ofWords = new Set(
    active
      .filter(
        ({ about, group }) =>
          about === 'words' ||
          (about === 'passage' && group !== 'privacy') ||
          group === 'absences' ||
          (group === 'dialect' && about !== 'parsing'),
      )
      .map(({ id }) => id),
  );
  const stumbled = Map.groupBy(found, ({ file }) => file);
  const said = Map.groupBy(
    problems.filter(({ rule }) => saidBy.has(rule)),
    ({ rule, file }) => `${rule}\n${file}`,
  );
  const ofTime = new Set(active.filter(({ group }) => group === 'time').map(({ id }) => id));
  const isToldOf = (file: string, place: Place): boolean =>
    stumbled.get(file)?.some((other) => other.place && touches(place, other.place)) === true ||
    problems.some(
      (other) =>
        ofTime.has(other.rule) &&
        [other, ...(other.notes ?? [])].some((part) => part.file === file && part.place && touches(place, part.place)),
    );
  return problems.filter(
    ({ rule, file, place, notes }) =>
      !(compares.has(rule) && notes?.some((other) => other.place !== undefined && isToldOf(other.file, other.place))) &&
      !said
        .get(`${echoOf.get(rule) ?? ''}\n${file}`)
        ?.some((other) => (place && other.place && touches(place, other.place)) || haveOneTwin(notes, other.notes)) &&
      (!ofWords.has(rule) || !stumbled.get(file)?.some((other) => place && other.place && touches(place, other.place))),
  );
}

/** Whether both are held against the same value. */
function haveOneTwin([a]: Problem['notes'] = [], [b]: Problem['notes'] = []): boolean {
  return a?.place !== undefined && b?.place !== undefined && a.file === b.file && touches(a.place, b.place);
}

function touches(a: Place, b: Place): boolean {
  return a.start.offset <= b.end.offset && b.start.offset <= a.end.offset;
}
