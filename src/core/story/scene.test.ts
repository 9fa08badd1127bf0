import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory, bareStory, storyEvent } from '../../../test/support/stories.ts';
import type { StoryEvent } from './story.ts';
import { beliefsAt, ideasAt, instantsInOrder, sceneAt } from './scene.ts';

const at = (from: number, to = from): { from: number; to: number; approximate: boolean } => ({
  from,
  to,
  approximate: from < to,
});
const day = 86_400;

describe('ideas', () => {
  const idea = { text: 'The network.', by: ['on-call'], outcome: 'ruled-out' as const };
  const story = bareStory({
    events: [
      storyEvent({ id: 'errors', at: at(100) }),
      ...[200, 300, 400, 500, 600, 700, 800, 900].map((time) =>
        storyEvent({ id: String(time), at: at(time), who: ['on-call'] }),
      ),
    ],
    hypotheses: [
      { ...idea, from: 0, latest: day, to: 400 },
      { ...idea, text: 'The disk.', from: 200, to: undefined },
    ],
  });
  const shown = (upTo: number): string[] => ideasAt(story, upTo).map(({ text, state }) => `${text} ${state}`);

  test('one that is known to a day waits for the first event in which somebody could have had it', () => {
    expect([shown(0), shown(1)]).toEqual([[], ['The disk. alive', 'The network. alive']]);
  });

  test('one that came up later is not there at a time that nobody noted before it', () => {
    const who = ['on-call'];
    const unnoted = bareStory({
      events: [
        storyEvent({ id: 'page', at: at(0), who }),
        storyEvent({ id: 'restarts', who }),
        storyEvent({ id: 'splits', who }),
        storyEvent({ id: 'log', at: at(1200), who }),
      ],
      hypotheses: [{ ...idea, text: 'The culler.', from: 1200, to: undefined }],
    });
    expect([1, 2, 3].map((upTo) => ideasAt(unnoted, upTo).length)).toEqual([0, 0, 1]);
  });

  test('one that was dropped is struck out for a few events, and one without an end is not held for ever', () => {
    expect([shown(3), shown(7), shown(8)]).toEqual([
      ['The disk. alive', 'The network. dropped'],
      ['The disk. alive'],
      [],
    ]);
  });
});

describe('a scene', () => {
  const story = bareStory({
    people: [
      { id: 'on-call', name: 'On-call engineer', short: 'On-call engineer' },
      { id: 'platform', name: 'Platform team', short: 'Platform team' },
    ],
    events: [
      storyEvent({
        id: 'deploy',
        at: at(0),
        who: ['platform'],
        known: [
          { by: 'platform', at: undefined, how: undefined },
          { by: 'on-call', at: 1800, how: 'asked' },
        ],
      }),
      storyEvent({ id: 'slow', at: at(300), laterKnown: 'It was the retries.' }),
      storyEvent({ id: 'page', at: at(600), who: ['on-call'], believed: 'The database is slow.' }),
      storyEvent({ id: 'asked', at: at(1800), who: ['on-call', 'platform'], believed: 'It was the deploy.' }),
    ],
    hypotheses: [
      { text: 'The database is slow.', by: ['on-call'], from: 600, to: 1700, outcome: 'ruled-out' },
      { text: 'The deploy did it.', by: [], from: 1800, to: undefined, outcome: 'confirmed' },
    ],
  });
  const lanes = (upTo: number): unknown =>
    sceneAt(story, upTo).lanes.map(({ name, marks }) => [
      name,
      ...marks.map((mark) => `${mark.key} ${String(mark.at)} ${mark.as}${mark.now ? ' now' : ''}`),
    ]);

  test('shows a mark where and when somebody knew, and nobody who is not there yet', () => {
    expect(lanes(2)).toEqual([
      ['Platform team', 'deploy platform 0 part'],
      ['', 'slow 300 part', 'slow later 300 hindsight'],
      ['On-call engineer', 'page on-call 600 part now'],
    ]);
  });

  test('shows what somebody learns later in their own lane, at the time they learnt it', () => {
    expect(lanes(3)).toContainEqual([
      'On-call engineer',
      'deploy on-call 1800 learnt',
      'page on-call 600 part',
      'asked on-call 1800 part now',
    ]);
  });

  test('lets ideas live and die, and tells nothing of their outcome before', () => {
    expect(ideasAt(story, 1)).toEqual([]);
    expect(ideasAt(story, 2)).toEqual([
      { text: 'The database is slow.', by: 'On-call engineer', state: 'alive', lived: undefined },
    ]);
    expect(ideasAt(story, 3)).toEqual([
      { text: 'The deploy did it.', by: '', state: 'alive', lived: undefined },
      { text: 'The database is slow.', by: 'On-call engineer', state: 'dropped', lived: 1100 },
    ]);
  });

  test('knows the last belief of each', () => {
    expect(beliefsAt(story, 2)).toEqual([{ who: 'On-call engineer', text: 'The database is slow.' }]);
    expect(beliefsAt(story, 3)).toEqual([{ who: 'On-call engineer, Platform team', text: 'It was the deploy.' }]);
  });

  test('knows no belief that somebody has left behind', () => {
    const believing = (id: string, time: number, who: readonly string[], believed?: string): StoryEvent =>
      storyEvent({ id, at: at(time), who, believed });
    const held = bareStory({
      people: ['on-call', 'platform', 'support'].map((id) => ({ id, name: id, short: id })),
      events: [
        believing('started', 0, [], 'It clears a test cluster.'),
        believing('agreed', 10, ['on-call', 'platform'], 'Better safe than sorry.'),
        believing('page', 20, ['support'], 'An attack is possible.'),
        believing('looked', 30, ['platform'], 'The new side is cold.'),
        believing('excluded', 40, ['on-call']),
      ],
      hypotheses: [{ text: 'It is an attack.', by: ['support'], from: 20, to: 35, outcome: 'ruled-out' }],
    });
    const texts = (upTo: number): string[] => beliefsAt(held, upTo).map(({ text }) => text);
    expect([0, 1, 2, 3, 4].map(texts)).toEqual([
      ['It clears a test cluster.'],
      ['Better safe than sorry.'],
      ['Better safe than sorry.', 'An attack is possible.'],
      ['An attack is possible.', 'The new side is cold.'],
      ['The new side is cold.'],
    ]);
  });

  test('has no more lanes than can be read', () => {
    const people = Array.from({ length: 9 }, (_, index) => ({
      id: `p${String(index)}`,
      name: `Person ${String(index)}`,
      short: `Person ${String(index)}`,
    }));
    const crowded = bareStory({
      people,
      events: people.map(({ id }, index) => storyEvent({ id: `e-${id}`, at: at(index * 60), who: [id] })),
    });
    const all = sceneAt(crowded, 8).lanes;
    expect(all).toHaveLength(6);
    expect(all.flatMap(({ marks }) => marks)).toHaveLength(9);
  });

  test('keeps lanes and their order when it takes the place of another, though somebody learns of the beginning late', () => {
    const people = Array.from({ length: 9 }, (_, index) => ({
      id: `p${String(index)}`,
      name: `Person ${String(index)}`,
      short: `Person ${String(index)}`,
    }));
    const twice = [0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 6, 6, 6];
    const crowded = bareStory({
      people,
      events: [
        storyEvent({ id: 'start', at: at(0), who: ['p0'], known: [{ by: 'p7', at: 14 * 60, how: undefined }] }),
        ...twice.map((person, index) =>
          storyEvent({ id: `e${String(index)}`, at: at((index + 1) * 60), who: [`p${String(person)}`] }),
        ),
      ],
    });
    const names = (upTo: number, before?: number): string[] =>
      sceneAt(crowded, upTo, before).lanes.map(({ name, people: count }) =>
        count > 1 ? `${String(count)} others` : name,
      );
    const [asked, answered] = [names(10), names(14, 10)];
    expect(asked).toEqual(['Person 0', 'Person 1', 'Person 2', 'Person 3', 'Person 4', '2 others']);
    expect(answered).toEqual(['Person 0', 'Person 1', 'Person 2', 'Person 3', 'Person 6', '3 others']);
    expect(names(14)).toEqual(names(14, 10));
  });

  test('lets the oldest of two hundred events go, and counts them', () => {
    const long = bareStory({
      events: Array.from({ length: 200 }, (_, index) => storyEvent({ id: `e${String(index)}`, at: at(index) })),
    });
    expect(sceneAt(long, 199).earlier).toBe(176);
    expect(sceneAt(long, 199).lanes.flatMap(({ marks }) => marks)).toHaveLength(24);
  });
});

describe('instants', () => {
  test('of a day known only as a day keep their order inside it', () => {
    expect(instantsInOrder([{ at: at(0, day) }, { at: at(0, day) }, { at: at(0, day) }])).toEqual([
      day / 4,
      day / 2,
      (3 * day) / 4,
    ]);
  });
  test('that nobody knows stand between their neighbours', () => {
    expect(instantsInOrder([{ at: at(100) }, { at: undefined }, { at: at(300) }, { at: undefined }])).toEqual([
      100, 200, 300, 900,
    ]);
  });
  test('that are equal stand side by side', () => {
    expect(instantsInOrder([{ at: at(5) }, { at: at(5) }])).toEqual([5, 6]);
  });
  test('exist for every event of any story, and nothing later has a part in them', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(24), ({ events }, upTo) => {
        const instants = instantsInOrder(events);
        expect(instants).toHaveLength(events.length);
        expect(instants.every(Number.isFinite)).toBe(true);
        const story = bareStory({ events: events.slice(0, upTo + 1) });
        const whole = bareStory({ events });
        if (upTo < events.length) expect(sceneAt(whole, upTo)).toEqual(sceneAt(story, upTo));
      }),
    );
  });
});
