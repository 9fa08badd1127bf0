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
  laneOfOthers: (people: number) => `${String(people)} others`,
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

test('a day is named below a time that is written there, and once where it is all that is known', () => {
  const days = (svg: string): string[] =>
    [...svg.matchAll(/<text class="scene-(?:day|time)[^"]*"[^>]*>([^<]*)/g)].map(([, text = '']) => text);
  const crowded = drawn([
    { id: 'a', at: at(0), clock: '10:00', day: '1 March' },
    { id: 'b', at: at(40), clock: '11:00', day: '10 April' },
    { id: 'c', at: at(40.0005), day: '11 April' },
  ]);
  expect(days(crowded)).not.toContain('10 April');
  expect(days(crowded)).toContain('11 April');
  const twice = drawn([
    { id: 'a', at: at(0), day: '13 March' },
    { id: 'b', at: at(0.2), day: '13 March' },
    { id: 'c', at: at(9), clock: '10:00', day: '22 March' },
  ]);
  expect(days(twice).filter((text) => text === '13 March')).toHaveLength(1);
});

test('a day moves aside a little for the one before it; where now could not, the one before gives way', () => {
  const said = drawn([
    { id: 'a', at: at(0), day: 'August 2017' },
    { id: 'b', at: at(580), clock: '18:46', day: '13 March 2019' },
    { id: 'c', at: at(602), clock: '12:32', day: '4 April 2019' },
  ]);
  expect(said).toMatch(/scene-day on-wide" x="[\d.]+%"[^>]*>13 March 2019/);
  expect(said).toMatch(/scene-day on-narrow" x="86%"[^>]*>4 April 2019/);
  expect(said).toMatch(/scene-day on-wide scene-first" x="79.3%"[^>]*>4 April 2019/);
});

test('a short name of a wait may reach beyond it, but not over the next', () => {
  const steps = Array.from({ length: 12 }, (_, index) => ({ id: `s${String(index)}`, at: at(index * 0.01) }));
  const alone = drawn([...steps, { id: 'late', at: at(9) }, { id: 'soon', at: at(9.01) }]);
  expect(alone).toMatch(/on-wide"[^>]*>9 d/);
  const [names] = [
    ...drawn([...steps, ...[9, 20, 31, 42].map((from) => ({ id: `w${String(from)}`, at: at(from) }))]).matchAll(
      /<text class="scene-gap-name on-wide" x="([\d.]+)%"[^>]*>([^<]*)/g,
    ),
  ].reduce<[number[][]]>(
    ([all], [, x, text = '']) => [[...all, [Number(x) - text.length * 0.6, Number(x) + text.length * 0.6]]],
    [[]],
  );
  expect(names.length).toBeGreaterThan(1);
  const inOrder = names.sort(([a = 0], [b = 0]) => a - b);
  for (const [index, [from = 0]] of inOrder.entries())
    if (index > 0) expect(from).toBeGreaterThan(inOrder[index - 1]?.[1] ?? 0);
});

test('on a narrow picture a long time ends where the picture ends', () => {
  const said = drawn([
    { id: 'a', at: at(0), day: '10 September' },
    { id: 'b', clock: 'before the second part' },
  ]);
  expect(said).toMatch(/on-wide scene-time-now" x="86%"[^>]*>before the second part/);
  expect(said).toMatch(/on-narrow scene-last scene-time-now" x="100%"[^>]*>before the second part/);
});
