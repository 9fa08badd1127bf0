import type { Choices } from '../story/outline.ts';

/**
 * What a stage holds until the room gets there. A page carries it squeezed and opaque, so that nobody reads ahead by
 * chance, not in its source, not by a search in it, not with a screen reader. It hides words from a room, not from somebody who tries.
 */
export interface HeldBack {
  /** Address of the readable page, which names the playback. */
  page: string;
  /** What other lengths and audiences can choose from; undefined where the address has chosen already. */
  choices: Choices | undefined;
  /** Markup by its place, see slides-on-stage.ts. */
  veiled: readonly string[];
}
