import type { Story, StoryTheme } from '../story/story.ts';
import { mostChosen } from './deck-choice.ts';

/** A theme by which stories are seen. */
export interface SeenTheme {
  theme: StoryTheme;
  /** Its place among the themes of the site. */
  place: number;
}

/** A room follows two themes, and no third. */
const mostThemes = 2;

/** Ids of the themes by which stories may be seen: of one story its own, of several those that two of them share. */
export function themesWanted(stories: readonly Pick<Story, 'themes'>[]): string[] {
  const ids = [...new Set(stories.flatMap(({ themes }) => themes.map(({ id }) => id)))];
  if (stories.length === 1) return ids.slice(0, mostThemes);
  return ids.filter((id) => stories.filter(({ themes }) => themes.some((theme) => theme.id === id)).length >= 2);
}

/** Of these themes the ones by which so many stories are seen: one story has its own order, several have that of the site. */
export function themesSeen(stories: number, themes: readonly SeenTheme[]): StoryTheme[] {
  const inOrder = stories === 1 ? themes : [...themes].sort((a, b) => a.place - b.place);
  return inOrder.slice(0, mostThemes).map(({ theme }) => theme);
}

const mostElsewhere = 4;

/** How many incidents of a theme {@link pickElsewhere} looks at, at most. */
export const mostLookedAt = mostElsewhere + mostChosen;

/**
 * Other incidents that may show a guise or the contrast: those that authors named, then those of the same themes.
 * @param alike of each theme its incidents, in the order of the site; the first {@link mostLookedAt} are enough.
 */
export function pickElsewhere<Entry extends { id: string }>(
  told: readonly { id: string }[],
  named: readonly Entry[],
  alike: readonly (readonly Entry[])[],
): Entry[] {
  const near = alike.flatMap((entries) => entries.slice(0, mostElsewhere + told.length));
  const isTold = new Set(told.map(({ id }) => id));
  return [...new Map([...named, ...near].map((entry) => [entry.id, entry])).values()]
    .filter(({ id }) => !isTold.has(id))
    .slice(0, 2 * mostElsewhere);
}
