import { compare } from '../compare.ts';
import type { Message, PlacedProblem, Problem } from '../model/message.ts';
import { applyIgnores, findIgnores } from './ignores.ts';
import type { IncidentFiles, Rule, RuleWorld } from '../rule-kit/rule.ts';
import type { WordMemory } from './reading-memory.ts';
import { levelOf, levelOfGuest } from './level-of.ts';
import { withHiddenSaid, withoutEchoes } from './without-echoes.ts';
import { betweenRests, runOverPassages } from './run-over-passages.ts';

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

function namedBy({ id }: Rule, found: readonly PlacedProblem[]): Problem[] {
  return found.map((problem) => ({ ...problem, rule: id }));
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
