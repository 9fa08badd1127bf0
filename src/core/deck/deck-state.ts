/** Where a presentation stands. Plain data, so that windows can send it to each other. */
export interface DeckState {
  slide: number;
  step: number;
  /** The furthest slide that the room has seen; later ones stay masked in the overview. */
  furthest: number;
  blank: 'no' | 'black' | 'white';
  layer: 'slide' | 'overview' | 'help';
  /** Whether what was found out later is shown beside the moments. */
  hindsight: boolean;
  /** The person whose knowledge is followed, by place in the story; undefined for everyone. */
  follow: number | undefined;
  /** On which milestone stories side by side are aligned, by its place. */
  align: number;
  /** Hands counted for each option, by the code of the slide that asks. */
  hands: Readonly<Record<string, readonly number[]>>;
  /** The quiet time to think; undefined until somebody starts it. */
  quiet: Quiet | undefined;
  playing: boolean;
}

/** A countdown, measured from the clock so that a sleeping machine does not stretch it. Milliseconds. */
export type Quiet = { runs: true; until: number } | { runs: false; left: number };

/** What can be asked of a presentation. */
export type DeckMove =
  | {
      type: 'next' | 'previous' | 'nextSlide' | 'previousSlide' | 'first' | 'last' | 'reveal';
    }
  | { type: 'hindsight' | 'overview' | 'help' | 'close' | 'play' }
  /** Blanks the screen, or brings the picture back. */
  | { type: 'black' | 'white' }
  | { type: 'goTo'; slide: number; step: number }
  /** Follows the next of these people, after the last one everyone. */
  | { type: 'follow'; people: readonly number[] }
  | { type: 'lookAt'; person: number | undefined }
  | { type: 'align'; ways: number }
  /** One more hand for an option. */
  | { type: 'hand'; code: string; option: number }
  /** Starts, holds or goes on with the quiet time. */
  | { type: 'quiet'; seconds: number; now: number };

/** How many steps follow the first sight of each slide. */
export type DeckShape = readonly number[];

export const startState: DeckState = {
  slide: 0,
  step: 0,
  furthest: 0,
  blank: 'no',
  layer: 'slide',
  hindsight: false,
  follow: undefined,
  align: 0,
  hands: {},
  quiet: undefined,
  playing: false,
};

/** The state after a move. Moves that lead nowhere give back the very same state. */
export function moveDeck(state: DeckState, move: DeckMove, shape: DeckShape): DeckState {
  switch (move.type) {
    case 'black':
    case 'white':
      return { ...state, blank: state.blank === move.type ? 'no' : move.type };
    case 'overview':
    case 'help':
      return { ...state, blank: 'no', layer: state.layer === move.type ? 'slide' : move.type };
    case 'close':
      return state.layer === 'slide' && state.blank === 'no' ? state : { ...state, layer: 'slide', blank: 'no' };
    case 'hindsight':
      return { ...state, hindsight: !state.hindsight };
    case 'play':
      return { ...state, playing: !state.playing };
    case 'follow': {
      const next = state.follow === undefined ? 0 : move.people.indexOf(state.follow) + 1;
      return { ...state, follow: move.people[next] };
    }
    case 'lookAt':
      return { ...state, follow: move.person };
    case 'align':
      return move.ways < 2 ? state : { ...state, align: (state.align + 1) % move.ways };
    case 'hand':
      return { ...state, hands: { ...state.hands, [move.code]: oneMore(state.hands[move.code] ?? [], move.option) } };
    case 'quiet':
      return { ...state, quiet: turnQuiet(state.quiet, move.seconds * 1000, move.now) };
    case 'goTo':
      return at(state, move.slide, move.step, shape);
    default:
      // A move on a blank screen only brings the picture back, so that nothing passes unseen.
      return state.blank === 'no' ? walk(state, move.type, shape) : { ...state, blank: 'no' };
  }
}

function turnQuiet(quiet: Quiet | undefined, whole: number, now: number): Quiet {
  if (!quiet) return { runs: true, until: now + whole };
  if (quiet.runs) return { runs: false, left: Math.max(0, quiet.until - now) };
  // One that ran out begins again.
  return { runs: true, until: now + (quiet.left > 0 ? quiet.left : whole) };
}

function oneMore(hands: readonly number[], option: number): number[] {
  return Array.from(
    { length: Math.max(hands.length, option + 1) },
    (_, index) => (hands[index] ?? 0) + (index === option ? 1 : 0),
  );
}

function walk(
  state: DeckState,
  type: 'next' | 'previous' | 'nextSlide' | 'previousSlide' | 'first' | 'last' | 'reveal',
  shape: DeckShape,
): DeckState {
  const { slide, step } = state;
  const steps = shape[slide] ?? 0;
  const isLast = slide === shape.length - 1;
  switch (type) {
    case 'next':
      return step < steps || isLast ? at(state, slide, step + 1, shape) : at(state, slide + 1, 0, shape);
    case 'previous':
      return step > 0 || slide === 0 ? at(state, slide, step - 1, shape) : at(state, slide - 1, Infinity, shape);
    case 'nextSlide':
      return isLast ? at(state, slide, steps, shape) : at(state, slide + 1, 0, shape);
    case 'previousSlide':
      return at(state, step > 0 ? slide : slide - 1, 0, shape);
    case 'first':
      return at(state, 0, 0, shape);
    case 'last':
      return at(state, shape.length - 1, Infinity, shape);
    case 'reveal':
      return at(state, slide, steps, shape);
  }
}

/** A place that does not exist becomes the nearest one that does. */
function at(state: DeckState, wantedSlide: number, wantedStep: number, shape: DeckShape): DeckState {
  const slide = Math.max(0, Math.min(wantedSlide, shape.length - 1));
  const step = Math.max(0, Math.min(wantedStep, shape[slide] ?? 0));
  const same = slide === state.slide && step === state.step;
  if (same && state.layer === 'slide' && state.blank === 'no') return state;
  const moved: DeckState = {
    ...state,
    slide,
    step,
    furthest: Math.max(state.furthest, slide),
    layer: 'slide',
    blank: 'no',
  };
  return same ? moved : { ...moved, quiet: undefined };
}
