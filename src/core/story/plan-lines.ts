import { acrossBeats, closingBeats } from './across-beats.ts';
import { beatLine } from './beat-line.ts';
import type { BeatDraft } from './beat.ts';
import { joinStories, type OutlinedBeat, type StoryOutline } from './join-stories.ts';
import { openingBeats } from './opening-beats.ts';
import type { Outline } from './outline.ts';
import { weighingTheme, type PlanSource } from './plan-source.ts';
import type { Story } from './story.ts';

/** A beat as a list of a plan has it. */
export interface PlanLine extends OutlinedBeat {
  /** Undefined where the site says it in its own words. */
  line: string | undefined;
}

/** A beat of one story as its file has it: where the line is that of an event, its place in the timeline. */
export type StoryLine = Omit<OutlinedBeat, 'story'> & { line?: string | undefined; event?: number };

/** A story's beats by their lines, and its arc: made by a build, so that a page which only lists them need not. */
export interface StoryLines {
  own: StoryOutline<StoryLine>;
  /** For a walkthrough of one of its themes, where that makes another arc of it. */
  byTheme: Readonly<Record<string, StoryOutline<StoryLine>>>;
}

/** What `storyOutline` says of the same stories, by lines alone. */
export function planLines(
  told: readonly { story: Story; lines: StoryLines }[],
  { themes = [], follows = 'story', elsewhere = [] }: Omit<PlanSource, 'stories'>,
): { outline: Outline; beats: readonly (PlanLine & { name: string })[] } {
  const stories = told.map(({ story }) => story);
  const source = { stories, themes, elsewhere };
  const theme = weighingTheme({ themes, follows });
  const listed = (beat: BeatDraft): PlanLine => {
    const { id, kind, story, natural, weight } = beat;
    return { id, kind, story, natural, weight, line: beatLine(beat, stories) };
  };
  return joinStories(
    openingBeats(stories, undefined).map(listed),
    told.map(({ story, lines }, index) => {
      const { arc, beats } = lines.byTheme[theme ?? ''] ?? lines.own;
      return {
        story,
        arc,
        beats: beats.map(({ line, event, ...beat }) => ({
          ...beat,
          story: index,
          line: line ?? story.events[event ?? -1]?.what,
        })),
      };
    }),
    [...acrossBeats(source), ...closingBeats(source)].map(listed),
  );
}
