import type { DeckPicture } from './rich.ts';

/** What a beat shows of the narrative: a figure, or a chart of the incident's own numbers. */
export type BeatPicture = DeckPicture | DeckChart;

/** A chart as slides have it: where everything stands in hundredths of its frame, and the same in words. */
export interface DeckChart {
  /** The table that it draws, by its path inside the knowledge base. */
  file: string;
  title: string;
  about: string;
  /** Lowest and highest of it, in words. */
  summary: string;
  unit: string;
  shape: 'line' | 'bars' | 'steps';
  /** Names along the bottom. */
  along: readonly PlotName[];
  /** Numbers upwards from the bottom; the lowest is where bars stand. */
  upwards: readonly PlotName[];
  series: readonly { name: string; points: readonly PlotPoint[] }[];
  /** Moments of the story. */
  marks: readonly PlotName[];
}

export interface PlotName {
  at: number;
  text: string;
}

/** `y` counts from the top, and is undefined where the table has no number. */
export interface PlotPoint {
  x: number;
  y: number | undefined;
}

export function isChart(picture: BeatPicture | undefined): picture is DeckChart {
  return picture !== undefined && 'series' in picture;
}
