import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { squeezedAxis, type Recorded } from './squeezed-axis.ts';

const minute = 60;
const hour = 60 * minute;

describe('an axis with squeezed gaps', () => {
  test('the minutes before a decision keep their room beside a night of waiting', () => {
    const [asked, decided, morning] = [0, 5 * minute, 14 * hour];
    const axis = squeezedAxis([{ from: asked }, { from: decided }, { from: morning }], 1000);
    expect(axis.at(decided)).toBeGreaterThan(100);
    expect(axis.gaps).toMatchObject([{ from: decided, to: morning, start: axis.at(decided), end: 1000, empty: true }]);
  });

  test('even stretches are drawn evenly, without a gap', () => {
    const axis = squeezedAxis(
      [0, 1, 2, 3, 4].map((hours) => ({ from: hours * hour })),
      400,
    );
    expect([0, 1, 2, 3, 4].map((hours) => Math.round(axis.at(hours * hour)))).toEqual([0, 100, 200, 300, 400]);
    expect(axis.gaps).toEqual([]);
  });

  test('a story told in days has no gaps merely for being long', () => {
    expect(
      squeezedAxis(
        [0, 24, 72, 96, 144].map((hours) => ({ from: hours * hour })),
        400,
      ).gaps,
    ).toEqual([]);
  });

  test('two moments a week apart have their gap', () => {
    expect(squeezedAxis([{ from: 0 }, { from: 7 * 24 * hour }], 400).gaps).toMatchObject([
      { start: 0, end: 400, empty: true },
    ]);
  });

  test('a stretch in which something went on is not called empty', () => {
    const axis = squeezedAxis(
      [{ from: 0 }, { from: 2 * minute }, { from: 4 * minute, to: 6 * hour }, { from: 6 * hour + minute }],
      500,
    );
    expect(axis.gaps).toMatchObject([{ from: 4 * minute, to: 6 * hour, empty: false }]);
  });

  test('one moment stands in the middle, none leaves an axis that still answers', () => {
    expect(squeezedAxis([{ from: 99 }], 300).at(99)).toBe(150);
    expect(squeezedAxis([{ from: 99 }, { from: 99 }], 300).at(7)).toBe(150);
    expect(squeezedAxis([], 300)).toMatchObject({ gaps: [] });
    expect(squeezedAxis([], 300).at(7)).toBe(150);
  });

  test('what has no place leaves the others theirs, and an end before its start is no stretch', () => {
    const axis = squeezedAxis([{ from: NaN }, { from: 0 }, { from: hour, to: -hour }], 100);
    expect([axis.at(0), axis.at(hour)]).toEqual([0, 100]);
  });

  test('the longest gaps are labelled where there are too many', () => {
    const recorded = [0, 1, 2, 3, 4, 100, 101, 102, 103, 400, 401, 402, 1200].map((minutes) => ({
      from: minutes * minute,
    }));
    const gaps = squeezedAxis(recorded, 800, { mostGaps: 2 }).gaps;
    expect(gaps.map(({ from, to }) => (to - from) / minute)).toEqual([297, 798]);
  });
});

describe('for any record', () => {
  const recorded = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 4_000_000 }),
      to: fc.option(fc.integer({ min: 0, max: 4_000_000 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  const least = fc.integer({ min: 0, max: 60 });

  test('later stands further along, inside the axis, and far enough to be told apart', () => {
    fc.assert(
      fc.property(recorded, least, (spans: Recorded[], distance) => {
        const axis = squeezedAxis(spans, 1000, { least: distance });
        const instants = instantsIn(spans);
        const places = instants.map((instant) => axis.at(instant));
        expect(places.every((place) => place >= 0 && place <= 1000)).toBe(true);
        const room = Math.min(distance, 1000 / Math.max(1, instants.length - 1));
        places.slice(1).forEach((place, index) => {
          expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(room - 1e-6);
        });
      }),
    );
  });

  test('a longer wait is never drawn shorter', () => {
    fc.assert(
      fc.property(recorded, least, (spans: Recorded[], distance) => {
        const axis = squeezedAxis(spans, 1000, { least: distance });
        const instants = instantsIn(spans);
        const stretches = instants
          .slice(1)
          .map((to, index) => ({
            seconds: to - (instants[index] ?? 0),
            width: axis.at(to) - axis.at(instants[index] ?? 0),
          }))
          .sort((a, b) => a.seconds - b.seconds);
        stretches.slice(1).forEach(({ width }, index) => {
          expect(width).toBeGreaterThanOrEqual((stretches[index]?.width ?? 0) - 1e-6);
        });
      }),
    );
  });

  test('between two marks the axis runs on without a jump, and gaps lie between marks', () => {
    fc.assert(
      fc.property(recorded, fc.integer({ min: -1000, max: 4_001_000 }), (spans: Recorded[], instant) => {
        const axis = squeezedAxis(spans, 1000);
        expect(axis.at(instant + 1)).toBeGreaterThanOrEqual(axis.at(instant));
        for (const gap of axis.gaps) expect([axis.at(gap.from), axis.at(gap.to)]).toEqual([gap.start, gap.end]);
      }),
    );
  });
});

function instantsIn(spans: readonly Recorded[]): number[] {
  return [...new Set(spans.flatMap(({ from, to }) => (to !== undefined && to > from ? [from, to] : [from])))].sort(
    (a, b) => a - b,
  );
}
