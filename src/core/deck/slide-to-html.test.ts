import { expect, test } from 'vitest';
import { bareStory, storyEvent } from '../../../test/support/stories.ts';
import { richParagraph } from '../story/rich.ts';
import { storyOutline, storyPlan } from '../story/story-plan.ts';
import { english } from '../words/english.ts';
import { slidesOf } from './deck-of-plan.ts';
import type { Slide } from './deck.ts';
import { pageFlow } from './page-flow.ts';
import { slideOnPage } from './slide-to-html.ts';
import { partToHtml } from './part-to-html.ts';
import { slidesOnStage } from './slides-on-stage.ts';

const at = (minutes: number): { from: number; to: number; approximate: boolean } => ({
  from: minutes * 60,
  to: minutes * 60,
  approximate: false,
});
const story = bareStory({
  people: [{ id: 'on-call', name: 'On-call engineer', short: 'On-call engineer' }],
  events: [
    storyEvent({
      id: 'page',
      at: at(0),
      clock: '14:10',
      day: '14 March 2026',
      kind: 'signal',
      who: ['on-call'],
      what: 'The page <arrives>.',
    }),
    storyEvent({
      id: 'rollback',
      at: at(30),
      clock: '14:40',
      day: '14 March 2026',
      who: ['on-call'],
      what: 'They roll back.',
      laterKnown: 'It had been well.',
    }),
    storyEvent({
      id: 'turned',
      at: at(50),
      clock: '15:00',
      day: '14 March 2026',
      kind: 'decision',
      what: 'Retries are looked at.',
    }),
    storyEvent({ id: 'well', at: at(70), clock: '15:20', day: '14 March 2026', kind: 'effect', what: 'All is well.' }),
  ],
  pauses: [
    {
      id: 'what-next',
      after: 'page',
      question: 'What next?',
      options: ['Wait', 'Roll back'],
      think: 45,
      happened: 'They rolled it back.',
      sense: 'It had helped before.',
    },
  ],
});
const slides = slidesOf(
  storyPlan({ stories: [story] }).beats,
  [story],
  { path: 'incidents/x/playback/', file: 'x' },
  english,
);
const slide = (id: string): Slide => {
  const found = slides.find((each) => each.id === id);
  if (!found) throw new Error(`no slide ${id}`);
  return found;
};

test('a slide of a stage is one element that says its code, and nothing else until the room gets there', () => {
  const { markup, veiled } = slidesOnStage([slide('page'), slide('rollback')], english);
  const [, second] = markup.html.split('\n<section ');
  expect(second).toMatch(
    /^class="slide slide-consequence" data-slide="[a-z0-9]{6}" data-kind="consequence" data-steps="0" data-minutes="[\d.]+" hidden data-veiled="1"><\/section>$/,
  );
  expect(veiled[1]).toContain('They roll back.');
});

test('what a step reveals is veiled once more inside', () => {
  const { markup, veiled } = slidesOnStage([slide('what-next')], english);
  expect(markup.html).toContain('What next?');
  expect(markup.html).not.toMatch(/rolled it back|helped before/);
  const places = [...markup.html.matchAll(/data-veiled="(\d+)"/g)].map(([, place]) => Number(place));
  expect(places.map((place) => veiled[place]).join()).toMatch(/They rolled it back\./);
});

test('a slide of another length says so', () => {
  const { markup } = slidesOnStage([slide('page'), slide('rollback')], english, ({ id }) => id === 'page');
  expect(markup.html.match(/ data-slide="[a-z0-9]{6}"[^>]* data-spare/g)).toHaveLength(1);
});

test('text is text, hindsight is apart, and the picture has a mark for each who knew', () => {
  expect(slidesOnStage([slide('page')], english).markup.html).toContain('The page &lt;arrives&gt;.');
  const { html } = slidesOnStage([slide('rollback')], english).markup;
  expect(html.match(/data-mark="(page|rollback) on-call"/g)).toHaveLength(2);
  expect(html).not.toContain('It had been well.');
  expect(html).toContain('data-later');
});

test('the page holds back what came of a question, and an answer is not in the question', () => {
  const flow = pageFlow({
    slides,
    variants: { slides, choices: { by: 'plan', ...storyOutline({ stories: [story] }).outline } },
  });
  const asked = flow.find(({ slide: { kind } }) => kind === 'pause');
  expect(asked?.held?.map(({ slide: { id } }) => id)).toEqual(['rollback']);
  expect(flow.map(({ slide: { id } }) => id)).not.toContain('rollback');
  expect(slideOnPage(slide('what-next'), english).html).not.toContain('They rolled it back.');
});

test('the page keeps for whoever presents what a reader has no use for', () => {
  const spoken = (id: string): number => slideOnPage(slide(id), english).html.match(/notes-spoken/g)?.length ?? 0;
  // How to lead the room through a question, and a sentence that stands above already.
  expect([spoken('what-next'), spoken('turned')].every((count) => count > 0)).toBe(true);
  const told = { ...slide('turned'), notes: richParagraph('What the narrative tells.') };
  expect(slideOnPage(told, english).html).not.toContain('notes-spoken');
});

test('a picture that grows never says how much is still to come', () => {
  const upTo = slidesOnStage([slide('page')], english).markup.html;
  expect(upTo).not.toMatch(/14:40|15:00|15:20/);
  expect(upTo).toContain('scene-open');
});

test('an ending that only a milestone tells has no mark of what came after it', () => {
  const later = { ...story.events[3], id: 'talk', at: at(500_000), kind: 'communication' as const, what: 'A talk.' };
  const told = {
    ...story,
    events: [...story.events.slice(0, 2), storyEvent(later)],
    milestones: [{ name: 'resolved' as const, at: at(400_000), day: '', clock: '' }],
  };
  const ending = slidesOf(storyPlan({ stories: [told] }).beats, [told], { path: '', file: 'x' }, english).find(
    ({ kind }) => kind === 'resolution',
  );
  expect(JSON.stringify(ending)).toContain('rollback on-call');
  expect(JSON.stringify(ending)).not.toContain('talk');
});

test('with its answer a question gives back the light to the picture, though nothing new happened on it', () => {
  const told = { ...story, events: story.events.slice(0, 1) };
  const asked = slidesOf(storyPlan({ stories: [told] }).beats, [told], { path: '', file: 'x' }, english).find(
    ({ kind }) => kind === 'pause',
  );
  const scenes = asked?.parts.flatMap((part) => (part.type === 'scene' ? [[part.step, part.dim]] : []));
  expect(scenes).toEqual([
    [0, true],
    [1, false],
  ]);
});

test('several stories open with as much of each as a room may know', () => {
  const others = ['a', 'b'].map((id) => bareStory({ id, teaser: `Story ${id}`, day: '14 March 2026' }));
  const [opening] = slidesOf(storyPlan({ stories: others }).beats, others, { path: '', file: 'x' }, english);
  expect(slidesOnStage(opening ? [opening] : [], english).markup.html).toContain(
    '<li dir="auto">Story a\u00a0· 14\u00a0March\u00a02026</li>',
  );
});

test('a short name with a hyphen ends no line of a sentence', () => {
  const sentence = partToHtml({ step: 0, type: 'sentence', text: 'The restore on db-02 stops.' }, 'stage', english);
  expect(sentence.html).toContain('on <span class="whole">db-02</span> stops');
});
