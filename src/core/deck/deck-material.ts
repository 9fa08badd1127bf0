import type { Beat } from '../story/beat.ts';
import { wishedMinutes, type PlanWish } from '../story/outline.ts';
import type { PlanSource } from '../story/plan-source.ts';
import { planFrom, storyOutline } from '../story/story-plan.ts';
import type { StoryTheme } from '../story/story.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { builderPath } from './builder-path.ts';
import type { Deck, Slide } from './deck.ts';
import { noEdits, type PlanEdits } from './deck-choice.ts';
import { slidesOf } from './deck-of-plan.ts';
import { beatKey, settledIn } from './plan-edits.ts';
import { stageName } from './opaque-id.ts';
import { rewordedSlide } from './reworded-slide.ts';

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
  /** That an author's own order takes the place of the plan's. */
  ordered?: true;
  source: PlanSource;
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

/**
 * The material of chosen stories: of the walkthrough of one story, of several, or of the theme that it follows.
 * @param source of which there is at least one story; else there is nothing to tell.
 */
export function materialOfChoice(
  source: PlanSource,
  follow: FollowedTheme | undefined,
  { deck }: SlideWords,
): DeckMaterial | undefined {
  const { stories } = source;
  const [first] = stories;
  if (!first) return undefined;
  const alone = stories.length === 1;
  const neutral = alone ? deck.oneStory : deck.someStories(stories.length);
  const common = { audience: undefined, minutes: undefined, source };
  if (follow) {
    const { theme, told, count, file } = follow;
    const isItsOwn = told.length === stories.length && told.every((id, index) => id === stories[index]?.id);
    return {
      ...common,
      path: isItsOwn ? `themes/${theme.id}/playback/` : builderPath,
      title: deck.walkthrough(theme.title),
      teaser: neutral,
      hook: deck.across(stories.length),
      chosen: isItsOwn && count > told.length ? deck.chosen(told.length, count) : undefined,
      file,
    };
  }
  return {
    ...common,
    path: alone ? `incidents/${first.id}/playback/` : builderPath,
    title: alone ? deck.walkthrough(first.title) : neutral,
    teaser: alone ? first.teaser : neutral,
    hook: alone ? first.hook : undefined,
    chosen: undefined,
    file: first.file,
  };
}

/** The deck of a material, and all that another length may choose from. */
export function deckOfMaterial(
  material: DeckMaterial,
  words: SlideWords,
  wish: PlanWish = {},
  edits: PlanEdits = noEdits,
): Deck {
  const { path, title, teaser, hook, audience, chosen, file } = material;
  const { stories } = material.source;
  const { outline, beats } = storyOutline({ ...material.source, teaser });
  const usual: PlanWish =
    wish.audience === undefined && wish.minutes === undefined ? { minutes: material.minutes } : wish;
  const from = { path, file };
  const keys = new Map(beats.map((beat) => [beat.id, beatKey(beat, stories.length)]));
  // A plan tells as many of several stories as its length allows; the list of all would promise more.
  const sayingWhich = (slide: Slide): Slide =>
    slide.kind !== 'opening' || slide.beat?.incident !== undefined || stories.length < 3 || material.ordered
      ? slide
      : { ...slide, parts: [...slide.parts, { step: 0, type: 'lead', text: words.deck.asTimeAllows }] };
  const inOtherWords = (slide: Slide): Slide => rewordedSlide(slide, edits.reworded[keys.get(slide.id) ?? '']);
  const all = slidesOf(beats, stories, from, words).map(sayingWhich);
  const slideOf = new Map(all.map((slide) => [slide.id, slide]));
  // A plan settles how long a beat takes, and sometimes what part an event has; all else of its slide is made already.
  const inPlan = (beat: Beat): Slide[] => {
    const slide = slideOf.get(beat.id);
    return slide?.kind === beat.kind ? [{ ...slide, minutes: beat.minutes }] : slidesOf([beat], stories, from, words);
  };
  return {
    path,
    stage: stageName(path),
    title,
    teaser,
    hook,
    audience,
    chosen,
    incidents: stories.map(({ id }) => id),
    themes: (material.source.themes ?? []).map(({ id }) => id),
    minutes: wishedMinutes(usual),
    slides: planFrom(outline, beats, usual, settledIn(beats, stories.length, edits))
      .flatMap(inPlan)
      .map(inOtherWords),
    variants: { slides: all.map(inOtherWords), choices: { by: 'plan', ...outline } },
  };
}
