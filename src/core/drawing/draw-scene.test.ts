import { expect, test } from 'vitest';
import { bareStory, storyEvent } from '../../../test/support/stories.ts';
import { sceneAt } from '../story/scene.ts';
import type { StoryTime } from '../story/story.ts';
import { drawScene } from './draw-scene.ts';

const day = 86_400;
const at = (from: number, to = from): StoryTime => ({ from: from * day, to: to * day, approximate: from < to });
const words = {
  describes: 'The story so far',
  laneOfNobody: 'The system',
  duration: (seconds: number) => `${String(Math.round(seconds / day))} d`,
  nothingRecorded: (duration: string) => `${duration}, nothing recorded`,
  earlier: (count: number) => `${String(count)} earlier`,
};
const drawn = (events: Parameters<typeof storyEvent>[0][], upTo = events.length - 1): string =>
  drawScene(sceneAt(bareStory({ events: events.map(storyEvent) }), upTo), words).html;

test('a wait is as long as it certainly was, and between two events of one month there is none', () => {
  const august = { at: at(0, 31), day: 'August' };
  expect(
    drawn([
      { id: 'a', ...august },
      { id: 'b', ...august },
    ]),
  ).not.toContain('nothing recorded');
  expect(
    drawn([
      { id: 'a', ...august },
      { id: 'b', at: at(90, 120), day: 'November' },
    ]),
  ).toContain('59 d, nothing recorded');
  expect(
    drawn([
      { id: 'a', at: at(0), clock: '10:00' },
      { id: 'b', clock: 'some time after' },
      { id: 'c', at: at(8), clock: '10:00' },
    ]),
  ).not.toContain('nothing recorded');
});

test('now is named even where its time is not known, in words that stay inside', () => {
  const before = { id: 'a', at: at(0), day: '10 September' };
  const said = drawn([before, { id: 'b', clock: 'before the merge' }]);
  expect(said).toMatch(/scene-time-now" x="86%"[^>]*>before the merge/);
  expect(said).toMatch(/scene-first" x="0%"[^>]*>10 September/);
  expect(drawn([before, { id: 'b', clock: 'four minutes after its own outage began' }])).toMatch(
    /scene-last scene-time-now" x="100%"/,
  );
});

test('every lane has its name once, in letters that a browser can break', () => {
  const said = drawn([{ id: 'a', at: at(0), clock: '10:00' }]);
  expect(said.match(/The system/g)).toHaveLength(1);
  expect(said).toContain('<span class="scene-name" dir="auto">The system</span>');
});
