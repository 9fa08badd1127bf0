import type { BeatPicture } from './deck-chart.ts';
import type { Rich } from './rich.ts';
import type { MilestoneName } from '../model/milestones.ts';
import type { TimelineEvent } from '../model/timeline-event.ts';

/**
 * An incident as walkthroughs know it: record and prose joined, names already as readers may see them, times on the
 * world's clock. Plain data, so that a build and a browser can plan from it alike.
 */
export interface Story {
  id: string;
  /** The content file it comes from. */
  file: string;
  title: string;
  /** A neutral name, for a room that does not know the story yet. */
  teaser: string;
  hook: string | undefined;
  href: string;
  /** What kind of story: a near miss or a success may be the contrast to others. */
  kind: 'incident' | 'near-miss' | 'exercise' | 'success';
  /** Where it happened: the services or teams, in words. */
  place: string;
  /** The day in words, and for sorting; both empty if nobody knows. */
  day: string;
  date: string;
  /** What people felt, the most important first. */
  impact: readonly { who: string | undefined; what: string; amount: string | undefined }[];
  people: readonly StoryPerson[];
  events: readonly StoryEvent[];
  milestones: readonly StoryMilestone[];
  pauses: readonly StoryPause[];
  hypotheses: readonly StoryHypothesis[];
  factors: readonly StoryFactor[];
  findings: readonly StoryFinding[];
  themes: readonly { id: string; how: string }[];
  actions: readonly StoryAction[];
  /** Incidents that the author named as a contrast to this one. */
  contrasts: readonly { incident: string; why: string }[];
  terms: readonly { term: string; meaning: string }[];
  /** What the narrative says before its first event or heading, and at its end. */
  beginning: Rich;
  ending: Rich;
  /** How it looked from where people stood. */
  perspectives: Rich;
  /** Pictures that stand beside no event. */
  pictures: readonly BeatPicture[];
  /** The narrative by its headings, for a story that has no timeline. */
  chapters: readonly { title: string; text: string; notes: Rich; picture: BeatPicture | undefined }[];
}

/** An incident as walkthroughs of others know it: how their theme showed up there, or how it went otherwise. */
export type OtherStory = Pick<
  Story,
  'id' | 'title' | 'teaser' | 'hook' | 'href' | 'kind' | 'day' | 'themes' | 'factors'
>;

/** Somebody who took part: by role, or by name where they agreed. */
export interface StoryPerson {
  id: string;
  name: string;
  /** The same on one line, where there is no room for more. */
  short: string;
}

/** A stretch of the world's clock in seconds since 1970; for an exact moment both ends are equal. */
export interface StoryTime {
  from: number;
  to: number;
  approximate: boolean;
}

export interface StoryEvent {
  /** The author's id, or its number. */
  id: string;
  /** Whether the id is the author's, so that others may point at it. */
  named: boolean;
  /** Undefined when nobody can know. */
  at: StoryTime | undefined;
  until: number | undefined;
  /** The date in words; empty if not known. */
  day: string;
  /** The clock time, or the author's words for a time that is not known; empty where only the day is known. */
  clock: string;
  kind: TimelineEvent['kind'];
  who: readonly string[];
  what: string;
  believed: string | undefined;
  cue: string | undefined;
  laterKnown: string | undefined;
  /** Who came to know of it; empty means those who took part, at once. */
  known: readonly { by: string; at: number | undefined; how: string | undefined }[];
  /** Whether the narrative shows it. */
  anchored: boolean;
  notes: Rich;
  picture: BeatPicture | undefined;
}

export interface StoryMilestone {
  name: MilestoneName;
  at: StoryTime | undefined;
  /** Date and time in words. */
  day: string;
  clock: string;
}

export interface StoryPause {
  id: string | undefined;
  after: string;
  question: string;
  options: readonly string[];
  /** Quiet time in seconds. */
  think: number;
  happened: string;
  sense: string;
}

export interface StoryHypothesis {
  text: string;
  by: readonly string[];
  /** Seconds since 1970. */
  from: number | undefined;
  to: number | undefined;
  /** When it came up at the latest, where only a day or a stretch is known. */
  latest?: number | undefined;
  outcome: 'confirmed' | 'ruled-out' | 'abandoned' | 'open';
}

export interface StoryFactor {
  text: string;
  kind: 'human' | 'technical' | 'organisational';
  role: 'enabler' | 'mitigator' | 'risk';
  themes: readonly string[];
  lookedLike: string | undefined;
  absorbedBy: string | undefined;
  /** Whether an improvement action answers it that nobody has declined. */
  answered: boolean;
}

export interface StoryFinding {
  kind: 'learning' | 'surprise' | 'open-question' | 'disagreement' | 'went-well' | 'luck';
  text: string;
  expected: string | undefined;
  /** The narrator's own reading, not a statement of those involved. */
  ours: boolean;
}

export interface StoryAction {
  id: string;
  text: string;
  kind: string;
  state: 'proposed' | 'planned' | 'in-progress' | 'done' | 'declined' | 'unknown';
  stateLabel: string;
  owner: string | undefined;
  /** Days from the idea until it was in practice, or until the last news; undefined when the dates are not known. */
  days: number | undefined;
  /** The same in words. */
  waited: string;
  costOfDelay: string | undefined;
  /** Themes that it answers, itself or by their factors. */
  themes: readonly string[];
  ticket: { title: string; url: string | undefined } | undefined;
  /** Later incidents that met the same conditions while it was open. */
  recurred: readonly { title: string; day: string; href: string }[];
}

/** A learning theme as walkthroughs know it. */
export interface StoryTheme {
  id: string;
  title: string;
  definition: string;
  questions: readonly string[];
  href: string;
}
