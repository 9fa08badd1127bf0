import type { DeckMove } from './deck-state.ts';

/** What a key asks for: a move of the deck, or something that only the window can do or complete. */
export type DeckWish =
  | Exclude<DeckMove, { type: 'follow' | 'lookAt' | 'align' | 'hand' | 'quiet' }>
  | {
      type:
        'fullScreen' | 'leave' | 'restartClock' | 'takeQuestion' | 'park' | 'follow' | 'align' | 'quiet' | 'nothing';
    }
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
  ['f', { type: 'follow' }],
  ['a', { type: 'align' }],
  ['c', { type: 'quiet' }],
  ['s', { type: 'play' }],
  ['o', { type: 'overview' }],
  ['g', { type: 'overview' }],
  ['b', { type: 'blank', colour: 'black' }],
  ['.', { type: 'blank', colour: 'black' }],
  ['w', { type: 'blank', colour: 'white' }],
  ['?', { type: 'help' }],
  ['u', { type: 'fullScreen' }],
  ['F5', { type: 'nothing' }],
  ['Escape', { type: 'leave' }],
  ['t', { type: 'restartClock' }],
  ['q', { type: 'takeQuestion' }],
  ['k', { type: 'park' }],
]);
