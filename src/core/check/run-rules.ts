import { withProse } from '../parse/documents.ts';
import { compare } from '../compare.ts';
import type { Level, Message, PlacedProblem, Problem } from '../model/message.ts';
import { isInside, type Place } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import { applyIgnores, findIgnores } from './ignores.ts';
import { passagesOfData, passagesOfProse, passagesOfSettings } from './make-passages.ts';
import { oncePerThought, type Found } from '../rule-kit/once-per-thought.ts';
import type { Passage } from '../rule-kit/passage.ts';
import { presetLevel } from './presets.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { IncidentFiles, Rule, RuleWorld } from '../rule-kit/rule.ts';
import { recall, recallLast } from '../recall.ts';
import type { WordMemory } from './reading-memory.ts';

/**
 * Runs every rule that the settings leave on, gives each problem its level, takes out what comments silence,
 * and puts messages in reading order. It rests after every few documents and rules, so that others can work meanwhile.
 * @param memory What rules found in words at an earlier run.
 * @param known All rules there are, so that a comment for one that did not run is not called unused.
 */
export function* runRules(
  rules: readonly Rule[],
  found: readonly Problem[],
  world: RuleWorld,
  known: readonly Rule[] = rules,
  memory?: WordMemory,
): Generator<undefined, Message[]> {
  const levels = new Map(rules.map((rule) => [rule.id, levelOf(rule, world.settings)]));
  const active = rules.filter((rule) => levels.get(rule.id) !== 'off');
  const problems = [...found];
  yield* runOverPassages(rules, active, world, problems, memory);
  for (const rule of active) {
    if (rule.about !== 'knowledge-base') continue;
    for (const problem of namedBy(rule, rule.check(world))) problems.push(problem);
    yield;
  }
  // Code that never ends takes all that follows with it.
  const swallowed = new Set(found.filter(({ takesRest }) => takesRest === true).map(({ file }) => file));
  // Neither is anything missed of a story that still is a template, or whose folder will be moved.
  const unfinished = new Set(
    problems.filter(({ rule }) => rule === 'leftover' || rule === 'entry-id').map(({ file }) => file),
  );
  const narrativesOf = Map.groupBy(world.documents.narratives, ({ entry }) => entry);
  const ofIncidents = active.filter((rule) => rule.about === 'incident');
  for (const rule of ofIncidents) if (rule.checkRest) problems.push(...namedBy(rule, rule.checkRest(world)));
  for (const [nth, files] of [...incidentFiles(world)].entries()) {
    if (nth % betweenRests === 0) yield;
    // What a broken file holds is not known, so nothing in it is missed.
    const isBroken =
      world.graph.broken.has(files.narrative.entry) ||
      swallowed.has(files.narrative.source.file) ||
      unfinished.has(files.narrative.source.file) ||
      // Of two narratives in one folder entry-id tells; what the one lacks, the other may have.
      (narrativesOf.get(files.narrative.entry)?.length ?? 0) > 1;
    for (const rule of ofIncidents)
      if (rule.group !== 'absences' || !isBroken) problems.push(...namedBy(rule, rule.check(files, world)));
  }
  const asMessages = (list: readonly Problem[]): Message[] =>
    list.flatMap((problem): Message[] => {
      const level = levels.get(problem.rule) ?? levelOfGuest(problem, known, world.settings);
      return level === 'off' ? [] : [{ ...problem, level }];
    });
  const heard = applyIgnores(
    asMessages(withoutEchoes(withHiddenSaid(problems), found, active)),
    findIgnores(world.documents),
    known,
    new Set(active.map(({ id }) => id)),
  );
  const messages = [...heard.messages, ...asMessages(heard.problems)].sort(inReadingOrder);
  // What settings switch off or say more of is not known while they cannot be read.
  const isUnset = world.settingsFile === undefined && world.paths.has('knowledge-base.yaml');
  return isUnset ? messages.filter(({ level }) => level === 'error') : messages;
}

/** Documents or incidents that are looked at in one go. */
const betweenRests = 50;

function namedBy({ id }: Rule, found: readonly PlacedProblem[]): Problem[] {
  return found.map((problem) => ({ ...problem, rule: id }));
}

/** What cannot be read because of a character that nobody sees looks right: the message is about that character, and weighs what the value does. */
function withHiddenSaid(problems: readonly Problem[]): readonly Problem[] {
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
  ['unfinished-sentence', 'pasted-text'],
  ['retold-number', 'number-slip'],
  ['record-differs', 'number-slip'],
]);
const saidBy: ReadonlySet<string> = new Set(echoOf.values());

/** Rules that hold a value against another: of one that is told of already they would say it at the other end. */
const compares: ReadonlySet<string> = new Set(['number-slip', 'record-differs', 'retold-number']);

/** What parsing stumbled over is told there; rules about words would say something else of the same letters. Privacy is told of always. */
function withoutEchoes(problems: readonly Problem[], found: readonly Problem[], active: readonly Rule[]): Problem[] {
  const ofWords = new Set(
    active
      .filter(
        ({ about, group }) =>
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

function levelOf(rule: Rule, settings: Settings): Level | 'off' {
  return setLevel(rule.id, settings) ?? presetLevel(settings.checks.preset, rule);
}

function setLevel(id: string, settings: Settings): Level | 'off' | undefined {
  const set = settings.checks.rules[id];
  return typeof set === 'string' ? set : set?.level;
}

/** Rules of an organisation's own plugins weigh as a warning until settings say otherwise. A rule that is ours but was not asked for stays quiet. */
function levelOfGuest({ rule }: Problem, known: readonly Rule[], settings: Settings): Level | 'off' {
  if (rule.startsWith('remark-lint')) return setLevel(rule, settings) ?? setLevel('remark-lint', settings) ?? 'warning';
  if (known.some(({ id }) => id === rule)) return 'off';
  throw new Error(`A problem names the rule “${rule}”, which is not in all-rules.ts`);
}

/** Passages are made and dropped file by file: ten thousand files of them at once would fill the memory. */
function* runOverPassages(
  all: readonly Rule[],
  active: readonly Rule[],
  world: RuleWorld,
  problems: Problem[],
  memory: WordMemory | undefined,
): Generator<undefined, void> {
  const rules = active.filter((rule) => rule.about === 'passage');
  if (rules.length === 0) return;
  const forEvidence = rules.filter(({ group }) => group !== 'language');
  const hitsIn = (passages: readonly Passage[]): Problem[] => {
    const problemsHere: Problem[] = [];
    for (const passage of passages) {
      // A hundred rules look at each of tens of thousands of passages, and nearly all find nothing: they make no list.
      const hits: Found[] = [];
      for (const rule of passage.evidence ? forEvidence : rules)
        for (const hit of rule.check(passage, world)) hits.push({ rule, hit });
      for (const { rule, hit } of oncePerThought(passage.text, hits, (one) => levelOf(one, world.settings))) {
        const { start, end, ...said } = hit;
        problemsHere.push({ ...said, rule: rule.id, file: passage.file, place: passage.place(start, end) });
      }
    }
    return problemsHere;
  };
  const { documents, settings } = world;
  const narratives = new Map(documents.narratives.map((narrative) => [narrative.entry, narrative]));
  // All that such rules look at beside the words: the settings, the story around them, and who has not agreed to be named.
  const people = memory && recallLast(memory.people, peopleOf(documents), () => ({}));
  const run = (document: ProseDocument | DataDocument, make: (language: string) => readonly Passage[]): void => {
    const narrative = narratives.get(document.entry);
    const language = narrative?.card.language ?? settings.language;
    const around = [all, settings, narrative, people];
    for (const problem of recall(memory?.hits, document, around, () => hitsIn(make(language)))) problems.push(problem);
  };
  for (const [nth, document] of withProse(documents).entries()) {
    if (nth % betweenRests === 0) yield;
    run(document, (language) => passagesOfProse(document, language));
  }
  for (const [nth, document] of [...documents.records, ...documents.actions].entries()) {
    if (nth % betweenRests === 0) yield;
    run(document, (language) => passagesOfData(document, language));
  }
  for (const document of [documents.services, documents.teams, documents.glossary, documents.learningCulture])
    if (document) run(document, () => passagesOfData(document, settings.language));
  const { settingsFile } = world;
  if (settingsFile) run(settingsFile, () => passagesOfSettings(settingsFile, settings.language));
}

/** Every person of every record as one text: the same where nobody came, went, or changed their mind. */
function peopleOf({ records }: RuleWorld['documents']): string {
  return JSON.stringify(
    records.flatMap(({ entry, yaml, asWritten: { value } = yaml }) =>
      typeof value === 'object' && value !== null && 'people' in value ? [[entry, value.people]] : [],
    ),
  );
}

/** The readable files of each incident, by folder. */
function* incidentFiles({ documents }: RuleWorld): Generator<IncidentFiles> {
  const records = new Map(documents.records.map((record) => [record.entry, record]));
  const actions = new Map(documents.actions.map((list) => [list.entry, list]));
  const analyses = Map.groupBy(documents.analyses, ({ entry }) => entry);
  for (const narrative of documents.narratives)
    yield {
      id: narrative.id,
      narrative,
      record: records.get(narrative.entry),
      actions: actions.get(narrative.entry),
      analyses: analyses.get(narrative.entry) ?? [],
    };
}

function inReadingOrder(a: Message, b: Message): number {
  return (
    compare(a.file, b.file) || (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0) || compare(a.rule, b.rule)
  );
}
