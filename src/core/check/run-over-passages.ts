import { withProse } from '../parse/documents.ts';
import type { Problem } from '../model/message.ts';
import { passagesOfData, passagesOfProse, passagesOfSettings } from './make-passages.ts';
import { oncePerThought, type Found } from '../rule-kit/once-per-thought.ts';
import type { Hit, Passage } from '../rule-kit/passage.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { Rule, RuleWorld } from '../rule-kit/rule.ts';
import { recall, recallLast } from '../recall.ts';
import type { WordMemory } from './reading-memory.ts';
import { levelOf } from './level-of.ts';
import { foundBefore, keepFound, keyOfWords } from './words-of-file.ts';

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
  const { documents, settings } = world;
  const ofWords = byVoice(active.filter((rule) => rule.about === 'words'));
  const ofPassages = byVoice(active.filter((rule) => rule.about === 'passage'));
  if (ofWords.own.length + ofPassages.own.length === 0) return;
  const hitsOf = (file: string, passages: readonly Passage[]): Problem[] => {
    const before = memory && foundBefore(memory.files, file, [all, settings]);
    const now = new Map<string, readonly Found[]>();
    const problemsHere: Problem[] = [];
    for (const passage of passages) {
      const voice = passage.evidence ? 'evidence' : 'own';
      const key = before && keyOfWords(passage);
      const known = key === undefined ? undefined : before?.get(key);
      const inWords = known ?? foundBy(ofWords[voice], (rule) => rule.check(passage));
      if (key !== undefined) now.set(key, inWords);
      const hits = [...inWords, ...foundBy(ofPassages[voice], (rule) => rule.check(passage, world))];
      for (const { rule, hit } of oncePerThought(passage.text, hits, (one) => levelOf(one, settings))) {
        const { start, end, ...said } = hit;
        problemsHere.push({ ...said, rule: rule.id, file, place: passage.place(start, end) });
      }
    }
    if (before) keepFound(memory.files, file, now);
    return problemsHere;
  };
  const narratives = new Map(documents.narratives.map((narrative) => [narrative.entry, narrative]));
  // All that such rules look at beside the words: the settings, the story around them, and who has not agreed to be named.
  const people = memory && recallLast(memory.people, peopleOf(documents), () => ({}));
  const run = (document: ProseDocument | DataDocument, make: (language: string) => readonly Passage[]): void => {
    const narrative = narratives.get(document.entry);
    const language = narrative?.card.language ?? settings.language;
    const around = [all, settings, narrative, people];
    for (const problem of recall(memory?.hits, document, around, () => hitsOf(document.source.file, make(language))))
      problems.push(problem);
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

/** Rules about language pass over evidence. */
function byVoice<One extends Rule>(rules: readonly One[]): Record<'own' | 'evidence', readonly One[]> {
  return { own: rules, evidence: rules.filter(({ group }) => group !== 'language') };
}

/** A hundred rules look at each of tens of thousands of passages, and nearly all find nothing: they make no list. */
function foundBy<One extends Rule>(rules: readonly One[], check: (rule: One) => readonly Hit[]): Found[] {
  const found: Found[] = [];
  for (const rule of rules) for (const hit of check(rule)) found.push({ rule, hit });
  return found;
}

/** Every person of every record as one text: the same where nobody came, went, or changed their mind. */
function peopleOf({ records }: RuleWorld['documents']): string {
  return JSON.stringify(
    records.flatMap(({ entry, yaml, asWritten: { value } = yaml }) =>
      typeof value === 'object' && value !== null && 'people' in value ? [[entry, value.people]] : [],
    ),
  );
}
