import { describe, expect, test } from 'vitest';
import { movedEdits } from './plan-edits.ts';

const edits = { skipped: ['1-page', 'rules'], locked: ['2-cap'], reworded: { '2-cap': 'Capped.', discuss: 'And we?' } };

describe('edits of a plan whose stories move', () => {
  test('go with their story', () => {
    expect(movedEdits(edits, [1, 0])).toEqual({
      skipped: ['2-page', 'rules'],
      locked: ['1-cap'],
      reworded: { '1-cap': 'Capped.', discuss: 'And we?' },
    });
  });

  test('leave with their story; what concerns all stays', () => {
    expect(movedEdits(edits, [1])).toEqual({
      skipped: ['rules'],
      locked: ['1-cap'],
      reworded: { '1-cap': 'Capped.', discuss: 'And we?' },
    });
  });
});
