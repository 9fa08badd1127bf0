import { expect, test } from 'vitest';
import { wishForPress, type KeyPress } from './deck-keyboard.ts';

test.each([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['n', 'next'],
  ['N', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['p', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['r', 'reveal'],
  ['h', 'hindsight'],
  ['o', 'overview'],
  ['g', 'overview'],
  ['b', 'black'],
  ['.', 'black'],
  ['w', 'white'],
  ['?', 'help'],
  ['f', 'follow'],
  ['a', 'align'],
  ['c', 'quiet'],
  ['s', 'play'],
  ['u', 'fullScreen'],
  ['F5', 'nothing'],
  ['7', 'digit'],
  ['Escape', 'leave'],
  ['t', 'restartClock'],
  ['q', 'takeQuestion'],
  ['k', 'park'],
])('%s wishes %s', (key, wish) => {
  expect(wishForPress(pressed({ key }))?.type).toBe(wish);
});

test('shift makes arrows walk by slides', () => {
  expect(wishForPress(pressed({ key: 'ArrowRight', shiftKey: true }))?.type).toBe('nextSlide');
  expect(wishForPress(pressed({ key: 'ArrowLeft', shiftKey: true }))?.type).toBe('previousSlide');
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
  'a chord with %o belongs to the browser',
  (held) => {
    for (const key of ['ArrowRight', 'f', 'r', 'Home']) expect(wishForPress(pressed({ key, ...held }))).toBeUndefined();
  },
);

test('typing stays typing; only Escape leaves a field', () => {
  for (const key of ['b', ' ', 'ArrowLeft', '?']) expect(wishForPress(pressed({ key }), 'field')).toBeUndefined();
  expect(wishForPress(pressed({ key: 'Escape' }), 'field')?.type).toBe('leave');
});

test('Enter and Space work a focused control, other keys still walk', () => {
  expect(wishForPress(pressed({ key: ' ' }), 'control')).toBeUndefined();
  expect(wishForPress(pressed({ key: 'Enter' }), 'control')).toBeUndefined();
  expect(wishForPress(pressed({ key: 'ArrowRight' }), 'control')?.type).toBe('next');
});

test.each(['x', 'Tab', 'Shift', 'F4', 'ArrowDown', 'constructor', '__proto__'])('%s is not ours', (key) => {
  expect(wishForPress(pressed({ key }))).toBeUndefined();
});

function pressed(key: Partial<KeyPress>): KeyPress {
  return { key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...key };
}
