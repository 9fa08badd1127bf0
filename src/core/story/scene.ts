import { rememberEach } from '../remember-each.ts';
import { saysTheSame } from './shared-words.ts';
import type { Story, StoryEvent } from './story.ts';

/** How a story stands at one of its events: what somebody has come to know by then, and which ideas are alive. */
export interface Scene {
  lanes: readonly SceneLane[];
  /** Times that the axis may name, in order of the story. */
  times: readonly SceneTime[];
  /** How many earlier events have left the picture. */
  earlier: number;
}

export interface SceneTime {
  at: number;
  /** The stretch in which it certainly was; both are `at` where the time is known to the minute. */
  from: number;
  to: number;
  clock: string;
  day: string;
  now: boolean;
}

/** Letters of a name that surely stand on one line above a lane or before it. */
export const lettersOnOneLine = 30;

/** What one person knew. The lane without a person holds what happened before anyone's eyes. */
export interface SceneLane {
  /** Place of the person in the story; undefined for the lane without one. */
  person: number | undefined;
  name: string;
  /** The same on one line; undefined where several people share the lane. */
  short: string | undefined;
  /** How many people it holds. */
  people: number;
  marks: readonly SceneMark[];
}

export interface SceneMark {
  /** The same for one event and lane over a whole story, so that a mark can be followed from picture to picture. */
  key: string;
  at: number;
  /** Took part, came to know of it, or only known to us who look back. */
  as: 'part' | 'learnt' | 'hindsight';
  now: boolean;
  /** Whether the time is a guess. */
  approximate: boolean;
}

/** An explanation in play at some moment. */
export interface SceneIdea {
  text: string;
  by: string;
  state: 'alive' | 'dropped' | 'confirmed';
  /** Seconds for which it was held, once it is over. */
  lived: number | undefined;
}

/** More marks than these cannot be told apart; the oldest leave the picture. */
const mostEvents = 24;
const mostLanes = 6;

/**
 * The picture of a story up to and with an event. Nothing of what comes after has a part in it, not even its room.
 * @param before the event of the picture that this one takes the place of: who has a lane there keeps it as far as they can.
 */
export function sceneAt(story: Story, upTo: number, before?: number): Scene {
  const shown = story.events.slice(0, upTo + 1);
  const instants = instantsInOrder(shown);
  const now = instants[upTo] ?? 0;
  const first = Math.max(0, shown.length - mostEvents);
  const lanes = new Map<number | undefined, Lane>();
  const add = (person: number | undefined, mark: SceneMark, index: number): void => {
    let lane = lanes.get(person);
    if (!lane) lanes.set(person, (lane = { came: mark.at, marks: [] }));
    lane.came = Math.min(lane.came, mark.at);
    if (index >= first) lane.marks.push(mark);
  };
  const placeOf = (id: string): number | undefined => {
    const place = story.people.findIndex((person) => person.id === id);
    return place < 0 ? undefined : place;
  };
  shown.forEach((event, index) => {
    const mark = (as: SceneMark['as'], at: number | undefined): Omit<SceneMark, 'key'> => ({
      at: at ?? instants[index] ?? 0,
      as,
      now: index === upTo,
      approximate: event.at === undefined || event.at.approximate,
    });
    const knowers = event.known.filter(({ at }) => at === undefined || at <= now);
    for (const id of event.who)
      if (!event.known.some(({ by }) => by === id))
        add(placeOf(id), { key: `${event.id} ${id}`, ...mark('part', undefined) }, index);
    for (const { by, at } of knowers)
      add(placeOf(by), { key: `${event.id} ${by}`, ...mark(event.who.includes(by) ? 'part' : 'learnt', at) }, index);
    if (event.who.length === 0 && event.known.length === 0)
      add(undefined, { key: event.id, ...mark('part', undefined) }, index);
    if (event.laterKnown !== undefined || (event.known.length > 0 && knowers.length === 0))
      add(
        event.who[0] === undefined ? undefined : placeOf(event.who[0]),
        { key: `${event.id} later`, ...mark('hindsight', undefined) },
        index,
      );
  });
  return {
    lanes: inLanes(lanes, story, before === undefined ? undefined : ownLanes(sceneAt(story, before))),
    times: shown.slice(first).flatMap(({ at, clock, day }, index): SceneTime[] => {
      const place = index + first;
      const isNow = place === upTo;
      const instant = instants[place] ?? 0;
      if (at === undefined) {
        // All that is known is between which others it was; beside its mark only now is named.
        const [from, to] = [instants[place - 1] ?? instant, instants[place + 1] ?? instant];
        return [{ at: instant, from, to, clock: isNow ? clock : '', day: isNow ? day : '', now: isNow }];
      }
      const [from, to] = at.from < at.to ? [at.from, at.to] : [instant, instant];
      return [{ at: instant, from, to, clock, day, now: isNow }];
    }),
    earlier: first,
  };
}

/** For so many events an idea or a belief stays in play that nobody is known to have dropped, and an idea that was dropped is seen struck out. */
const remembered = { alive: 6, dropped: 3 } as const;

/** Ideas that are held at an event or were dropped shortly before it, those alive first, then the ones dropped last. */
export function ideasAt(story: Story, upTo: number): SceneIdea[] {
  // Of a time that nobody noted it counts what it lies between: what is known to be later is not yet.
  const instants = instantsOfAll(story.events).slice(0, upTo + 1);
  const now = instants[upTo];
  if (now === undefined) return [];
  const isOld = (since: number, events: number): boolean =>
    instants.filter((instant) => instant > since).length > events;
  const names = new Map(story.people.map(({ id, name }) => [id, name]));
  return story.hypotheses
    .flatMap((hypothesis): SceneIdea[] => {
      const { text, by, to, outcome } = hypothesis;
      const from = cameUp(hypothesis, story, instants);
      if (from === undefined || from > now) return [];
      const over = to !== undefined && to <= now && outcome !== 'open';
      const ended = outcome === 'confirmed' ? 'confirmed' : 'dropped';
      if (over ? isOld(to, remembered.dropped) : to === undefined && isOld(from, remembered.alive)) return [];
      return [
        {
          text,
          by: by.map((id) => names.get(id) ?? id).join(', '),
          state: over ? ended : 'alive',
          lived: over ? to - from : undefined,
        },
      ];
    })
    .map((idea, index) => ({ idea, index }))
    .sort((a, b) => Number(a.idea.state === 'dropped') - Number(b.idea.state === 'dropped') || b.index - a.index)
    .map(({ idea }) => idea);
}

/** When somebody had an idea. Of one that is known to a day, it is the first event of that day in which they took part. */
function cameUp(
  { by, from, latest }: Story['hypotheses'][number],
  { events }: Story,
  instants: readonly number[],
): number | undefined {
  if (from === undefined || latest === undefined) return from;
  const first = instants.findIndex(
    (instant, index) => instant >= from && events[index]?.who.some((id) => by.includes(id)),
  );
  return instants[first];
}

/**
 * What people take to be true at an event: the last belief of each, newest last. One that several shared ends when one of
 * them believes otherwise, one that was an idea ends with it, and what nobody in particular believed goes with its event.
 */
export function beliefsAt(story: Story, upTo: number): { who: string; text: string }[] {
  const events = story.events.slice(0, upTo + 1);
  const instants = instantsOfAll(story.events);
  const now = instants[upTo] ?? 0;
  const names = new Map(story.people.map(({ id, name }) => [id, name]));
  return events.flatMap(({ who, believed }, place) => {
    if (believed === undefined || upTo - place > (who.length === 0 ? 0 : remembered.alive)) return [];
    const isOvertaken = events
      .slice(place + 1)
      .some((later) => later.believed !== undefined && later.who.some((id) => who.includes(id)));
    const isDropped = story.hypotheses.some(
      ({ text, by, to, outcome }) =>
        (outcome === 'ruled-out' || outcome === 'abandoned') &&
        to !== undefined &&
        (instants[place] ?? 0) < to &&
        to <= now &&
        by.some((id) => who.includes(id)) &&
        saysTheSame(believed, text),
    );
    return isOvertaken || isDropped ? [] : [{ who: who.map((id) => names.get(id) ?? id).join(', '), text: believed }];
  });
}

/** Marks of one lane, and when its person came into the story. */
interface Lane {
  came: number;
  marks: SceneMark[];
}

/** The people who have a lane of their own; undefined for the lane of nobody. */
function ownLanes({ lanes }: Scene): ReadonlySet<number | undefined> {
  return new Set(lanes.flatMap(({ person, people }) => (people > 1 ? [] : [person])));
}

/**
 * Lanes in the order in which their people came into the story, so that they keep it from picture to picture; where there
 * are too many, the quietest share one.
 */
function inLanes(
  lanes: ReadonlyMap<number | undefined, Lane>,
  { people }: Story,
  keeps: ReadonlySet<number | undefined> = new Set(),
): SceneLane[] {
  const all = [...lanes]
    .filter(([, { marks }]) => marks.length > 0)
    .sort(([, a], [, b]) => a.came - b.came)
    .map(([person, { marks }]): SceneLane => ({
      person,
      name: person === undefined ? '' : (people[person]?.name ?? ''),
      short: person === undefined ? '' : (people[person]?.short ?? ''),
      people: person === undefined ? 0 : 1,
      marks,
    }));
  if (all.length <= mostLanes) return all;
  const weight = ({ person, marks }: SceneLane): number => {
    if (person === undefined || marks.some(({ now }) => now)) return Infinity;
    return marks.length + (keeps.has(person) ? mostEvents : 0);
  };
  const kept = new Set([...all].sort((a, b) => weight(b) - weight(a)).slice(0, mostLanes - 1));
  const others = all.filter((lane) => !kept.has(lane));
  const shared: SceneLane = {
    person: undefined,
    name: others.map(({ name }) => name).join(', '),
    short: undefined,
    people: others.length,
    marks: others.flatMap(({ marks }) => marks),
  };
  return [...all.filter((lane) => kept.has(lane)), shared];
}

/**
 * An instant for every event, so that each has its place on an axis. Exact times stay; what is known to a day or to a
 * stretch keeps its place in the order inside it; what nobody knows stands between its neighbours.
 */
export function instantsInOrder(events: readonly Pick<StoryEvent, 'at'>[]): number[] {
  const instants = new Array<number | undefined>(events.length);
  events.forEach(({ at }, index) => {
    if (at && at.from === at.to) instants[index] = at.from;
  });
  placeRuns(
    events,
    instants,
    ({ at }) => (at && at.from < at.to ? `${String(at.from)} ${String(at.to)}` : undefined),
    (run, before, after) => {
      const { from, to } = events[run[0] ?? 0]?.at ?? { from: 0, to: 0 };
      const low = before !== undefined && before > from && before < to ? before : from;
      const high = after !== undefined && after > low && after < to ? after : to;
      return run.map((_, place) => low + ((high - low) * (place + 1)) / (run.length + 1));
    },
  );
  placeRuns(
    events,
    instants,
    ({ at }) => (at ? undefined : 'unknown'),
    (run, before, after) =>
      run.map((_, place) => {
        if (before !== undefined && after !== undefined && after > before)
          return before + ((after - before) * (place + 1)) / (run.length + 1);
        if (before !== undefined) return before + usualStep * (place + 1);
        return (after ?? 0) - usualStep * (run.length - place);
      }),
  );
  return apart(instants.map((instant) => instant ?? 0));
}

/** Of a whole story, which each of its slides asks for. */
const instantsOfAll = rememberEach((events: Story['events']): readonly number[] => instantsInOrder(events));

const usualStep = 600;

/** Fills runs of neighbouring events that `groupOf` puts together, between the instants on both sides. */
function placeRuns(
  events: readonly Pick<StoryEvent, 'at'>[],
  instants: (number | undefined)[],
  groupOf: (event: Pick<StoryEvent, 'at'>) => string | undefined,
  place: (run: readonly number[], before: number | undefined, after: number | undefined) => number[],
): void {
  for (let index = 0; index < events.length;) {
    const event = events[index];
    const group = event && groupOf(event);
    const run = [index];
    if (group !== undefined) {
      for (let next = index + 1; next < events.length; next += 1) {
        const other = events[next];
        if (!other || groupOf(other) !== group) break;
        run.push(next);
      }
      const after = instants.slice(index + run.length).find((instant) => instant !== undefined);
      place(run, instants[index - 1], after).forEach((instant, at) => {
        instants[run[at] ?? index] = instant;
      });
    }
    index += run.length;
  }
}

/** Events of the same second stand side by side, in the order in which they are told. */
function apart(instants: number[]): number[] {
  if (instants.every((instant, index) => instant > (instants[index - 1] ?? -Infinity))) return instants;
  const seen = new Map<number, number>();
  return instants.map((instant) => {
    const before = seen.get(instant) ?? 0;
    seen.set(instant, before + 1);
    return instant + before;
  });
}
