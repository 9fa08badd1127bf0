import type { PageFlow } from './page-flow.ts';
import type { Slide, SlideKind } from './deck.ts';

/** What a handout may say before the talk, wherever it stands in it. */
const openKinds: readonly SlideKind[] = ['opening', 'signal', 'rules', 'terms', 'discuss', 'pause'];

/** What tells how it ended or what it meant, be a question asked before it or not. */
const tellingKinds: readonly SlideKind[] = [
  'turn',
  'resolution',
  'sense',
  'impact',
  'lanes',
  'guise',
  'contrast',
  'open',
  'action',
  'decision',
];

/** Whether a slide stands among the questions of a handout, before all that happened. */
export function isOpenOnHandout({ kind }: Pick<Slide, 'kind'>): boolean {
  return openKinds.includes(kind);
}

/** Where on the page a handout goes over from what the room may know to what it is asked: at a question, or at what tells how it went. */
export function asksFrom(flow: readonly Pick<PageFlow, 'slide' | 'spare'>[]): number {
  const first = flow.findIndex(({ slide, spare }) => !spare && beginsHandout(slide));
  return first < 0 ? flow.length : first;
}

/** The same for the slides that an address has chosen, told by their classes. */
export const handoutBegins = ['pause', ...tellingKinds].map((kind) => `:scope > .slide-${kind}`).join(', ');

function beginsHandout({ kind }: Pick<Slide, 'kind'>): boolean {
  return kind === 'pause' || tellingKinds.includes(kind);
}
