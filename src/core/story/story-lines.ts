import { beatLine } from './beat-line.ts';
import type { StoryOutline } from './join-stories.ts';
import type { StoryLine, StoryLines } from './plan-lines.ts';
import { storyBeats } from './story-beats.ts';
import type { Story } from './story.ts';
import { themeFocus } from './theme-focus.ts';

/** A story by its lines: for itself, and for each theme that makes another arc of it. */
export function storyLines(story: Story): StoryLines {
  const own = linesFor(story, undefined);
  const ownText = JSON.stringify(own);
  const themes = new Set([...story.themes.map(({ id }) => id), ...story.factors.flatMap(({ themes: ids }) => ids)]);
  const others = [...themes].map((theme) => [theme, linesFor(story, theme)] as const);
  return { own, byTheme: Object.fromEntries(others.filter(([, lines]) => JSON.stringify(lines) !== ownText)) };
}

function linesFor(story: Story, theme: string | undefined): StoryOutline<StoryLine> {
  const { beats, arc } = storyBeats(story, 0, themeFocus(story, theme));
  return {
    arc,
    beats: beats.map((beat): StoryLine => {
      const { id, kind, natural, weight } = beat;
      const line = beatLine(beat, [story]);
      const event = 'event' in beat ? beat.event : undefined;
      const isItsLine = event !== undefined && story.events[event]?.what === line;
      return { id, kind, natural, weight, ...(isItsLine ? { event } : { line }) };
    }),
  };
}
