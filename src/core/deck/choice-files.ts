import type { StoryLines } from '../story/plan-lines.ts';
import type { OtherStory, Story } from '../story/story.ts';
import type { SeenTheme } from './choice-source.ts';
import type { FollowedTheme } from './deck-material.ts';

/** `incidents/<id>/story.json`: a story to be told, its beats by their lines, and the incidents that its author named as the contrast. */
export interface StoryFile {
  story: Story;
  lines: StoryLines;
  contrasts: readonly OtherStory[];
}

/** `themes/<id>/walkthrough.json`: a theme, and the incidents that may stand beside those that are told. */
export interface ThemeFile extends SeenTheme, FollowedTheme {
  incidents: readonly OtherStory[];
  /** Incidents where the same did no harm, and why. */
  unharmed: readonly { id: string; title: string; why: string }[];
}

/** `playbacks/new/former-ids.json`: the present id for each that an entry had before. */
export interface FormerIds {
  incidents: Readonly<Record<string, string>>;
  themes: Readonly<Record<string, string>>;
}

export const formerIdsPath = 'playbacks/new/former-ids.json';

/** Paths below the site's root. */
export function storyPath(id: string): string {
  return `incidents/${id}/story.json`;
}

export function themePath(id: string): string {
  return `themes/${id}/walkthrough.json`;
}

export function deckPath(id: string): string {
  return `playbacks/${id}/deck.json`;
}
