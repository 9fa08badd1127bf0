import type { Deck } from '../core/deck/deck.ts';
import { playbackAddresses, playbackDeck, type PlaybackAddress } from '../core/views/playback-deck.ts';
import { site } from './site.ts';

/** The playbacks of one kind, as Astro asks for pages. */
export function pathsOfDecks(from: PlaybackAddress['from']): { params: { id: string } }[] {
  return playbackAddresses(site().graph).flatMap((address) => (address.from === from ? [{ params: { id: address.id } }] : []));
}

/** The deck of a page; its address comes from {@link pathsOfDecks}, so it is there. */
export function deckFrom(from: PlaybackAddress['from'], id: string | undefined): Deck {
  const deck = id === undefined ? undefined : playbackDeck({ from, id }, site());
  if (!deck) throw new Error(`There is no playback of the ${from} ${id ?? ''}`);
  return deck;
}
