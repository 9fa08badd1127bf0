import type { DeckMove, DeckState } from '../core/deck/deck-state.ts';

/** What windows of one session tell each other. `drive` says which window moves the room from now on. */
export type DeckMessage =
  | { type: 'hello'; stage: boolean }
  | { type: 'state'; state: DeckState }
  | { type: 'ask'; move: DeckMove }
  | { type: 'drive'; window: string }
  | { type: 'bye' };

export interface DeckChannel {
  send(message: DeckMessage): void;
}

/** Joins the windows of one session, and no others: two talks in one browser never meet. */
export function joinSession(session: string, receive: (message: DeckMessage) => void): DeckChannel {
  const channel = new BroadcastChannel(`second-story-deck:${session}`);
  channel.addEventListener('message', ({ data }: MessageEvent<DeckMessage>) => {
    receive(data);
  });
  return {
    send: (message) => {
      channel.postMessage(message);
    },
  };
}

export function newSession(): string {
  return crypto.randomUUID().slice(0, 8);
}
