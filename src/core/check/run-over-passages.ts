import { withProse } from '../parse/documents.ts';
import type { Problem } from '../model/message.ts';
import { passagesOfData, passagesOfProse, passagesOfSettings } from './make-passages.ts';
import { oncePerThought, type Found } from '../rule-kit/once-per-thought.ts';
import type { Passage } from '../rule-kit/passage.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { Rule, RuleWorld } from '../rule-kit/rule.ts';
import { recall, recallLast } from '../recall.ts';
import type { WordMemory } from './reading-memory.ts';
import { levelOf } from './level-of.ts';

/** Documents or incidents that are looked at in one go. */
export const betweenRests = 50;

/** Passages are made and dropped file by file: ten thousand files of them at once would fill the memory. */
export function* runOverPassages(
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
