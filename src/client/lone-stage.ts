import { joinChannel, type LobbyMessage } from './deck-sync.ts';

/**
 * Lets a presenter view find a stage of its deck that somebody opened by itself, and join it at a click. Of several none is offered: nobody
 * could tell which of them the room sees.
 */
export function offerLoneStage(button: HTMLElement, stage: string, session: string): void {
  const { pathname, search } = new URL(stage, location.href);
  const alone = new Set<string>();
  const lobby = joinChannel<LobbyMessage>(pathname + search, (message) => {
    if (message.type === 'alone') alone.add(message.stage);
    if (message.type === 'taken') alone.delete(message.stage);
    button.hidden = alone.size !== 1;
  });
  button.addEventListener('click', () => {
    const [only] = alone;
    if (only !== undefined) lobby.send({ type: 'join', stage: only, session });
  });
  lobby.send({ type: 'seek' });
}
