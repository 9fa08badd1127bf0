import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import { allRules } from '../core/check/all-rules.ts';
import { stageName } from '../core/deck/opaque-id.ts';
import { playbackAddresses, playbackPath } from '../core/playback/playback-deck.ts';
import { ledgerPath } from '../core/views/ledger-address.ts';
import { ledgerAddresses } from '../core/views/ledger-view.ts';
import { movable } from './elsewhere.ts';
import { handbookPages } from './handbook-pages.ts';

/** Where hosts look for the page that answers for what is not there. */
export const notFoundPath = '404.html';

/** Path of every page below the site's root: ends with a slash, but for the root itself and {@link notFoundPath}. */
export function* pagePaths(graph: KnowledgeGraph): Generator<string> {
  yield* ['', notFoundPath, 'search/', 'seen/', 'presenter/', 'glossary/'];
  for (const address of ledgerAddresses(graph)) yield ledgerPath(address);
  for (const kind of ['incidents', 'themes', 'playbacks', 'services', 'teams'] as const) {
    yield `${kind}/`;
    for (const id of graph[kind].keys()) yield `${kind}/${id}/`;
  }
  for (const kind of movable) {
    // Old addresses lead on, unless a new entry took one over.
    for (const [former, id] of graph.presentIds[kind])
      if (graph[kind].has(id) && !graph[kind].has(former)) yield `${kind}/${former}/`;
  }
  for (const address of playbackAddresses(graph)) {
    const path = playbackPath(address);
    // A curated playback is its own page, and an entry among those above.
    if (address.from !== 'playback') yield path;
    yield `stage/${stageName(path)}/`;
  }
  for (const [path] of handbookPages) yield path;
  for (const { id } of allRules) yield `rules/${id}/`;
}
