import { subjectsOf } from './shared-words.ts';
import type { Story } from './story.ts';

/** What a theme is about in one story: its factors, and the sentence on how it showed up. Nothing without a theme. */
export function themeFocus(story: Story, theme: string | undefined): ReadonlySet<string> {
  if (theme === undefined) return new Set();
  const factors = story.factors.filter(({ themes }) => themes.includes(theme));
  return subjectsOf(
    story.themes.find(({ id }) => id === theme)?.how,
    ...factors.flatMap(({ text, lookedLike }) => [text, lookedLike]),
  );
}
