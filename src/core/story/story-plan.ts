import { acrossBeats, closingBeats } from './across-beats.ts';
import type { Beat } from './beat.ts';
import { chooseBeats, type SettledBeats } from './choose-beats.ts';
import { joinStories } from './join-stories.ts';
import { openingBeats } from './opening-beats.ts';
import { wishedMinutes, type Outline, type PlanWish } from './outline.ts';
import { weighingTheme, type PlanSource } from './plan-source.ts';
import { storyBeats } from './story-beats.ts';
import { themeFocus } from './theme-focus.ts';

/** What is told, in order; the minutes add up to the length that was asked for. */
export interface StoryPlan {
  minutes: number;
  beats: readonly Beat[];
}

/**
 * The plan of a walkthrough. It is pure: the same stories give the same beats in a build and in a browser.
 * The arc holds in a plan of any length: what the room may know, the first signal, each pause with its cause and its
 * consequence, the turn, why it made sense, how it ended, what transfers.
 */
export function storyPlan(source: PlanSource, wish: PlanWish = {}): StoryPlan {
  const { outline, beats } = storyOutline(source);
  return { minutes: wishedMinutes(wish), beats: planFrom(outline, beats, wish) };
}

/** The beats that a plan tells, each as what it is in this plan. */
export function planFrom(outline: Outline, beats: readonly Beat[], wish: PlanWish, settled?: SettledBeats): Beat[] {
  return chooseBeats(outline, wish, settled).flatMap(({ beat, kind, minutes }) => {
    const told = beats[beat];
    if (!told) return [];
    return [(isEventKind(kind) && isEventKind(told.kind) ? { ...told, kind, minutes } : { ...told, minutes }) as Beat];
  });
}

/** Everything that could be told of these stories, in order, and the numbers to choose by. */
export function storyOutline({ stories, themes = [], follows = 'story', elsewhere = [], teaser }: PlanSource): {
  outline: Outline;
  beats: readonly Beat[];
} {
  const source = { stories, themes, elsewhere };
  const theme = weighingTheme({ themes, follows });
  const { outline, beats } = joinStories(
    openingBeats(stories, teaser),
    stories.map((story, index) => ({ story, ...storyBeats(story, index, themeFocus(story, theme)) })),
    [...acrossBeats(source), ...closingBeats(source)],
  );
  return {
    outline,
    beats: beats.map(({ natural, weight: _weight, ...beat }) => ({ ...beat, minutes: natural }) as Beat),
  };
}

function isEventKind(kind: Beat['kind']): boolean {
  return kind === 'signal' || kind === 'moment' || kind === 'consequence' || kind === 'turn';
}
