import type { PlanWish } from '../story/outline.ts';
import { planFrom, storyOutline, wishedMinutes, type PlanSource } from '../story/story-plan.ts';
import type { OtherStory, Story, StoryTheme } from '../story/story.ts';
import type { SlideWords } from '../words/words.ts';
import type { Deck } from './deck.ts';
import { slidesOf } from './deck-of-plan.ts';
import { stageName } from './opaque-id.ts';

/** What an automatic deck is made from: a build has it from the graph, a browser fetches it. */
export interface DeckMaterial {
  /** Path of its readable page below the site's root. */
  path: string;
  title: string;
  teaser: string;
  hook: string | undefined;
  audience: string | undefined;
  chosen: string | undefined;
  /** How long it takes where nobody wishes another length or audience. */
  minutes: number | undefined;
  /** The content file that it points at where it tells of no single story. */
  file: string;
  source: PlanSource;
}

/** A theme by which stories are seen. */
export interface SeenTheme {
  theme: StoryTheme;
  /** Its place among the themes of the site. */
  place: number;
}

/** A theme that a walkthrough follows. */
export interface FollowedTheme {
  theme: StoryTheme;
  file: string;
  /** How many incidents it showed up in. */
  count: number;
  /** The incidents that its own walkthrough tells, by id, in order. */
  told: readonly string[];
}

/** The path of decks that somebody has put together, and of the page where they do. */
export const builderPath = 'playbacks/new/';

/** More stories than these are no walkthrough. */
export const mostChosen = 12;

/** What a walkthrough of chosen stories is seen by: the themes of {@link themesWanted}, or the one that it follows. */
export type SeenBy = { themes: readonly SeenTheme[] } | { follow: FollowedTheme };

/** The material of chosen stories, in their order: of a theme's walkthrough, of one story, or of several. */
export function materialOfChoice(
  stories: readonly Story[],
  seenBy: SeenBy,
  { deck }: SlideWords,
): DeckMaterial | undefined {
  const [first] = stories;
  if (!first) return undefined;
  const alone = stories.length === 1;
  const neutral = alone ? deck.oneStory : deck.someStories(stories.length);
  const common = { audience: undefined, minutes: undefined };
  if ('follow' in seenBy) {
    const { theme, told, count, file } = seenBy.follow;
    const isItsOwn = told.length === stories.length && told.every((id, index) => id === stories[index]?.id);
    return {
      ...common,
      path: isItsOwn ? `themes/${theme.id}/playback/` : builderPath,
      title: deck.walkthrough(theme.title),
      teaser: neutral,
      hook: deck.across(stories.length),
      chosen: isItsOwn && count > told.length ? deck.chosen(told.length, count) : undefined,
      file,
      source: { stories, themes: [theme], follows: 'theme' },
    };
  }
  const themes = alone ? seenBy.themes : [...seenBy.themes].sort((a, b) => a.place - b.place);
  return {
    ...common,
    path: alone ? `incidents/${first.id}/playback/` : builderPath,
    title: alone ? deck.walkthrough(first.title) : neutral,
    teaser: alone ? first.teaser : neutral,
    hook: alone ? first.hook : undefined,
    chosen: undefined,
    file: first.file,
    source: { stories, themes: themes.slice(0, mostThemes).map(({ theme }) => theme), follows: 'story' },
  };
}

/** A room follows two themes, and no third. */
const mostThemes = 2;

/** Ids of the themes by which these stories are seen: of one story its own, of several those that two of them share. */
export function themesWanted(stories: readonly Pick<Story, 'themes'>[]): string[] {
  const ids = [...new Set(stories.flatMap(({ themes }) => themes.map(({ id }) => id)))];
  if (stories.length === 1) return ids.slice(0, mostThemes);
  return ids.filter((id) => stories.filter(({ themes }) => themes.some((theme) => theme.id === id)).length >= 2);
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

/** A material with what lies elsewhere of its themes. */
export function withElsewhere(material: DeckMaterial, elsewhere: readonly OtherStory[]): DeckMaterial {
  return { ...material, source: { ...material.source, elsewhere } };
}

/** The deck of a material, and all that another length may choose from. */
export function deckOfMaterial(material: DeckMaterial, words: SlideWords, wish: PlanWish = {}): Deck {
  const { path, title, teaser, hook, audience, chosen, file } = material;
  const { stories } = material.source;
  const { outline, beats } = storyOutline({ ...material.source, teaser });
  const usual: PlanWish =
    wish.audience === undefined && wish.minutes === undefined ? { minutes: material.minutes } : wish;
  return {
    path,
    stage: stageName(path),
    title,
    teaser,
    hook,
    audience,
    chosen,
    minutes: wishedMinutes(usual),
    slides: slidesOf(planFrom(outline, beats, usual), stories, { path, file }, words),
    variants: { slides: slidesOf(beats, stories, { path, file }, words), outline },
  };
}
