import type { Deck } from '../core/deck/deck.ts';
import { stageName } from '../core/deck/opaque-id.ts';
import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import { rememberLast } from '../core/remember-last.ts';
import { playbackAddresses, playbackDeck, playbackPath, type PlaybackAddress } from '../core/playback/playback-deck.ts';
import type { SiteView } from '../core/views/prose-rendering.ts';
import { site } from './site.ts';

/** The deck of a readable page, by its path; undefined if there is no such playback. */
export function deckAt(path: string): Deck | undefined {
  return deckOf(addressesOf(site().graph).byPath.get(path));
}

/**
 * The deck that a stage shows, by the name of the stage.
 * @param keep in dev: a slip in a file keeps the last good deck on the stage, in front of whatever room it stands.
 */
export function deckOnStage(name: string, keep = false): Deck | undefined {
  const deck = deckOf(addressesOf(site().graph).byStage.get(name));
  if (!keep) return deck;
  if (deck) lastGood.set(name, deck);
  return deck ?? lastGood.get(name);
}

const lastGood = new Map<string, Deck>();

function deckOf(address: PlaybackAddress | undefined): Deck | undefined {
  return address && makeDeck(address, site());
}

// A build asks for the readable page and for the stage of a playback one after the other.
const makeDeck = rememberLast((address: PlaybackAddress, view: SiteView) => playbackDeck(address, view));

const addressesOf = rememberLast((graph: KnowledgeGraph) => {
  const addresses = playbackAddresses(graph).map((address) => [playbackPath(address), address] as const);
  return {
    byPath: new Map(addresses),
    byStage: new Map(addresses.map(([path, address]) => [stageName(path), address])),
  };
});
