/** A presentation as native slides, with no knowledge of what it tells. Measures are hundredths of a slide's width or height. */
export interface Presentation {
  title: string;
  /** BCP 47 tag of its words. */
  language: string;
  slides: readonly PresentationSlide[];
}

export interface PresentationSlide {
  title: string;
  blocks: readonly SlideBlock[];
  /** Paragraphs of the speaker's notes. */
  notes: readonly string[];
}

export type SlideBlock =
  /** Text with a column of `right` stands beside the block before it. */
  | { type: 'text'; paragraphs: readonly SlideParagraph[]; column?: 'left' | 'right' }
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; alt: string }
  | { type: 'picture'; picture: SlidePicture; alt: string; caption?: string }
  /** A drawing of native shapes. */
  | { type: 'shapes'; shapes: readonly SlideShape[]; alt: string; place: DrawingPlace; caption?: string };

export type DrawingPlace =
  /** Beside the words, as a picture stands. */
  | { at: 'beside' }
  /**
   * As wide as the words, as high as it wants or, where words need the room, as it must be, in hundredths; where even that is
   * too much, the words stand without it.
   */
  | { at: 'below'; least: number; wanted: number };

export interface SlideParagraph {
  text: string;
  look: 'sentence' | 'body' | 'bullet' | 'label';
  href?: string;
}

export interface SlidePicture {
  bytes: Uint8Array;
  type: 'png' | 'jpeg';
  /** In pixels. */
  width: number;
  height: number;
}

/** Places are hundredths of the drawing's frame; words stand in the middle of their height, cut to whole words that fit. */
export type SlideShape =
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; look: 'solid' | 'dashed' | 'data' }
  | { kind: 'bar'; x: number; y: number; width: number; height: number }
  | { kind: 'mark'; x: number; y: number; look: 'plain' | 'now' | 'late' }
  | {
      kind: 'words';
      x: number;
      y: number;
      width: number;
      height: number;
      text: string;
      align: 'left' | 'middle' | 'right';
    };
