import { expect, test } from 'vitest';
import { ImprovementActionSchema } from '../model/improvement-action.ts';
import { waitOf } from './waiting.ts';

test.each([
  ['waits to this day', { state: 'planned', idea: '2026-11-01' }, { days: 25, until: '2026-11-26', waiting: true }],
  ['news of this quarter hold', { state: 'planned', idea: '2026-09-01', heardOn: '2026-09-10' }, { days: 86 }],
  [
    'old news do not',
    { state: 'planned', idea: '2026-01-01', heardOn: '2026-03-01' },
    { days: 59, until: '2026-03-01' },
  ],
  ['done', { state: 'done', idea: '2026-01-01', done: '2026-01-31' }, { days: 30, waiting: false }],
  ['done on the day of the idea', { state: 'done', idea: '2026-01-01', done: '2026-01-01' }, { days: 0 }],
  ['over a leap day', { state: 'done', idea: '2024-02-28', done: '2024-03-01' }, { days: 2 }],
  ['no idea', { state: 'planned' }, undefined],
  ['last heard of on the day of the idea', { state: 'planned', idea: '2026-01-01', heardOn: '2026-01-01' }, undefined],
  ['done before the idea', { state: 'done', idea: '2026-02-01', done: '2026-01-31' }, undefined],
  ['done, nobody knows when', { state: 'done', idea: '2026-01-01' }, undefined],
  ['declined', { state: 'declined', idea: '2026-01-01' }, undefined],
  ['an idea of tomorrow', { state: 'planned', idea: '2026-11-27' }, undefined],
] as const)('%s', (_name, change, expected) => {
  const action = ImprovementActionSchema.parse({ id: 'a', text: 'x', kind: 'human', ...change });
  const wait = waitOf(action, '2026-11-26');
  if (expected === undefined) expect(wait).toBeUndefined();
  else expect(wait).toMatchObject(expected);
});
