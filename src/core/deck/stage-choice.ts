import { choiceIn, choiceSearch, type DeckChoice, type ReadChoice } from './deck-choice.ts';

/**
 * A choice as the address of a stage has it, to follow `?`. A room reads along in the address bar, so it names nothing that
 * the room may not know yet: as with a veil, it hides words from a room, not from somebody who tries.
 */
export function stageSearch(choice: DeckChoice): string {
  const bytes = new TextEncoder().encode(choiceSearch(choice));
  const letters = btoa(String.fromCharCode(...bytes));
  return `plan=${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The choice in the address of a stage; an empty one where there is none. */
export function choiceOnStage(search: string): ReadChoice {
  const plan = new URLSearchParams(search).get('plan') ?? '';
  try {
    const letters = atob(plan.replaceAll('-', '+').replaceAll('_', '/'));
    return choiceIn(new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))));
  } catch {
    return choiceIn('');
  }
}
