import type { PlacedProblem } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import { longWordsOf, wordsOf } from './alike.ts';
import { isOneDigitOff, isSwapped } from './digit-slips.ts';
import { theOtherOne } from './place-notes.ts';
import { atSpot } from './place-problem.ts';
import type { IncidentFiles } from './rule.ts';
import { type ToldTime, toldTimes } from './told-times.ts';

/** An event of the record at a minute of its own. */
interface RecordedTime extends Spot {
  id: string | undefined;
  clock: string;
  words: ReadonlySet<string>;
  allWords: ReadonlySet<string>;
}

/**
 * A time of the story that the record has nowhere, one slip away from that of an event which the sentence seems to tell of: it is
 * shown beside the paragraph and shares a word, all longer words of the sentence are its own, or it shares several, with one that no
 * other event has, and no other event shares more. Times that the story tells otherwise are left alone, and stories whose clock is
 * not that of the record.
 */
export function timesBesideEvents({ narrative, record }: IncidentFiles): PlacedProblem[] {
  if (!record || record.data.timeline.length === 0) return [];
  const told = toldTimes(narrative.prose, narrative.source.text);
  // Times on the card, such as those of milestones, are recorded as well.
  const written = new Set([
    ...clocksIn(record.source.text),
    ...clocksIn(narrative.source.text.slice(0, narrative.prose.start)),
  ]);
  const inStory = new Set(told.map(({ clock }) => clock));
  const known = told.filter(({ clock }) => written.has(clock)).length;
  if (known < 2 || known * 2 < told.length) return [];
  const events = recordedTimes(record);
  return told.flatMap((seen): PlacedProblem[] => {
    if (written.has(seen.clock)) return [];
    const near = events.filter(
      (event) =>
        !inStory.has(event.clock) &&
        isOneSlipAway(seen.clock, event.clock) &&
        (tellsOf(seen, event, events) || bringsOrder(seen, event)),
    );
    const [meant] = near;
    if (!meant || near.length > 1) return [];
    return [
      {
        ...atSpot(narrative, seen, {
          reason: `Unexpected ${seen.clock}, expected ${meant.clock} as in the record`,
          help: 'The record has nothing at that minute. Was a digit mistyped? If both are right, say so with check-ignore.',
        }),
        notes: [theOtherOne(record, meant)],
      },
    ];
  });
}

function tellsOf({ words, shortWords, beside }: ToldTime, event: RecordedTime, all: readonly RecordedTime[]): boolean {
  const sharedWith = (other: RecordedTime): number => words.filter((word) => other.words.has(word)).length;
  const shared = sharedWith(event);
  if (words.length === 0) return shortWords.size > 0 && [...shortWords].every((word) => event.allWords.has(word));
  if (shared === 0) return false;
  if (shared === words.length || (event.id !== undefined && beside.has(event.id))) return true;
  const others = all.filter((other) => other !== event);
  const isItsOwn = (word: string): boolean => event.words.has(word) && !others.some((other) => other.words.has(word));
  return shared > 1 && words.some(isItsOwn) && others.every((other) => sharedWith(other) <= shared);
}

/** Between two times of its paragraph it is out of order, and the event’s would be in order. */
function bringsOrder({ clock, before, after }: ToldTime, event: RecordedTime): boolean {
  if (before === undefined || after === undefined || before > after) return false;
  const fits = (time: string): boolean => before <= time && time <= after;
  return !fits(clock) && fits(event.clock);
}

function recordedTimes(record: NonNullable<IncidentFiles['record']>): RecordedTime[] {
  const { timeline } = record.data;
  return timeline.flatMap(({ id, at, what }, index): RecordedTime[] => {
    const [moment] = at;
    // One that is out of order is told of in the record.
    const before = timeline[index - 1]?.at[0]?.at.asWritten ?? '';
    if (/^\d{4}-.*T/.test(before) && before > (moment?.at.asWritten ?? '')) return [];
    const clock = /(?<!\d)\d{2}:\d{2}(?=Z?$)/.exec(moment?.at.asWritten ?? '')?.[0];
    if (at.length > 1 || !moment || moment.at.approximate || clock === undefined) return [];
    return [
      {
        ...record.yaml.spotOf(['timeline', index, 'at']),
        id,
        clock,
        words: new Set(longWordsOf(what)),
        allWords: new Set(wordsOf(`${what} ${(id ?? '').replaceAll('-', ' ')}`)),
      },
    ];
  });
}

/** Also across the colon. */
function isOneSlipAway(a: string, b: string): boolean {
  return isOneDigitOff(a, b) || isSwapped(a.replace(':', ''), b.replace(':', ''));
}

function clocksIn(text: string): string[] {
  return [...text.matchAll(/(?<!\d)\d{2}:\d{2}(?!\d)/g)].map(([clock]) => clock);
}
