import type { DeckMove } from './deck-state.ts';

/** What a key asks for: a move of the deck, or something that only the window can do, or complete by what its slide shows. */
export type DeckWish =
  Exclude<DeckMove, { type: 'follow' | 'lookAt' | 'align' | 'hand' | 'quiet' }> | WindowWish | SlideWish;

export interface WindowWish {
  type: 'fullScreen' | 'leave' | 'restartClock' | 'takeQuestion' | 'park' | 'nothing';
}

export type SlideWish =
  | { type: 'follow' }
  | { type: 'align' }
  | { type: 'quiet' }
  /** A digit: an option of a question, or a person to follow; 0 is everyone. */
  | { type: 'digit'; digit: number };

/** The part of a keyboard event that matters here. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Where a key was pressed: in text, on something that the key itself works, or elsewhere. */
export type PressedOn = 'field' | 'control' | 'page';

/**
 * The wish behind a key, or undefined for keys that are not ours: chords, typing, and keys that work a focused control.
 * Clickers send PageUp, PageDown, `b` or a full stop, and F5 or Escape when their start button is pressed.
 */
export function wishForPress(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress,
  on: PressedOn = 'page',
): DeckWish | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (on === 'field') return key === 'Escape' ? { type: 'leave' } : undefined;
  if (on === 'control' && (key === 'Enter' || key === ' ')) return undefined;
  if (shiftKey && key === 'ArrowRight') return { type: 'nextSlide' };
  if (shiftKey && key === 'ArrowLeft') return { type: 'previousSlide' };
  if (shiftKey && key === ' ') return { type: 'previous' };
  if (/^\d$/.test(key)) return { type: 'digit', digit: Number(key) };
  const type = wishes.get(key) ?? wishes.get(key.toLowerCase());
  return type && ({ type } as DeckWish);
}

type PlainWish = Exclude<DeckWish, { type: 'digit' | 'goTo' }>['type'];

const keys: Readonly<Record<string, PlainWish>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  n: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  r: 'reveal',
  h: 'hindsight',
  f: 'follow',
  a: 'align',
  c: 'quiet',
  s: 'play',
  o: 'overview',
  g: 'overview',
  b: 'black',
  '.': 'black',
  w: 'white',
  '?': 'help',
  u: 'fullScreen',
  F5: 'nothing',
  Escape: 'leave',
  t: 'restartClock',
  q: 'takeQuestion',
  k: 'park',
};
const wishes: ReadonlyMap<string, PlainWish> = new Map(Object.entries(keys));
