import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoment } from '../../../src/core/model/moment-grammar.ts';
import { intervalOf } from '../../../src/core/time/interval.ts';
import { moments, patience, seed } from './pieces.ts';

test(
  '50,000 moments of up to 8 pieces',
  () => {
    fc.assert(
      fc.property(moments, (text) => {
        const parsed = parseMoment(text);
        if (!parsed.ok) return;
        const when = intervalOf(parsed.moment, 'Europe/London', '2026-03-14');
        if (when) expect(Number.isFinite(when.from) && Number.isFinite(when.to)).toBe(true);
      }),
      { numRuns: 50_000, seed },
    );
  },
  patience,
);
