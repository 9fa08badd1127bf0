import { builderPath } from './builder-path.ts';
import { choiceSearch, mostChosen, noChoice } from './deck-choice.ts';
import type { Deck } from './deck.ts';

/** Where the playback of a theme or of an incident is changed, by the path of its page. */
export function builderAddress(playback: string): string {
  const [kind, id = ''] = playback.split('/');
  const choice = kind === 'themes' ? { ...noChoice, theme: id } : { ...noChoice, incidents: [id] };
  return `${builderPath}?${choiceSearch(choice)}`;
}

/**
 * Where the choice behind a deck is changed. Of a running order that an author wrote, its incidents and its theme are
 * chosen there; undefined if it tells of none.
 */
export function builderOfDeck({
  path,
  incidents,
  themes: [theme],
}: Pick<Deck, 'path' | 'incidents' | 'themes'>): string | undefined {
  if (!path.startsWith('playbacks/')) return builderAddress(path);
  if (incidents.length === 0) return undefined;
  return `${builderPath}?${choiceSearch({ ...noChoice, incidents: incidents.slice(0, mostChosen), theme })}`;
}
