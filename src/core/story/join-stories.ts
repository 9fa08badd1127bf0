import type { BeatKind } from './beat.ts';
import type { Outline, OutlineStory } from './outline.ts';
import type { Story } from './story.ts';

/** Of a beat what an outline counts. */
export interface OutlinedBeat {
  id: string;
  kind: BeatKind;
  story: number | undefined;
  natural: number;
  weight: number;
}

/** One story as beats in the order in which they are told, its opening first, and its arc as places among them. */
export interface StoryOutline<Told> {
  beats: readonly Told[];
  arc: Omit<OutlineStory, 'telling'>;
}

/** A story that is about to be joined with others. */
export interface OutlinedStory<Told extends OutlinedBeat> extends StoryOutline<Told> {
  story: Pick<Story, 'pauses' | 'events'>;
}

/** Everything that could be told of these stories, in order, and the numbers to choose by. */
export function joinStories<Told extends OutlinedBeat>(
  before: readonly Told[],
  stories: readonly OutlinedStory<Told>[],
  behind: readonly Told[],
): { outline: Outline; beats: (Told & { name: string })[] } {
  const many = stories.length > 1;
  const told: OutlineStory[] = [];
  const placed = before.map((beat) => ({ beat, within: '' }));
  stories.forEach(({ story, beats, arc }, index) => {
    // Alone, a story is opened by the first beat of all.
    const kept = many ? beats : beats.slice(1);
    const shift = placed.length - (many ? 0 : 1);
    const at = <Place extends number | undefined>(place: Place): Place =>
      place === undefined ? place : ((place + shift) as Place);
    told.push({
      telling: tellingOf(story),
      opening: many ? at(arc.opening) : undefined,
      signal: at(arc.signal),
      noticed: at(arc.noticed),
      pivot: at(arc.pivot),
      harm: at(arc.harm),
      resolution: at(arc.resolution),
      sense: at(arc.sense),
      impact: at(arc.impact),
      events: arc.events.map(at),
      pauses: arc.pauses.map(({ pause, cause, consequence, between }) => ({
        pause: at(pause),
        cause: at(cause),
        consequence: at(consequence),
        between: between.map(at),
      })),
    });
    placed.push(...kept.map((beat) => ({ beat, within: many ? `${String(index + 1)}-` : '' })));
  });
  placed.push(...behind.map((beat) => ({ beat, within: '' })));
  return {
    outline: {
      beats: placed.map(({ beat: { kind, natural, weight, story } }) => ({ kind, natural, weight, story })),
      stories: told,
    },
    beats: withUniqueIds(placed),
  };
}

/** Pauses and a timeline make a story that a room can live through. */
function tellingOf({ pauses, events }: Pick<Story, 'pauses' | 'events'>): number {
  return (pauses.length > 0 ? 2 : 0) + (events.length > 1 ? 1 : 0);
}

function withUniqueIds<Told extends OutlinedBeat>(
  placed: readonly { beat: Told; within: string }[],
): (Told & { name: string })[] {
  const used = new Set<string>();
  return placed.map(({ beat, within }) => {
    const wanted = `${within}${beat.id}`;
    let id = wanted;
    for (let count = 2; used.has(id); count += 1) id = `${wanted}-${String(count)}`;
    used.add(id);
    return { ...beat, id, name: beat.id };
  });
}
