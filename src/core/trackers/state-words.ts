import type { ReadingContext, TicketState } from './tracker.ts';

/**
 * What words for a ticket's status mean, whatever their case: those of a knowledge base first, then common English ones.
 * @param own settings of the knowledge base, by the tracker's word.
 */
export function stateWords(own: Readonly<Record<string, TicketState>>): Pick<ReadingContext, 'ownStateOf' | 'stateOf'> {
  const known = new Map(Object.entries(own).map(([word, state]) => [plain(word), state]));
  const ownStateOf = (word: string): TicketState | undefined => known.get(plain(word));
  return { ownStateOf, stateOf: (word) => ownStateOf(word) ?? common.get(plain(word)) };
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Only words that mean the same wherever they are used. “Resolved”, say, is the end in one tracker and the middle in another. */
const byState = {
  proposed: ['proposed', 'idea', 'ideas', 'triage', 'needs triage'],
  planned: [
    'planned',
    'to do',
    'todo',
    'open',
    'opened',
    'new',
    'backlog',
    'ready',
    'next',
    'selected for development',
    'reopened',
    'unstarted',
  ],
  'in-progress': ['in progress', 'doing', 'started', 'active', 'in review', 'review', 'testing', 'in testing', 'wip'],
  done: ['done', 'closed', 'complete', 'completed', 'finished', 'in practice', 'fixed'],
  declined: [
    'declined',
    'wont do',
    'wontfix',
    'wont fix',
    'not planned',
    'cancelled',
    'canceled',
    'rejected',
    'removed',
    'duplicate',
  ],
} as const satisfies Partial<Record<TicketState, readonly string[]>>;

const common: ReadonlyMap<string, TicketState> = new Map(
  Object.entries(byState).flatMap(([state, words]) => words.map((word) => [word, state as TicketState] as const)),
);
