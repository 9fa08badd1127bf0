import type { PlacedProblem } from '../model/message.ts';
import type { ProseDocument } from '../parse/document.ts';
import type { SourceText } from '../parse/source-text.ts';
import { recall, type AnswerMemory } from '../recall.ts';
import { theOtherOne } from '../rule-kit/place-notes.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { quantitiesOf, type Quantity } from '../rule-kit/quantities.ts';
import {
  isOfSize,
  isOneSlipAway,
  isOtherUnit,
  soundsAlike,
  hasSwappedDigits,
  wordsNear,
  wordsShared,
} from '../rule-kit/quantities-alike.ts';
import { daysOf } from '../rule-kit/days-of.ts';
import { findDaysInWords } from '../time/day-in-words.ts';
import { stretchesOf } from '../rule-kit/stretches-of.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'retold-number',
  title: 'Let what is told again have the same numbers',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const stories = storiesIn(world.documents);
    const { themes, playbacks } = world.documents;
    return [
      ...[...stories.values()].flatMap((story) => withinStory(story)),
      ...[...themes, ...playbacks].flatMap((document) => [
        ...retold(document, stories),
        ...retoldYears(document, stories),
      ]),
    ];
  },
});

/** All texts of an incident; of two that differ in a number, the later one in this order is asked about. */
function storiesIn({ narratives, records, actions, analyses }: RuleWorld['documents']): Map<string, SourceText[]> {
  const stories = new Map<string, SourceText[]>();
  for (const { entry, source } of [...records, ...narratives, ...actions, ...analyses]) {
    const id = entry.replace(/^incidents\//, '');
    stories.set(id, [...(stories.get(id) ?? []), source]);
  }
  return stories;
}

/** A number that stands nowhere else in a story, where a sentence of nearly the same words has another of the same thing. */
function withinStory(story: readonly SourceText[]): readonly PlacedProblem[] {
  const [first] = story;
  return first ? recall(toldInStories, first, story, () => differencesIn(story)) : [];
}

const toldInStories: AnswerMemory<readonly PlacedProblem[]> = new WeakMap();

function differencesIn(story: readonly SourceText[]): PlacedProblem[] {
  const found = story.flatMap(quantitiesOf);
  const all = [...found.filter((one) => !isSummary(one)), ...found.filter(isSummary)];
  const byUnit = Map.groupBy(all, ({ unit }) => unit);
  const byValue = Map.groupBy(all, ({ value }) => value);
  const asked = new Set<Quantity>();
  return all.toReversed().flatMap((seen): PlacedProblem[] => {
    const sameValue = (byValue.get(seen.value) ?? []).filter((other) => other !== seen);
    if (seen.unit !== undefined && sameValue.some(({ unit }) => unit === seen.unit)) return [];
    const meant =
      inOtherUnit(
        seen,
        sameValue.filter((other) => !asked.has(other)),
      ) ?? withOtherDigits(seen);
    if (!meant) return [];
    asked.add(seen);
    return [differs(seen, meant)];
  });

  function withOtherDigits(seen: Quantity): Quantity | undefined {
    const heard =
      seen.unit !== undefined && isOnCard(seen)
        ? byUnit.get(seen.unit)?.find((other) => !asked.has(other) && soundsAlike(seen, other))
        : undefined;
    if (heard) return heard;
    if (isTold(seen, byValue.get(seen.value) ?? [])) return undefined;
    return seen.unit === undefined
      ? all.find(
          (other) =>
            isRetelling(seen, other) && hasSwappedDigits(seen, other) && (byValue.get(other.value)?.length ?? 0) >= 3,
        )
      : byUnit.get(seen.unit)?.find((other) => !asked.has(other) && isSlipOf(seen, other));
  }
}

/** 51 GB of what is 51 TB elsewhere, or three weeks in a sentence that tells of three days. */
function inOtherUnit(seen: Quantity, sameValue: readonly Quantity[]): Quantity | undefined {
  return sameValue.find(
    (other) =>
      isOtherUnit(seen, other) &&
      isRetelling(seen, other) &&
      (isOfSize(other) ? seen.value >= 10 : wordsNear(seen, other) >= 3 && wordsShared(seen, other) >= 2),
  );
}

/** Card and descriptions of pictures say again in short what the story tells. */
function isSummary(quantity: Quantity): boolean {
  return isOnCard(quantity) || isInAttribute(quantity);
}

function isTold(seen: Quantity, all: readonly Quantity[]): boolean {
  return all.some(
    (other) =>
      other !== seen &&
      other.value === seen.value &&
      (other.unit === seen.unit || other.unit === undefined || seen.unit === undefined),
  );
}

/** Digits that were swapped are told of by number-slip, where both stand in one story and in digits. */
function isSlipOf(seen: Quantity, other: Quantity): boolean {
  if (other.value === seen.value || !isRetelling(seen, other)) return false;
  if (hasSwappedDigits(seen, other)) return !/^\d/.test(seen.written) || !/^\d/.test(other.written);
  const near = wordsNear(seen, other);
  if (near < 2) return false;
  const words = wordsShared(seen, other);
  return isOneSlipAway(seen, other)
    ? words >= 2 && words + near >= 5 && (near >= 3 || words >= 5)
    : words >= 3 && near >= 4;
}

/** Sentences of one form stand side by side in a story or a record, and differ in a number; the card tells of the story again. */
function isRetelling(a: Quantity, b: Quantity): boolean {
  if (a.source !== b.source) return true;
  const [first, last] = a.start < b.start ? [a, b] : [b, a];
  const { text } = first.source;
  const between = text.slice(first.end, last.start);
  return between.includes('\n') && (isOnCard(first) || isInAttribute(first) !== isInAttribute(last));
}

function isOnCard({ source, start }: Quantity): boolean {
  return source.text.startsWith('---\n') && start < source.text.indexOf('\n---', 4);
}

/** In the words for a picture. */
function isInAttribute({ source, start }: Quantity): boolean {
  return /(?:alt|caption|summary)="[^"\n]*$/.test(source.text.slice(source.text.lastIndexOf('\n', start) + 1, start));
}

/** A day of a theme or playback that the stories beside it have in another year. */
function retoldYears(
  document: ProseDocument<'theme' | 'playback'>,
  stories: ReadonlyMap<string, SourceText[]>,
): PlacedProblem[] {
  const days = daysOf(document.source).filter(({ year }) => year !== undefined);
  if (days.length === 0) return [];
  return stretchesOf(document).flatMap(({ start, end, incidents }) => {
    const here = days.filter((seen) => seen.start >= start && seen.end <= end);
    if (here.length === 0) return [];
    const told = incidents.flatMap((id) => [
      ...findDaysInWords(id.slice(0, 10)),
      ...(stories.get(id) ?? []).flatMap(daysOf),
    ]);
    return here.flatMap((seen): PlacedProblem[] => {
      const same = told.filter(
        ({ day, month, year }) => day === seen.day && month === seen.month && year !== undefined,
      );
      const meant = same[0]?.year;
      if (meant === undefined || same.some(({ year }) => year === seen.year)) return [];
      const at = document.source.text.slice(seen.start, seen.end).lastIndexOf(String(seen.year)) + seen.start;
      return [
        atSpot(
          document,
          { start: at, end: at + 4 },
          {
            reason: `Unexpected ${String(seen.year)}, expected ${String(meant)} as in the story`,
            help: 'The story tells of the same day in another year.',
          },
        ),
      ];
    });
  });
}

/** A number of a theme or playback that the stories beside it do not have, where they have nearly the same. */
function retold(
  document: ProseDocument<'theme' | 'playback'>,
  stories: ReadonlyMap<string, SourceText[]>,
): PlacedProblem[] {
  return stretchesOf(document).flatMap(({ start, end, incidents }) => {
    const here = quantitiesOf(document.source).filter(
      (seen) => seen.start >= start && seen.end <= end && seen.unit !== undefined,
    );
    if (here.length === 0) return [];
    const told = incidents.flatMap((id) => (stories.get(id) ?? []).flatMap(quantitiesOf));
    return here.flatMap((seen): PlacedProblem[] => {
      if (isTold(seen, told)) return [];
      const meant = told.find((other) =>
        other.unit === seen.unit
          ? hasSwappedDigits(seen, other) || isSlipOf(seen, other)
          : other.value === seen.value && isOtherUnit(seen, other) && wordsShared(seen, other) >= 2,
      );
      return meant ? [differs(seen, meant)] : [];
    });
  });
}

function differs(seen: Quantity, meant: Quantity): PlacedProblem {
  const say = ({ written, phrase }: Quantity): string => (seen.unit === meant.unit ? written : phrase);
  return {
    ...atSpot(seen, seen, {
      reason: `Unexpected ${say(seen)}, expected ${say(meant)} as in ${nameOf(seen, meant)}`,
      help: 'Nearly the same words stand there with another number. If both are right, say so with check-ignore.',
    }),
    notes: [theOtherOne(meant, meant)],
  };
}

function nameOf(seen: Quantity, meant: Quantity): string {
  if (seen.source === meant.source) return 'another place of this file';
  const [folder, ...rest] = meant.source.file.split('/').slice(1);
  return seen.source.file.startsWith(`incidents/${folder ?? ''}/`) ? rest.join('/') : 'the story';
}
