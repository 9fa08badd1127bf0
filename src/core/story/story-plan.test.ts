import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory, bareStory, storyEvent } from '../../../test/support/stories.ts';
import type { Beat } from './beat.ts';
import { audiences, type PlanWish } from './outline.ts';
import type { PlanSource } from './plan-source.ts';
import { storyPlan } from './story-plan.ts';
import type { StoryAction, StoryTheme } from './story.ts';

const themes: StoryTheme[] = ['wrong-target', 'hidden-coupling'].map((id) => ({
  id,
  title: id,
  definition: `What ${id} is.`,
  questions: ['Where does it live with us?', 'Who would know?', 'What would tell?'],
  href: `/themes/${id}/`,
}));

const wish: fc.Arbitrary<PlanWish> = fc.record({
  audience: fc.option(fc.constantFrom(...audiences), { nil: undefined }),
  minutes: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
});
const source: fc.Arbitrary<PlanSource> = fc.record({
  stories: fc
    .array(anyStory, { minLength: 1, maxLength: 12 })
    .map((stories) => stories.map((story, index) => ({ ...story, id: `s${String(index)}` }))),
  themes: fc.constantFrom([], themes),
  follows: fc.constantFrom('story' as const, 'theme' as const),
});

/** The beats of one story of a plan, in order. */
const beatsOf = (beats: readonly Beat[], story: number): Beat[] =>
  beats.filter((beat) => beat.story === story && beat.kind !== 'guise');

describe('the arc of any plan', () => {
  test('opens, ends every story that it begins, then says why it made sense, and only then what it came to', () => {
    fc.assert(
      fc.property(source, wish, (from, wanted) => {
        const { beats } = storyPlan(from, wanted);
        expect(beats[0]?.kind).toBe('opening');
        for (const story of toldIn(beats)) {
          const kinds = beatsOf(beats, story).map(({ kind }) => kind);
          const closing = ['resolution', 'sense', ...(from.stories[story]?.impact.length ? ['impact'] : [])];
          expect(kinds.slice(-closing.length)).toEqual(closing);
          expect(kinds.filter((kind) => closing.includes(kind))).toEqual(closing);
          const count = from.stories[story]?.events.length ?? 0;
          if (count > 0 && from.stories[story]?.events.some(({ kind }) => kind === 'signal'))
            expect(kinds.filter((kind) => kind === 'signal').length).toBeLessThanOrEqual(1);
          if (kinds.includes('turn')) expect(kinds.indexOf('turn')).toBeLessThan(kinds.indexOf('resolution'));
        }
      }),
    );
  });

  test('keeps the consequence of every pause that it keeps, right behind it, and its cause before it', () => {
    fc.assert(
      fc.property(source, wish, (from, wanted) => {
        const { beats } = storyPlan(from, wanted);
        // Where nothing is left to tell, the end is what came of it, and several questions may lead there.
        const nextButPauses = (index: number): (typeof beats)[number] | undefined =>
          beats.slice(index).find(({ kind }) => kind !== 'pause');
        beats.forEach((beat, index) => {
          if (beat.kind !== 'pause') return;
          const next = nextButPauses(index);
          expect(['consequence', 'resolution']).toContain(next?.kind);
          if (beats[index + 1]?.kind === 'pause') expect(next?.kind).toBe('resolution');
          expect(next?.story).toBe(beat.story);
          const before = beats
            .slice(0, index)
            .some((told) => 'event' in told && told.story === beat.story && told.event === beat.after);
          expect(before || beat.after === undefined).toBe(true);
        });
      }),
    );
  });

  test('says of a consequence that the timeline lacks that the story goes on, and not the answer again', () => {
    fc.assert(
      fc.property(source, wish, (from, wanted) => {
        const { beats } = storyPlan(from, wanted);
        beats.forEach((beat, index) => {
          if (beat.kind !== 'consequence') return;
          const asked = beats[index - 1];
          const told = beat.event === undefined ? undefined : from.stories[beat.story ?? 0]?.events[beat.event];
          if (beat.untold === undefined) expect(beat.said).toBe(told?.what);
          else expect([beat.said, beat.event]).toEqual(['', asked?.kind === 'pause' ? asked.after : 'no pause']);
        });
      }),
    );
  });

  test('tells in the order of the timeline, nothing twice, the signal before any question', () => {
    fc.assert(
      fc.property(source, wish, (from, wanted) => {
        const { beats } = storyPlan(from, wanted);
        for (const story of toldIn(beats)) {
          const told = beatsOf(beats, story);
          const events = told.flatMap((beat) =>
            'said' in beat && beat.event !== undefined && beat.said === from.stories[story]?.events[beat.event]?.what
              ? [beat.event]
              : [],
          );
          expect(events).toEqual([...new Set(events)].sort((a, b) => a - b));
          const [signal, pause] = ['signal', 'pause'].map((kind) => told.findIndex((beat) => beat.kind === kind));
          if (signal !== undefined && pause !== undefined && signal >= 0 && pause >= 0)
            expect(signal).toBeLessThan(pause);
        }
        expect(new Set(beats.map(({ id }) => id)).size).toBe(beats.length);
      }),
    );
  });

  test('adds up to its length, to the tenth of a minute', () => {
    fc.assert(
      fc.property(source, wish, (from, wanted) => {
        const plan = storyPlan(from, wanted);
        expect(plan.beats.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(plan.minutes, 5);
        expect(plan.beats.every(({ minutes }) => minutes >= 0)).toBe(true);
      }),
    );
  });

  test('five minutes with executives are eight beats at most, without a pause, and end in a decision', () => {
    fc.assert(
      fc.property(source, (from) => {
        const { beats, minutes } = storyPlan(from, { audience: 'executives' });
        expect(minutes).toBe(5);
        expect(beats.length).toBeLessThanOrEqual(8);
        expect(beats.some(({ kind }) => kind === 'pause')).toBe(false);
        expect(beats.at(-1)?.kind).toBe('decision');
      }),
    );
  });

  test('is the same whenever it is made', () => {
    fc.assert(
      fc.property(source, wish, (from, wanted) => {
        expect(JSON.stringify(storyPlan(structuredClone(from), wanted))).toBe(JSON.stringify(storyPlan(from, wanted)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a plan', () => {
  const minute = 60;
  const at = (minutes: number): { from: number; to: number; approximate: boolean } => ({
    from: minutes * minute,
    to: minutes * minute,
    approximate: false,
  });
  const story = bareStory({
    events: [
      storyEvent({ id: 'deploy', at: at(0), kind: 'action' }),
      storyEvent({ id: 'page', at: at(10), kind: 'signal', anchored: true }),
      storyEvent({ id: 'guess', at: at(12), kind: 'belief', believed: 'The database is slow.' }),
      storyEvent({
        id: 'rollback',
        at: at(20),
        kind: 'action',
        what: 'They roll the database back.',
        laterKnown: 'It had been well.',
        believed: 'It is the parameter.',
      }),
      storyEvent({ id: 'no-change', at: at(24), kind: 'effect' }),
      storyEvent({ id: 'found', at: at(40), kind: 'decision', anchored: true }),
      storyEvent({ id: 'well', at: at(60), kind: 'effect', what: 'Everything answers again.' }),
      storyEvent({ id: 'told', at: at(61), kind: 'communication', what: 'The report is published.' }),
      storyEvent({ id: 'tidied', at: at(9000), kind: 'action' }),
    ],
    pauses: [
      {
        id: 'what-next',
        after: 'guess',
        question: 'What next?',
        options: [],
        think: 45,
        happened: 'They rolled the database back.',
        sense: 'It had helped before.',
      },
    ],
    milestones: [{ name: 'resolved', at: at(61), day: '', clock: '' }],
  });
  const told = (wanted: PlanWish): string[] =>
    storyPlan({ stories: [story], themes }, wanted).beats.map(({ kind, id }) => `${kind} ${id}`);

  test('of half an hour asks, shows what it led to, and ends with the milestone, not with the report', () => {
    expect(told({ minutes: 30 })).toMatchInlineSnapshot(`
      [
        "opening start",
        "rules rules",
        "moment deploy",
        "signal page",
        "moment guess",
        "pause what-next",
        "consequence rollback",
        "moment no-change",
        "turn found",
        "resolution well",
        "sense sense",
        "discuss discuss",
      ]
    `);
  });

  test('of five minutes keeps the event that tells most', () => {
    expect(told({ minutes: 5 })).toMatchInlineSnapshot(`
      [
        "opening start",
        "signal page",
        "turn rollback",
        "resolution well",
        "sense sense",
        "discuss discuss",
      ]
    `);
    expect(told({ audience: 'executives' })).toMatchInlineSnapshot(`
      [
        "opening start",
        "signal page",
        "turn rollback",
        "resolution well",
        "sense sense",
        "decision decision",
      ]
    `);
  });

  test('with executives begins with what somebody noticed, though a question is asked before', () => {
    const early = {
      ...story,
      events: [
        storyEvent({ id: 'hired', at: at(-9000), kind: 'context', believed: 'It will be switched off.' }),
        ...story.events,
      ],
      pauses: story.pauses.flatMap((pause) => [pause, { ...pause, id: 'leave-it', after: 'hired' }]),
    };
    const heard = (wanted: PlanWish): (string | undefined)[] =>
      storyPlan({ stories: [early], themes }, wanted).beats.flatMap(({ kind, id }) => (kind === 'signal' ? id : []));
    expect(heard({ audience: 'executives' })).toEqual(['page']);
    expect(heard({ audience: 'engineers' })).toEqual(['hired']);
  });

  test('of a deed that set everything off tells what it set off too, and to executives before anything else', () => {
    const fuse = bareStory({
      events: [
        storyEvent({ id: 'warned', kind: 'signal', at: at(0) }),
        storyEvent({ id: 'merged', kind: 'decision', at: at(10), anchored: true, believed: 'It is safe.' }),
        storyEvent({ id: 'stolen', kind: 'effect', at: at(9000) }),
        storyEvent({ id: 'used', kind: 'effect', at: at(9010) }),
        storyEvent({ id: 'closed', kind: 'action', at: at(9900) }),
      ],
      milestones: [
        { name: 'began', at: at(9000), day: '', clock: '' },
        { name: 'resolved', at: at(9900), day: '', clock: '' },
      ],
    });
    const events = (from: typeof fuse, audience: 'executives' | 'engineers'): string[] =>
      storyPlan({ stories: [from] }, { audience, minutes: 5 }).beats.flatMap((beat) =>
        'event' in beat ? [`${beat.kind} ${beat.id}`] : [],
      );
    expect(events(fuse, 'executives')).toEqual(['signal merged', 'turn stolen', 'resolution closed']);
    expect(events(fuse, 'engineers').slice(0, 3)).toEqual(['signal warned', 'turn merged', 'moment stolen']);
    // Where it had begun before, the signal tells it.
    const began = { ...fuse, milestones: fuse.milestones.slice(1) };
    expect(events(began, 'executives')).toContain('signal warned');
  });

  test('says a reason once, though it is also what somebody saw', () => {
    const pauses = story.pauses.map((pause) => ({ ...pause, sense: 'A rising line was all that could be seen.' }));
    const seeing = (cue: string): unknown =>
      storyPlan({
        stories: [{ ...story, pauses, events: story.events.map((event) => ({ ...event, cue })) }],
      }).beats.flatMap((beat) => (beat.kind === 'sense' ? beat.rows.map(({ because }) => because) : []));
    expect(seeing('A rising line.')).toEqual([undefined, undefined, undefined]);
    expect(seeing('A falling line.')).toContain('A falling line.');
  });

  test('says why it made sense without what people believed when it was over', () => {
    const events = story.events.map((event) => (event.id === 'well' ? { ...event, believed: 'It is over.' } : event));
    const sense = storyPlan({ stories: [{ ...story, pauses: [], events }] }).beats.find(({ kind }) => kind === 'sense');
    expect(sense).toMatchObject({ rows: [{ text: 'It is the parameter.' }, { text: 'The database is slow.' }] });
  });

  test('of a story without a known end closes with what was done about its last effect, and not with tidying up', () => {
    const { events } = story;
    const mended = storyEvent({ id: 'mended', kind: 'action', what: 'The last of it is taken away.' });
    const end = (more: typeof events): string | undefined =>
      storyPlan({ stories: [{ ...story, milestones: [], events: more }] }).beats.find(
        ({ kind }) => kind === 'resolution',
      )?.id;
    expect(end(events)).toBe('well');
    expect(end([...events.slice(0, 7), mended, ...events.slice(7)])).toBe('mended');
  });

  test('tells what people believed before a question with what they did, and not with what others did', () => {
    const by = (who: string): unknown =>
      storyPlan({
        stories: [
          {
            ...story,
            events: story.events.map((event) => {
              if (event.id === 'guess') return { ...event, who: ['on-call'] };
              return event.id === 'rollback' ? { ...event, believed: undefined, who: [who] } : event;
            }),
          },
        ],
      }).beats.find(({ id }) => id === 'rollback');
    expect(by('on-call')).toMatchObject({ believed: 'The database is slow.' });
    expect(by('attacker')).toMatchObject({ believed: undefined });
  });

  test('ends with a contrast only where somebody can say what made the difference, and tells it once', () => {
    const theme = { id: 'wrong-target', how: 'How it showed up there.' };
    const other = (id: string, factors: typeof story.factors = []): typeof story =>
      bareStory({ id, title: id, kind: 'near-miss', themes: [theme], factors });
    const held = { text: 'A guard held.', kind: 'technical', role: 'mitigator', themes: [] } as const;
    const mitigator = { ...held, lookedLike: undefined, absorbedBy: undefined, answered: false };
    const across = (elsewhere: readonly (typeof story)[]): string[] =>
      storyPlan({ stories: [{ ...story, themes: [theme] }], themes, elsewhere }).beats.flatMap((beat) => {
        if (beat.kind === 'contrast') return [`${beat.title}: ${beat.why}`];
        return beat.kind === 'guise' && beat.elsewhere ? [beat.elsewhere.title] : [];
      });
    expect(across([other('first')])).toEqual(['first']);
    expect(across([other('second', [mitigator]), other('first')])).toEqual(['first', 'second: A guard held.']);
  });

  test('is no contrast to itself', () => {
    const absorbed = {
      text: 'A guard held.',
      kind: 'technical',
      role: 'risk',
      lookedLike: undefined,
      answered: false,
    } as const;
    const held = bareStory({
      themes: [{ id: 'wrong-target', how: 'How it showed up there.' }],
      factors: [{ ...absorbed, themes: ['wrong-target'], absorbedBy: 'The guard.' }],
    });
    const kinds = (stories: readonly (typeof held)[]): string[] =>
      storyPlan({ stories, themes }).beats.map(({ kind }) => kind);
    expect(kinds([held])).not.toContain('contrast');
    expect(kinds([held, bareStory({ id: 'another' })])).toContain('contrast');
  });

  test('of a title alone still opens, ends and asks', () => {
    expect(storyPlan({ stories: [bareStory()] }, {}).beats.map(({ kind }) => kind)).toEqual([
      'opening',
      'rules',
      'resolution',
      'sense',
      'discuss',
    ]);
  });

  test('of one event tells it once', () => {
    const { beats } = storyPlan({ stories: [bareStory({ events: [storyEvent({ id: 'page' })] })] }, {});
    expect(beats.map(({ kind }) => kind)).toEqual(['opening', 'rules', 'signal', 'resolution', 'sense', 'discuss']);
  });

  test('opens with what people felt, and never with an amount', () => {
    const felt = (impact: typeof story.impact): unknown => storyPlan({ stories: [bareStory({ impact })] }).beats[0];
    const readers = { who: 'Readers', what: 'no pages', amount: '3 hours' };
    expect(felt([readers, { who: 'Data', what: 'none was lost', amount: undefined }])).toMatchObject({
      felt: ['Readers: no pages'],
    });
    expect(felt([{ who: undefined, what: 'Checkout took 12 seconds.', amount: undefined }])).toMatchObject({
      felt: [],
    });
  });

  test('says nothing at the beginning of what nobody felt', () => {
    const impact = [{ who: 'Users', what: 'none was hit', amount: undefined }];
    const opening = storyPlan({ stories: [bareStory({ impact, kind: 'near-miss' })] }).beats[0];
    expect(opening).toMatchObject({ kind: 'opening', felt: [] });
  });

  test('goes from a question about the last thing that happened straight to the end', () => {
    const [asked] = story.pauses;
    const pauses = asked ? [{ ...asked, id: 'who-runs-it', after: 'found', happened: 'Somebody else did.' }] : [];
    const { beats } = storyPlan({ stories: [{ ...story, pauses }] });
    const from = beats.findIndex(({ kind }) => kind === 'pause');
    expect(beats.slice(from - 1, from + 2).map(({ id }) => id)).toEqual(['found', 'who-runs-it', 'well']);
  });

  test('shows what was done in each story before a second thing of one, and first what came back', () => {
    const action = (text: string, days: number, recurred: StoryAction['recurred'] = []): StoryAction => ({
      id: text,
      text,
      kind: 'technical',
      state: 'planned',
      stateLabel: 'Planned',
      owner: undefined,
      days,
      waited: `${String(days)} days`,
      costOfDelay: undefined,
      themes: [],
      ticket: undefined,
      recurred,
    });
    const again = [{ title: 'Again', day: '3 May', href: '/again/' }];
    const rows = (stories: readonly (typeof story)[]): unknown =>
      storyPlan({ stories }, { audience: 'newcomers' }).beats.flatMap((beat) =>
        beat.kind === 'action' ? beat.rows.map(({ text }) => text) : [],
      );
    const long = bareStory({
      id: 'long',
      actions: [action('a', 9), action('b', 8), action('c', 7), action('d', 1, again)],
    });
    const short = bareStory({ id: 'short', actions: [action('e', 2), action('f', 3)] });
    const undated = bareStory({
      id: 'undated',
      actions: [{ ...action('g', 0), days: undefined, costOfDelay: 'much' }],
    });
    expect(rows([long, short])).toEqual(['d', 'a', 'f']);
    expect(rows([undated, long, short, { ...short, id: 'third' }])).toEqual(['d', 'f', 'f']);
    expect(rows([long])).toEqual(['d', 'a', 'b']);
  });

  test('that follows a theme weighs what is linked to its factors', () => {
    const linked = {
      ...story,
      themes: [{ id: 'wrong-target', how: 'What was deployed went to the wrong cluster.' }],
      events: story.events.map((event) =>
        event.id === 'deploy' ? { ...event, what: 'Deployed to the wrong cluster.' } : event,
      ),
    };
    const of = (follows: 'story' | 'theme'): string[] =>
      storyPlan({ stories: [linked], themes, follows }, { minutes: 5 }).beats.map(({ id }) => id);
    expect(of('theme')).toContain('deploy');
    expect(of('story')).not.toContain('deploy');
  });

  test('that follows a theme never puts what is linked to it in the place of what a question led to', () => {
    const how = 'Everything went to the wrong cluster, which nobody had named.';
    const linked = {
      ...story,
      themes: [{ id: 'wrong-target', how }],
      pauses: story.pauses.map((pause) => ({ ...pause, happened: 'A rollback.' })),
      events: story.events.map((event) => (event.id === 'found' ? { ...event, what: how } : event)),
    };
    for (const follows of ['theme', 'story'] as const)
      expect(
        storyPlan({ stories: [linked], themes, follows }).beats.find(({ kind }) => kind === 'consequence')?.id,
      ).toBe('rollback');
  });
});

function toldIn(beats: readonly Beat[]): number[] {
  return [
    ...new Set(beats.flatMap(({ kind, story }) => (kind === 'resolution' && story !== undefined ? [story] : []))),
  ];
}
