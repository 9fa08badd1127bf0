import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences, type RunningOrder, type RunningSlide } from './outline.ts';
import { chooseFromOrder } from './running-order.ts';

const slide = (kind: RunningSlide['kind'], natural: number, fields: Partial<RunningSlide> = {}): RunningSlide => ({
  kind,
  natural,
  weight: 0,
  ...fields,
});
const order: RunningOrder = {
  minutes: 45,
  slides: [
    slide('opening', 1),
    slide('rules', 1),
    slide('moment', 3, { weight: 1 }),
    slide('moment', 3, { weight: 6 }),
    slide('pause', 4),
    slide('section', 1),
    slide('consequence', 3, { weight: 5 }),
    slide('show', 6, { for: ['newcomers'] }),
    slide('resolution', 2),
    slide('discuss', 6),
  ],
};
const kinds = (wish: Parameters<typeof chooseFromOrder>[1]): string[] =>
  chooseFromOrder(order, wish).map(({ kind }) => kind);

test('without a wish, all that is for engineers is told in the time that the author wants', () => {
  const told = chooseFromOrder(order);
  expect(told.map(({ beat }) => beat)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9]);
  expect(told.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(45, 5);
});

test('what is marked for an audience is for it alone', () => {
  expect(kinds({ audience: 'newcomers' })).toContain('show');
  expect(kinds({ audience: 'engineers' })).not.toContain('show');
});

test('less time leaves out what tells least, and keeps a question with its cause and its consequence or not at all', () => {
  expect(chooseFromOrder(order, { minutes: 17 }).map(({ beat }) => beat)).toEqual([0, 3, 4, 5, 6, 8, 9]);
  expect(kinds({ minutes: 15 })).toEqual(['opening', 'rules', 'moment', 'resolution', 'discuss']);
  expect(kinds({ minutes: 8 })).toEqual(['opening', 'resolution', 'discuss']);
});

const orders: fc.Arbitrary<RunningOrder> = fc.record({
  minutes: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
  slides: fc.array(
    fc.record(
      {
        kind: fc.constantFrom(
          'opening',
          'moment',
          'pause',
          'consequence',
          'show',
          'section',
          'resolution',
          'guise',
          'discuss',
        ),
        natural: fc.double({ min: 0.1, max: 6, noNaN: true }),
        weight: fc.integer({ min: 0, max: 9 }),
        for: fc.subarray([...audiences], { minLength: 1 }),
      },
      { requiredKeys: ['kind', 'natural', 'weight'] },
    ) as fc.Arbitrary<RunningSlide>,
    { minLength: 1, maxLength: 40 },
  ),
});

describe('of any running order', () => {
  test('what is told keeps its order, adds up to its length, and drops no consequence of a question that it keeps', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(...audiences), fc.integer({ min: 1, max: 90 }), (any, audience, minutes) => {
        const told = chooseFromOrder(any, { audience, minutes });
        const places = told.map(({ beat }) => beat);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        if (told.length > 0) expect(told.reduce((sum, each) => sum + each.minutes, 0)).toBeCloseTo(minutes, 5);
        const theirs = any.slides.flatMap(({ for: whom }, index) =>
          (whom?.includes(audience) ?? true) ? [index] : [],
        );
        for (const place of places) {
          expect(theirs).toContain(place);
          if (any.slides[place]?.kind !== 'pause') continue;
          const next = theirs[theirs.indexOf(place) + 1];
          if (next !== undefined && any.slides[next]?.kind === 'consequence') expect(places).toContain(next);
        }
        for (const place of theirs) if (any.slides[place]?.kind === 'resolution') expect(places).toContain(place);
      }),
    );
  });
});
