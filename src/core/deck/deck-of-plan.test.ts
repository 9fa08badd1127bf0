import { expect, test } from 'vitest';
import { bareStory, storyEvent } from '../../../test/support/stories.ts';
import { storyPlan } from '../story/story-plan.ts';
import { english } from '../words/english.ts';
import { slidesOf } from './deck-of-plan.ts';

const minute = (minutes: number): { from: number; to: number; approximate: boolean } => ({
  from: minutes * 60,
  to: minutes * 60,
  approximate: false,
});
const day = 24 * 60;

test('a heading says the day where its time is of another one than the story’s, or than that of what was told before', () => {
  const people = [{ id: 'on-call', name: 'On-call engineer', short: 'On-call engineer' }];
  const who = ['on-call'];
  const story = bareStory({
    people,
    day: '21 October 2019',
    events: [
      storyEvent({ id: 'guard', at: minute(0), day: '3 June 2019', clock: '', who }),
      storyEvent({ id: 'first', at: minute(140 * day), day: '21 October 2019', clock: '18:27', who, kind: 'signal' }),
      storyEvent({ id: 'soon', at: minute(140 * day + 9), day: '21 October 2019', clock: '18:36', who }),
      storyEvent({ id: 'then', clock: 'that night', who }),
      storyEvent({ id: 'next', at: minute(141 * day), day: '22 October 2019', clock: '04:00', who }),
      storyEvent({ id: 'end', at: minute(142 * day), day: '23 October 2019', clock: '05:00', kind: 'effect' }),
    ],
  });
  const { beats } = storyPlan({ stories: [story], themes: [] }, { minutes: 30 });
  const slides = slidesOf(beats, [story], { path: 'playbacks/one', file: 'one.mdx' }, english);
  expect(slides.filter(({ id }) => story.events.some((event) => event.id === id)).map(({ title }) => title))
    .toMatchInlineSnapshot(`
      [
        "3 June 2019 · On-call engineer",
        "21 October 2019, 18:27 · On-call engineer",
        "18:36 · On-call engineer",
        "That night · On-call engineer",
        "22 October 2019, 04:00 · On-call engineer",
        "How it ended · 23 October 2019, 05:00",
      ]
    `);
});
