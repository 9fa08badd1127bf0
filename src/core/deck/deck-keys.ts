import type { DeckMove } from './deck-state.ts';

/** What a key asks for: a move of the deck, or something that only the window can do. */
export type DeckWish = DeckMove | { type: 'fullScreen' | 'leave' | 'restartClock' | 'takeQuestion' | 'park' };

/** The part of a keyboard event that matters here. */
export interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Where the key was pressed: in text, on something that the key itself works, or elsewhere. */
  on: 'field' | 'control' | 'page';
}

/**
 * The wish behind a key, or undefined for keys that are not ours: chords, typing, and keys that work a focused control.
 * Clickers send PageUp, PageDown, `b` or a full stop.
 */
export function wishForKey({ key, shiftKey, ctrlKey, metaKey, altKey, on }: PressedKey): DeckWish | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (on === 'field') return key === 'Escape' ? { type: 'close' } : undefined;
  if (on === 'control' && (key === 'Enter' || key === ' ')) return undefined;
  if (shiftKey && key === 'ArrowRight') return { type: 'nextSlide' };
  if (shiftKey && key === 'ArrowLeft') return { type: 'previousSlide' };
  if (shiftKey && key === ' ') return { type: 'previous' };
  return wishes.get(key) ?? wishes.get(key.toLowerCase());
}

const wishes: ReadonlyMap<string, DeckWish> = new Map<string, DeckWish>([
  ['ArrowRight', { type: 'next' }],
  ['PageDown', { type: 'next' }],
  ['n', { type: 'next' }],
  [' ', { type: 'next' }],
  ['ArrowLeft', { type: 'previous' }],
  ['PageUp', { type: 'previous' }],
  ['p', { type: 'previous' }],
  ['Home', { type: 'first' }],
  ['End', { type: 'last' }],
  ['r', { type: 'reveal' }],
  ['h', { type: 'hindsight' }],
  ['o', { type: 'overview' }],
  ['g', { type: 'overview' }],
  ['b', { type: 'blank', colour: 'black' }],
  ['.', { type: 'blank', colour: 'black' }],
  ['w', { type: 'blank', colour: 'white' }],
  ['?', { type: 'help' }],
  ['f', { type: 'fullScreen' }],
  ['Escape', { type: 'leave' }],
  ['t', { type: 'restartClock' }],
  ['q', { type: 'takeQuestion' }],
  ['k', { type: 'park' }],
]);
