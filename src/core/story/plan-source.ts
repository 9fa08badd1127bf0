import type { OtherStory, Story, StoryTheme } from './story.ts';

/** What a walkthrough is made from: the stories in the order in which they are told, and the themes that it follows. */
export interface PlanSource {
  stories: readonly Story[];
  /** The first one weighs most. */
  themes?: readonly StoryTheme[];
  /** Whether the walkthrough is about its theme, so that what is linked to it weighs more. */
  follows?: 'story' | 'theme';
  /** Other stories of these themes. */
  elsewhere?: readonly OtherStory[];
  /** A neutral name for the whole. */
  teaser?: string;
}

/** The theme whose subjects weigh more: that of a walkthrough which is about its theme. */
export function weighingTheme({ themes = [], follows }: Pick<PlanSource, 'themes' | 'follows'>): string | undefined {
  return follows === 'theme' ? themes[0]?.id : undefined;
}
