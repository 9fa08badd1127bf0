import { describe, expect, test } from 'vitest';
import { ImprovementActionSchema, type ImprovementAction } from '../model/improvement-action.ts';
import { costPerWeekOfWork, costSoFar, sumByCurrency, weeklyCost } from './cost.ts';

const estimate = { amount: 700, currency: 'EUR', per: 'week', basis: 'Orders.' };

function action(change: Record<string, unknown>): ImprovementAction {
  return ImprovementActionSchema.parse({
    id: 'a',
    text: 'Cap retries',
    kind: 'technical',
    state: 'planned',
    idea: '2026-01-01',
    ...change,
  });
}

describe('a week', () => {
  test.each([
    ['day', 100, 700],
    ['week', 700, 700],
    ['month', 700, 161],
    ['quarter', 1300, 99.7],
    ['year', 36525, 700],
  ] as const)('of an amount per %s', (per, amount, week) => {
    expect(weeklyCost({ amount, per, basis: 'x' }, 'EUR').low).toBeCloseTo(week, 0);
  });
});

describe('so far', () => {
  test.each([
    ['ten weeks since the idea', { costOfDelay: estimate }, '2026-03-12', [7000, 7000], undefined],
    ['a range', { costOfDelay: { ...estimate, amount: [70, 700] } }, '2026-03-12', [700, 7000], undefined],
    [
      'done after a week',
      { costOfDelay: estimate, state: 'done', done: '2026-01-08' },
      '2030-01-01',
      [700, 700],
      undefined,
    ],
    [
      'to the last day for which the estimate holds',
      { costOfDelay: { ...estimate, until: '2026-01-15' } },
      '2026-12-31',
      [1400, 1400],
      'until',
    ],
    [
      'on the day of the idea',
      { costOfDelay: estimate, state: 'done', done: '2026-01-01' },
      '2026-12-31',
      [0, 0],
      undefined,
    ],
  ] as const)('%s', (_name, change, asOf, [low, high], ended) => {
    const cost = costSoFar(action(change), asOf, undefined);
    expect(cost?.low).toBeCloseTo(low);
    expect(cost?.high).toBeCloseTo(high);
    expect(cost?.ended).toBe(ended);
  });

  test('an old guess is not multiplied by the years', () => {
    const old = action({ idea: '2018-10-30', costOfDelay: { ...estimate, amount: [500, 2000] } });
    const cost = costSoFar(old, '2026-11-26', undefined);
    expect(cost).toMatchObject({ from: '2018-10-30', to: '2019-10-30', ended: 'year' });
    expect(Math.round(cost?.high ?? 0)).toBe(104_286);
  });

  test('a fresh estimate of an old idea looks back a year, not eight', () => {
    const cost = costSoFar(
      action({ idea: '2018-10-30', costOfDelay: { ...estimate, estimated: '2026-11-20' } }),
      '2026-11-26',
      undefined,
    );
    expect(cost).toMatchObject({ from: '2025-11-20', to: '2026-11-26', ended: undefined });
  });

  test('a leap day has a year before and after it', () => {
    const cost = costSoFar(
      action({ idea: '2020-01-01', costOfDelay: { ...estimate, estimated: '2024-02-29' } }),
      '2030-01-01',
      undefined,
    );
    expect(cost).toMatchObject({ from: '2023-02-28', to: '2025-02-28' });
  });

  test.each([
    ['no idea day', { idea: undefined, costOfDelay: estimate }],
    ['a sentence', { costOfDelay: 'Each week some orders are lost.' }],
    ['nothing', {}],
    ['done, nobody knows when', { state: 'done', costOfDelay: estimate }],
    ['declined', { state: 'declined', costOfDelay: estimate }],
    ['lost sight of', { state: 'unknown', costOfDelay: estimate }],
  ])('%s is not known, and not zero', (_name, change) => {
    expect(costSoFar(action(change), '2026-11-26', undefined)).toBeUndefined();
  });

  test('old news ends it: nobody knows more', () => {
    const cost = costSoFar(action({ heardOn: '2026-01-15', costOfDelay: estimate }), '2026-11-26', undefined);
    expect(cost).toMatchObject({ to: '2026-01-15', low: 1400 });
  });
});

describe('for each week of work (CD3)', () => {
  test.each([
    ['2 weeks', 700, [350, 350]],
    ['5 days', 700, [700, 700]],
    ['1-2 weeks', [700, 1400], [350, 1400]],
    ['8 hours', 700, [3500, 3500]],
  ] as const)('%s', (effort, amount, [low, high]) => {
    const ratio = costPerWeekOfWork(action({ effort, costOfDelay: { ...estimate, amount } }), undefined);
    expect(ratio?.low).toBeCloseTo(low);
    expect(ratio?.high).toBeCloseTo(high);
  });

  test.each([
    ['points are no time', { effort: '5 points', costOfDelay: estimate }],
    ['no effort', { costOfDelay: estimate }],
    ['no work at all', { effort: '0 days', costOfDelay: estimate }],
    ['no cost', { effort: '2 days' }],
  ])('%s', (_name, change) => {
    expect(costPerWeekOfWork(action(change), undefined)).toBeUndefined();
  });
});

test('currencies are never added up across', () => {
  const euro = { low: 1, high: 2, currency: 'EUR' };
  const dollar = { low: 5, high: 5, currency: 'USD' };
  expect(sumByCurrency([euro, dollar, euro, { low: 1, high: 1, currency: undefined }])).toEqual([
    { low: 5, high: 5, currency: 'USD' },
    { low: 2, high: 4, currency: 'EUR' },
    { low: 1, high: 1, currency: undefined },
  ]);
});
