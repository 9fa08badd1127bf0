import type { BeatPicture } from './deck-chart.ts';
import type { Rich } from './rich.ts';
import type { StoryAction, StoryFinding, StoryMilestone } from './story.ts';

/** One step of a walkthrough: what is told, how long it takes, and what there is to say. */
export type Beat = BeatFrame & BeatContent;

/** A beat before a plan has chosen it. */
export type BeatDraft = Omit<BeatFrame, 'minutes' | 'name'> & { natural: number; weight: number } & BeatContent;

/** What most beats that concern all stories have in common: nothing. */
export const bareBeat = { notes: [], picture: undefined, weight: 0, story: undefined } as const;

export interface BeatFrame {
  /** Its address in the deck; the event's or pause's own id where it has one. */
  id: string;
  /** Its id among the beats of its story, by which an author may ask for it. */
  name: string;
  /** Which of the stories it belongs to; undefined for what concerns all. */
  story: number | undefined;
  /** Its share of the plan. */
  minutes: number;
  /** What the narrative says around it. */
  notes: Rich;
  /** The picture that the narrative shows beside it. */
  picture: BeatPicture | undefined;
}

export type BeatContent =
  | OpeningBeat
  | { kind: 'rules' }
  | { kind: 'terms'; terms: readonly { term: string; meaning: string }[] }
  | EventBeat
  | PauseBeat
  | { kind: 'chapter'; title: string; text: string }
  | ResolutionBeat
  | { kind: 'sense'; rows: readonly SenseRow[] }
  | ImpactBeat
  | { kind: 'lanes' }
  | GuiseBeat
  | ContrastBeat
  | { kind: 'action'; rows: readonly (StoryAction & { story: number })[] }
  | { kind: 'open'; findings: readonly StoryFinding[] }
  | { kind: 'discuss'; questions: readonly string[] }
  | DecisionBeat;

export type BeatKind = BeatContent['kind'];

/** What the room may know before a story begins: where, when, and what people felt, without amounts. */
export interface OpeningBeat {
  kind: 'opening';
  /** True for the first beat of all, false where one of several stories begins. */
  first: boolean;
  place: string;
  day: string;
  teaser: string;
  felt: readonly string[];
}

/** Kinds of beats that tell an event. */
export const eventBeatKinds = ['signal', 'moment', 'consequence', 'turn'] as const;

/** An event told on the picture, or what there is to tell of a consequence that the timeline does not have. */
export interface EventBeat {
  kind: (typeof eventBeatKinds)[number];
  /** Its place in the timeline; the picture shows everything up to here. */
  event: number | undefined;
  /** Whether its time is not enough to know when it was: on another day than the story's, or than what was told before. */
  newDay: boolean;
  said: string;
  /** What led there: their own belief, or the one that they brought from the event behind the question. */
  believed: string | undefined;
  /** True for a consequence that the timeline has no event for, while others follow before the end. */
  untold?: true;
}

export interface PauseBeat {
  kind: 'pause';
  pause: number;
  /** The picture before the reveal shows everything up to here. */
  after: number | undefined;
  /** The reveal adds everything up to here. */
  next: number | undefined;
}

export interface ResolutionBeat {
  kind: 'resolution';
  event: number | undefined;
  milestone: StoryMilestone | undefined;
}

/** What it came to, for whom and how much: told behind the reasons, because whoever knows it judges by it. */
export interface ImpactBeat {
  kind: 'impact';
  impact: readonly { who: string | undefined; what: string; amount: string | undefined }[];
}

/** How something looked from where people stood, and what they came to know of it. */
export interface SenseRow {
  /** What they took it for, in words that follow "believed", "looked like" or "made sense". */
  text: string;
  from: 'believed' | 'lookedLike' | 'reveal' | 'hypothesis' | 'expected';
  /** What it hangs on: the cue, or the condition behind it. */
  because: string | undefined;
  later: string | undefined;
}

/** How a theme showed up in one story. */
export interface GuiseBeat {
  kind: 'guise';
  theme: { title: string; definition: string };
  how: string;
  lookedLike: readonly string[];
  absorbedBy: readonly string[];
  /** Title and day of the story, where it is not the one that is being told. */
  elsewhere: { title: string; day: string; href: string } | undefined;
  /** The question that transfers, behind the last guise of a theme. */
  prompt: string | undefined;
}

/** The same condition where it went otherwise, and why. */
export interface ContrastBeat {
  kind: 'contrast';
  /** Whether nothing broke there: a contrast that an author named may have had another ending, and harm too. */
  unharmed: boolean;
  theme: string | undefined;
  title: string;
  day: string;
  href: string;
  how: string;
  why: string;
}

/** The decision that a room is asked for. */
export interface DecisionBeat {
  kind: 'decision';
  /** What waits longest; undefined where nothing waits, and what is left is asked about. */
  action: StoryAction | undefined;
}
