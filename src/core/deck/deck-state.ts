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
}

/** What can be asked of a presentation. */
export type DeckMove =
  | {
      type:
        | 'next'
        | 'previous'
        | 'nextSlide'
        | 'previousSlide'
        | 'first'
        | 'last'
        | 'reveal'
        | 'hindsight'
        | 'overview'
        | 'help'
        | 'close';
    }
  | { type: 'blank'; colour: 'black' | 'white' }
  | { type: 'goTo'; slide: number; step: number };

/** How many steps follow the first sight of each slide. */
export type DeckShape = readonly number[];

export const startState: DeckState = { slide: 0, step: 0, furthest: 0, blank: 'no', layer: 'slide', hindsight: false };

/** The state after a move. Moves that lead nowhere give back the very same state. */
export function moveDeck(state: DeckState, move: DeckMove, shape: DeckShape): DeckState {
  switch (move.type) {
    case 'blank':
      return { ...state, blank: state.blank === move.colour ? 'no' : move.colour };
    case 'overview':
    case 'help':
      return { ...state, blank: 'no', layer: state.layer === move.type ? 'slide' : move.type };
    case 'close':
      return state.layer === 'slide' && state.blank === 'no' ? state : { ...state, layer: 'slide', blank: 'no' };
    case 'hindsight':
      return { ...state, hindsight: !state.hindsight };
    case 'goTo':
      return at(state, move.slide, move.step, shape);
    default:
      // A move on a blank screen only brings the picture back, so that nothing passes unseen.
      return state.blank === 'no' ? walk(state, move.type, shape) : { ...state, blank: 'no' };
  }
}

function walk(
  state: DeckState,
  type: 'next' | 'previous' | 'nextSlide' | 'previousSlide' | 'first' | 'last' | 'reveal',
  shape: DeckShape,
): DeckState {
  const { slide, step } = state;
  const steps = shape[slide] ?? 0;
  switch (type) {
    case 'next':
      return step < steps
        ? at(state, slide, step + 1, shape)
        : slide < shape.length - 1
          ? at(state, slide + 1, 0, shape)
          : at(state, slide, step, shape);
    case 'previous':
      return step > 0
        ? at(state, slide, step - 1, shape)
        : slide > 0
          ? at(state, slide - 1, Infinity, shape)
          : at(state, 0, 0, shape);
    case 'nextSlide':
      return slide < shape.length - 1 ? at(state, slide + 1, 0, shape) : at(state, slide, steps, shape);
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

function at(state: DeckState, wantedSlide: number, wantedStep: number, shape: DeckShape): DeckState {
  const slide = Math.max(0, Math.min(wantedSlide, shape.length - 1));
  const step = Math.max(0, Math.min(wantedStep, shape[slide] ?? 0));
  const unchanged = slide === state.slide && step === state.step && state.layer === 'slide' && state.blank === 'no';
  return unchanged
    ? state
    : { ...state, slide, step, furthest: Math.max(state.furthest, slide), layer: 'slide', blank: 'no' };
}
