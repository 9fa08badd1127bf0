import type { BeatKind } from './beat.ts';

export const audiences = ['executives', 'engineers', 'newcomers'] as const;
export type Audience = (typeof audiences)[number];

/** What a walkthrough is wanted for. */
export interface PlanWish {
  audience?: Audience | undefined;
  /** Whole minutes. */
  minutes?: number | undefined;
}

/** What a wish may choose from: everything that a plan could tell, or the running order of an author. */
export type Choices = ({ by: 'plan' } & Outline) | ({ by: 'author' } & RunningOrder);

/** How long a walkthrough is unless somebody says otherwise. */
export const usualMinutes: Readonly<Record<Audience, number>> = { executives: 5, engineers: 30, newcomers: 60 };

export function wishedMinutes({ audience, minutes }: PlanWish): number {
  return Math.max(1, minutes ?? usualMinutes[audience ?? 'engineers']);
}

/**
 * Everything that could be told, in the order in which it would be. Numbers only, so that a page can carry it and a
 * browser can choose from it just as a build does.
 */
export interface Outline {
  beats: readonly OutlineBeat[];
  stories: readonly OutlineStory[];
}

export interface OutlineBeat {
  kind: BeatKind;
  /** What it takes when nobody hurries, in minutes. */
  natural: number;
  /** How much it tells, among its kind. */
  weight: number;
  story: number | undefined;
}

/** The arc of one story, as places in {@link Outline.beats}. */
export interface OutlineStory {
  /** How well it can be told, compared with the others. */
  telling: number;
  opening: number | undefined;
  signal: number | undefined;
  /** What is told as the signal where nothing is asked. */
  noticed: number | undefined;
  pivot: number | undefined;
  /** What the pivot set off, where nothing had happened before it. */
  harm: number | undefined;
  resolution: number;
  sense: number;
  /** What it came to; undefined where nobody has recorded it. */
  impact: number | undefined;
  /** Events before the resolution, each as a beat. */
  events: readonly number[];
  pauses: readonly OutlinePause[];
}

export interface OutlinePause {
  pause: number;
  cause: number | undefined;
  consequence: number;
  /** Events that the consequence overtakes. */
  between: readonly number[];
}

/** What an author tells, in the author's order. Numbers only, as in {@link Outline}. */
export interface RunningOrder {
  /** How long the author wants it; undefined where it takes what it takes. */
  minutes: number | undefined;
  slides: readonly RunningSlide[];
}

export interface RunningSlide {
  kind: BeatKind | 'show' | 'section';
  /** What it takes when nobody hurries, in minutes. */
  natural: number;
  /** How much it tells, among its kind. */
  weight: number;
  /** For whom it is; everyone if absent. */
  for?: readonly Audience[];
}
