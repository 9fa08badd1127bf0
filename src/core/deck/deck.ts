import type { BeatKind } from '../story/beat.ts';
import type { DeckChart } from '../story/deck-chart.ts';
import type { Choices } from '../story/outline.ts';
import type { DeckPicture, Rich } from '../story/rich.ts';
import type { Scene, SceneIdea } from '../story/scene.ts';

/** A walkthrough of one incident or of several: what is shown, what is said, and how long it takes. */
export interface Deck {
  /** Path of its readable page below the site's root. */
  path: string;
  /** Name of its stage in addresses; it gives nothing away. */
  stage: string;
  title: string;
  /** What the room reads before the reveal. */
  teaser: string;
  hook: string | undefined;
  audience: string | undefined;
  /** How its incidents were chosen, where a choice was made. */
  chosen: string | undefined;
  minutes: number;
  slides: readonly Slide[];
  /** Ids of the incidents that it is made from, and of the themes that it follows. */
  incidents: readonly string[];
  themes: readonly string[];
  /** What other lengths and audiences can choose from. */
  variants: DeckVariants;
}

/** Everything that could be told, in order. A browser chooses from it as a build does, see core/story/choose-slides.ts. */
export interface DeckVariants {
  slides: readonly Slide[];
  choices: Choices;
}

/** What a slide is. Those of a curated playback may also be plain slides of the author. */
export type SlideKind = BeatKind | 'show' | 'section';

export interface Slide {
  kind: SlideKind;
  /** Its address in the readable page. */
  id: string;
  /** The beat that it tells, as an author names it; undefined for an author's own slide. */
  beat: SlideBeat | undefined;
  /** Its address on the stage; it gives nothing away. */
  code: string;
  /** The heading: the same over all steps, and telling nothing that a step reveals. */
  title: string;
  minutes: number;
  /** What the presenter says. It never reaches the stage. */
  notes: Rich;
  /** The content file it comes from. */
  file: string;
  /** What is shown, in order. */
  parts: readonly SlidePart[];
}

/** A beat by its name, of one incident or of all together; see core/story/named-beat.ts. */
export interface SlideBeat {
  name: string;
  incident: string | undefined;
}

/** A piece of a slide, and the step at which it appears: 0 is with the slide itself. */
export type SlidePart = { step: number } & PartContent;

export type PartContent =
  /** A small line that places what follows. */
  | { type: 'lead'; text: string }
  /** The sentence of this slide, large. */
  | { type: 'sentence'; text: string }
  | { type: 'question'; text: string }
  | { type: 'options'; items: readonly string[] }
  /** Quiet time in seconds. */
  | { type: 'think'; seconds: number; text: string }
  /** A label and what it says. A `hindsight` one belongs to the layer of what is known now. */
  | { type: 'note'; label: string; text: string; layer?: 'hindsight' }
  | { type: 'list'; items: readonly string[] }
  /** The picture of the story so far; `dim` behind a question. `describes` is the same in words. */
  | { type: 'scene'; scene: Scene; dim: boolean; describes: string }
  | { type: 'ideas'; label: string; ideas: readonly (SceneIdea & { words: string })[] }
  | { type: 'figure'; picture: DeckPicture }
  | { type: 'chart'; chart: DeckChart }
  | { type: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { type: 'lanes'; lanes: StoryLanes }
  | { type: 'rich'; rich: Rich }
  /** A way from the readable page to a story; on a stage it is plain words. */
  | { type: 'story'; title: string; day: string; href: string };

/** Stories under one another, their milestones on one axis of time. */
export interface StoryLanes {
  rows: readonly {
    title: string;
    day: string;
    points: readonly { name: string; at: number | undefined; text: string }[];
  }[];
  /** Milestones that the stories may be aligned on: those that two of them have. */
  align: readonly { name: string; title: string }[];
  note: string;
}

/** Whether a part is what the narrative shows beside its words, which then stands in place of the picture of the story. */
export function isFigure({ type }: Pick<SlidePart, 'type'>): boolean {
  return type === 'figure' || type === 'chart';
}

/** How many steps follow the first sight of a slide. */
export function stepCount({ parts }: Pick<Slide, 'parts'>): number {
  return Math.max(0, ...parts.map(({ step }) => step));
}
