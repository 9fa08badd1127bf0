import type { DeckMove, DeckState } from '../core/deck/deck-state.ts';

/**
 * What windows of one session tell each other. `drive` says which window moves the room from now on; a stage that joins while the room
 * looks at it says where it stands.
 */
export type DeckMessage =
  | { type: 'hello'; stage: boolean; state?: DeckState }
  | { type: 'state'; state: DeckState }
  | { type: 'ask'; move: DeckMove }
  | { type: 'drive'; window: string }
  | { type: 'left' }
  | { type: 'bye' };

/** What stages that nobody leads, and presenter views without a stage, tell each other. */
export type LobbyMessage =
  | { type: 'seek' }
  | { type: 'alone'; stage: string }
  | { type: 'taken'; stage: string }
  | { type: 'join'; stage: string; session: string };

export interface DeckChannel<Message = DeckMessage> {
  send(message: Message): void;
  leave(): void;
}

/**
 * Joins the windows of one session, and no others: two talks in one browser never meet. Before they have a session, windows of one deck
 * find each other by the address of its stage, without `#`.
 */
export function joinChannel<Message>(name: string, receive: (message: Message) => void): DeckChannel<Message> {
  const channel = new BroadcastChannel(`second-story-deck:${name}`);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    receive(data);
  });
  return {
    send: (message) => {
      channel.postMessage(message);
    },
    leave: () => {
      channel.close();
    },
  };
}

export function newSession(): string {
  return crypto.randomUUID().slice(0, 8);
}
