import fc from 'fast-check';
import { richParagraph } from '../../src/core/story/rich.ts';
import type { Story, StoryEvent } from '../../src/core/story/story.ts';

/** For tests: a story with nothing but a title. */
export function bareStory(fields: Partial<Story> = {}): Story {
  return {
    id: '2026-03-14-checkout',
    file: 'incidents/2026-03-14-checkout/narrative.mdx',
    title: 'Three slow afternoons',
    teaser: 'An afternoon in March',
    hook: undefined,
    href: '/incidents/2026-03-14-checkout/',
    kind: 'incident',
    place: '',
    day: '',
    date: '',
    impact: [],
    people: [],
    events: [],
    milestones: [],
    pauses: [],
    hypotheses: [],
    factors: [],
    findings: [],
    themes: [],
    actions: [],
    contrasts: [],
    terms: [],
    beginning: [],
    ending: [],
    perspectives: [],
    pictures: [],
    chapters: [],
    ...fields,
  };
}

/** For tests: an event at a minute of the story, with nothing known but what happened. */
export function storyEvent(fields: Partial<StoryEvent> & { id: string }): StoryEvent {
  return {
    named: true,
    at: undefined,
    until: undefined,
    day: '',
    clock: '',
    kind: 'action',
    who: [],
    what: `What happened at ${fields.id}.`,
    believed: undefined,
    cue: undefined,
    laterKnown: undefined,
    known: [],
    anchored: false,
    notes: [],
    picture: undefined,
    ...fields,
  };
}

const optionalText = fc.option(fc.lorem({ maxCount: 6 }), { nil: undefined });
const kinds = fc.constantFrom('signal', 'belief', 'decision', 'action', 'effect', 'communication', 'context');
const instant = fc.integer({ min: 0, max: 3_000_000 });
const time = fc.option(
  instant.map((from) => ({ from, to: from, approximate: false })),
  { nil: undefined, freq: 5 },
);

/** Any record: times that are unknown, equal or reversed, pauses that hang on the same event or on none. */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    events: fc.array(
      fc.record({
        at: time,
        kind: kinds,
        believed: optionalText,
        laterKnown: optionalText,
        cue: optionalText,
        anchored: fc.boolean(),
        who: fc.subarray(['on-call', 'platform', 'support']),
        notes: optionalText.map((text) => (text === undefined ? [] : richParagraph(text))),
      }),
      { maxLength: 25 },
    ),
    pauses: fc.array(fc.record({ after: fc.nat(30), happened: fc.lorem({ maxCount: 6 }) }), { maxLength: 4 }),
    detected: time,
    mitigated: time,
    resolved: time,
    themes: fc.subarray(['wrong-target', 'hidden-coupling']),
    impact: fc.array(fc.record({ who: optionalText, what: fc.lorem({ maxCount: 6 }), amount: optionalText }), {
      maxLength: 5,
    }),
    days: fc.array(fc.option(fc.nat(400), { nil: undefined }), { maxLength: 6 }),
  })
  .map(({ events, pauses, detected, mitigated, resolved, themes, impact, days }) =>
    bareStory({
      impact,
      events: events.map((event, index) =>
        storyEvent({ ...event, id: `e${String(index)}`, what: `What ${String(index)} was.` }),
      ),
      people: ['on-call', 'platform', 'support'].map((id) => ({ id, name: id, short: id })),
      pauses: pauses.map(({ after, happened }, index) => ({
        id: `p${String(index)}`,
        after: `e${String(after)}`,
        question: `Question ${String(index)}?`,
        options: [],
        think: 45,
        happened,
        sense: `Sense ${String(index)}.`,
      })),
      milestones: [
        { name: 'detected', at: detected, day: '', clock: '' },
        { name: 'mitigated', at: mitigated, day: '', clock: '' },
        { name: 'resolved', at: resolved, day: '', clock: '' },
      ],
      themes: themes.map((id) => ({ id, how: 'How it showed up.' })),
      actions: days.map((waited, index) => ({
        id: `a${String(index)}`,
        text: 'Do it',
        kind: 'technical',
        state: 'planned',
        stateLabel: 'planned',
        owner: undefined,
        days: waited,
        waited: '',
        costOfDelay: undefined,
        themes: [],
        ticket: undefined,
        recurred: [],
      })),
    }),
  );
