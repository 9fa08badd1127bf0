import type { Beat } from './beat.ts';
import { acrossBeats, closingBeats, type AcrossSource } from './across-beats.ts';
import { chooseBeats, type SettledBeats } from './choose-beats.ts';
import { usualMinutes, type Outline, type OutlineStory, type PlanWish } from './outline.ts';
import { subjectsOf } from './shared-words.ts';
import { openingOf, storyBeats, type BeatDraft } from './story-beats.ts';
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

/** What is told, in order; the minutes add up to the length that was asked for. */
export interface StoryPlan {
  minutes: number;
  beats: readonly Beat[];
}

/**
 * The plan of a walkthrough. It is pure: the same stories give the same beats in a build and in a browser.
 * The arc holds in a plan of any length: what the room may know, the first signal, each pause with its cause and its
 * consequence, the turn, how it ended, why it made sense, what transfers.
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

export function wishedMinutes({ audience, minutes }: PlanWish): number {
  return Math.max(1, minutes ?? usualMinutes[audience ?? 'engineers']);
}

/** Everything that could be told of these stories, in order, and the numbers to choose by. */
export function storyOutline({ stories, themes = [], follows = 'story', elsewhere = [], teaser }: PlanSource): {
  outline: Outline;
  beats: readonly Beat[];
} {
  const source: AcrossSource = { stories, themes, elsewhere };
  const many = stories.length > 1;
  const drafts: PlacedDraft[] = [
    firstBeat(stories, teaser),
    { ...bare, id: 'rules', kind: 'rules', natural: 0.75 },
    ...termsBeats(stories),
  ];
  const told: OutlineStory[] = [];
  stories.forEach((story, index) => {
    const { beats, arc } = storyBeats(story, index, focusOf(story, themes, follows));
    // Alone, a story is opened by the first beat of all.
    const [opening, ...others] = beats;
    const kept = many && opening ? [opening, ...others] : others;
    const at = <Place extends number | undefined>(place: Place): Place =>
      place === undefined ? place : ((place - (many ? 0 : 1) + drafts.length) as Place);
    told.push({
      telling: tellingOf(story),
      opening: many ? at(arc.opening) : undefined,
      signal: at(arc.signal),
      pivot: at(arc.pivot),
      resolution: at(arc.resolution),
      sense: at(arc.sense),
      events: arc.events.map(at),
      pauses: arc.pauses.map(({ pause, cause, consequence, between }) => ({
        pause: at(pause),
        cause: at(cause),
        consequence: at(consequence),
        between: between.map(at),
      })),
    });
    drafts.push(...kept.map((draft) => ({ ...draft, within: many ? `${String(index + 1)}-` : '' })));
  });
  drafts.push(...acrossBeats(source), ...closingBeats(source));
  const unique = withUniqueIds(drafts);
  return {
    outline: {
      beats: unique.map(({ kind, natural, weight, story }) => ({ kind, natural, weight, story })),
      stories: told,
    },
    beats: unique.map(
      ({ natural, weight: _weight, within: _within, ...beat }) => ({ ...beat, minutes: natural }) as Beat,
    ),
  };
}

const bare = { notes: [], picture: undefined, weight: 0, story: undefined } as const;

function firstBeat(stories: readonly Story[], teaser: string | undefined): BeatDraft {
  const [only] = stories;
  const alone = stories.length === 1 ? only : undefined;
  const opening = alone
    ? openingOf(alone)
    : {
        kind: 'opening' as const,
        place: '',
        day: '',
        teaser: '',
        // Each story says at its own beginning what it meant for people.
        felt: [],
      };
  const notes = alone ? alone.beginning : [];
  return { ...bare, id: 'start', ...opening, first: true, teaser: teaser ?? opening.teaser, notes, natural: 1 };
}

const mostTerms = 6;

/** Words that a newcomer needs; each is explained once. */
export function termsBeats(stories: readonly Story[]): BeatDraft[] {
  const terms = [
    ...new Map(stories.flatMap((story) => story.terms.map((term) => [term.term, term] as const))).values(),
  ].slice(0, mostTerms);
  return terms.length === 0 ? [] : [{ ...bare, id: 'terms', kind: 'terms', terms, natural: 0.75 + 0.4 * terms.length }];
}

/** What a theme is about in one story: its factors, and the sentence on how it showed up. */
export function focusOf(
  story: Story,
  themes: readonly StoryTheme[],
  follows: PlanSource['follows'],
): ReadonlySet<string> {
  const [theme] = themes;
  if (!theme || follows !== 'theme') return new Set();
  const factors = story.factors.filter(({ themes: of }) => of.includes(theme.id));
  return subjectsOf(
    story.themes.find(({ id }) => id === theme.id)?.how,
    ...factors.flatMap(({ text, lookedLike }) => [text, lookedLike]),
  );
}

/** Pauses and a timeline make a story that a room can live through. */
function tellingOf({ pauses, events }: Story): number {
  return (pauses.length > 0 ? 2 : 0) + (events.length > 1 ? 1 : 0);
}

/** A beat among those of several stories: what stands before its id. */
type PlacedDraft = BeatDraft & { within?: string };

function withUniqueIds(drafts: readonly PlacedDraft[]): (PlacedDraft & { name: string })[] {
  const used = new Set<string>();
  return drafts.map((draft) => {
    const wanted = `${draft.within ?? ''}${draft.id}`;
    let id = wanted;
    for (let count = 2; used.has(id); count += 1) id = `${wanted}-${String(count)}`;
    used.add(id);
    return { ...draft, id, name: draft.id };
  });
}

function isEventKind(kind: Beat['kind']): boolean {
  return kind === 'signal' || kind === 'moment' || kind === 'consequence' || kind === 'turn';
}
