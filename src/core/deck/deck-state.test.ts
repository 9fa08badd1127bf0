import { describe, expect, test } from 'vitest';
import { moveDeck, startState, type DeckMove, type DeckState } from './deck-state.ts';
import { quietLeft } from './quiet-left.ts';

/** Three slides; the second has two steps. */
const shape = [0, 2, 0];

describe('walking', () => {
  test('next goes through every step of every slide and stays at the end', () => {
    expect(walk(['next', 'next', 'next', 'next', 'next'])).toEqual(['0.0', '1.0', '1.1', '1.2', '2.0', '2.0']);
  });

  test('previous comes back to a slide as it was left: with everything shown', () => {
    expect(walk(['last', 'previous', 'previous', 'previous', 'previous', 'previous'])).toEqual([
      '0.0',
      '2.0',
      '1.2',
      '1.1',
      '1.0',
      '0.0',
      '0.0',
    ]);
  });

  test.each([
    ['nextSlide', { slide: 1, step: 0 }, '2.0'],
    ['nextSlide', { slide: 2, step: 0 }, '2.0'],
    ['previousSlide', { slide: 1, step: 2 }, '1.0'],
    ['previousSlide', { slide: 1, step: 0 }, '0.0'],
    ['previousSlide', { slide: 0, step: 0 }, '0.0'],
    ['reveal', { slide: 1, step: 0 }, '1.2'],
    ['first', { slide: 2, step: 0 }, '0.0'],
    ['last', { slide: 0, step: 0 }, '2.0'],
  ] as const)('%s from %o leads to %s', (type, from, to) => {
    expect(place(moveDeck({ ...startState, ...from }, { type }, shape))).toBe(to);
  });

  test.each([
    [{ slide: -1, step: 0 }, '0.0'],
    [{ slide: 99, step: 99 }, '2.0'],
    [{ slide: 1, step: 99 }, '1.2'],
    [{ slide: 1, step: -4 }, '1.0'],
  ])('a place that does not exist, %o, leads to the nearest that does', (wanted, to) => {
    expect(place(moveDeck(startState, { type: 'goTo', ...wanted }, shape))).toBe(to);
  });

  test('a deck without slides stays where it is', () => {
    expect(place(moveDeck(startState, { type: 'next' }, []))).toBe('0.0');
  });

  test('what the room has seen never shrinks', () => {
    const end = moveDeck(startState, { type: 'last' }, shape);
    expect(moveDeck(end, { type: 'first' }, shape).furthest).toBe(2);
  });
});

describe('blank screen', () => {
  const black = moveDeck({ ...startState, slide: 1, furthest: 1 }, { type: 'black' }, shape);

  test('the first move only brings the picture back', () => {
    const back = moveDeck(black, { type: 'next' }, shape);
    expect([back.blank, place(back)]).toEqual(['no', '1.0']);
  });

  test('the same colour again lifts it, the other colour changes it', () => {
    expect(moveDeck(black, { type: 'black' }, shape).blank).toBe('no');
    expect(moveDeck(black, { type: 'white' }, shape).blank).toBe('white');
  });
});

describe('layers', () => {
  test('a key opens and closes its layer; close and going somewhere close any', () => {
    const open = moveDeck(startState, { type: 'overview' }, shape);
    expect(open.layer).toBe('overview');
    expect(moveDeck(open, { type: 'overview' }, shape).layer).toBe('slide');
    expect(moveDeck(open, { type: 'help' }, shape).layer).toBe('help');
    expect(moveDeck(open, { type: 'close' }, shape).layer).toBe('slide');
    expect(moveDeck(open, { type: 'goTo', slide: 0, step: 0 }, shape).layer).toBe('slide');
  });

  test('close with nothing open is the very same state', () => {
    expect(moveDeck(startState, { type: 'close' }, shape)).toBe(startState);
  });

  test('hindsight is on or off, wherever one is', () => {
    expect(moveDeck(moveDeck(startState, { type: 'hindsight' }, shape), { type: 'next' }, shape).hindsight).toBe(true);
  });
});

describe('following, aligning, counting', () => {
  test('f follows one person after the other, and then everyone again', () => {
    let state = startState;
    const seen = [0, 0, 0].map(() => (state = moveDeck(state, { type: 'follow', people: [0, 2] }, shape)).follow);
    expect(seen).toEqual([0, 2, undefined]);
  });

  test('a person who is not on this slide gives way to everyone', () => {
    expect(moveDeck({ ...startState, follow: 7 }, { type: 'follow', people: [] }, shape).follow).toBeUndefined();
  });

  test('stories are aligned in turn; one way alone stays', () => {
    expect(moveDeck({ ...startState, align: 2 }, { type: 'align', ways: 3 }, shape).align).toBe(0);
    expect(moveDeck(startState, { type: 'align', ways: 1 }, shape)).toBe(startState);
  });

  test('hands are kept by slide and option', () => {
    const one = moveDeck(startState, { type: 'hand', code: 'q', option: 2 }, shape);
    expect(moveDeck(one, { type: 'hand', code: 'q', option: 0 }, shape).hands).toEqual({ q: [1, 0, 1] });
  });
});

describe('quiet time', () => {
  const turn = (state: DeckState, now: number): DeckState =>
    moveDeck(state, { type: 'quiet', seconds: 45, now }, shape);

  test('starts when somebody says so, is held, and goes on by the clock', () => {
    const started = turn(startState, 1000);
    expect(quietLeft(startState.quiet, 9)).toBeUndefined();
    expect(quietLeft(started.quiet, 11_000)).toBe(35);
    const held = turn(started, 11_000);
    expect(quietLeft(held.quiet, 99_000)).toBe(35);
    expect(quietLeft(turn(held, 100_000).quiet, 110_000)).toBe(25);
  });

  test('does not run below nothing, and begins anew when it has run out', () => {
    const over = turn(startState, 0);
    expect(quietLeft(over.quiet, 600_000)).toBe(0);
    expect(quietLeft(turn(turn(over, 600_000), 600_000).quiet, 600_000)).toBe(45);
  });

  test('ends where the room goes on', () => {
    expect(moveDeck(turn({ ...startState, slide: 1 }, 0), { type: 'next' }, shape).quiet).toBeUndefined();
  });
});

function walk(types: readonly ('next' | 'previous' | 'last')[]): string[] {
  const moves: DeckMove[] = types.map((type) => ({ type }));
  let state = startState;
  return [place(state), ...moves.map((move) => place((state = moveDeck(state, move, shape))))];
}

function place({ slide, step }: DeckState): string {
  return `${String(slide)}.${String(step)}`;
}
