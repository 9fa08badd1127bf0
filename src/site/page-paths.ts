import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import { allRules } from '../core/check/all-rules.ts';
import { builderPath } from '../core/deck/builder-path.ts';
import { stageName } from '../core/deck/opaque-id.ts';
import { playbackAddresses, playbackPath } from '../core/playback/playback-deck.ts';
import { ledgerPath } from '../core/views/ledger-address.ts';
import { ledgerAddresses } from '../core/views/ledger-view.ts';
import { listedParts } from '../core/views/listed-parts.ts';
import { english } from '../core/words/english.ts';
import { movable } from './elsewhere.ts';
import type { SiteContent } from './knowledge-base.ts';
import { handbookPages } from './handbook-pages.ts';

/** Where hosts look for the page that answers for what is not there. */
export const notFoundPath = '404.html';

/** First parts of addresses that are taken too: files beside the pages, and what dev has. */
export const otherPlaces = [
  'data',
  'moved',
  'own',
  'pagefind',
  'pictures',
  'search-index',
  '_assets',
  '_check',
] as const;

/** Path of every page of a site, an organisation's own at the end. */
export function* allPagePaths({ graph, own }: Pick<SiteContent, 'graph' | 'own'>): Generator<string> {
  yield* pagePaths(graph);
  for (const { path } of own?.pages ?? []) yield path;
}

/** Path of every page of ours below the site's root: ends with a slash, but for the root itself and {@link notFoundPath}. */
export function* pagePaths(graph: KnowledgeGraph): Generator<string> {
  yield* ['', notFoundPath, 'search/', 'seen/', 'presenter/', 'glossary/'];
  yield 'learning-culture/';
  for (const id of graph.services.keys()) yield `learning-culture/${id}/`;
  for (const address of ledgerAddresses(graph)) yield ledgerPath(address);
  for (const kind of ['incidents', 'themes', 'playbacks', 'services', 'teams'] as const) {
    yield `${kind}/`;
    for (const id of graph[kind].keys()) yield `${kind}/${id}/`;
  }
  for (const folder of ['incidents/', 'playbacks/'] as const) {
    for (const { id } of listedParts(folder, graph, english)) yield `${folder}in/${id}/`;
  }
  for (const kind of movable) {
    // Old addresses lead on, unless a new entry took one over.
    for (const [former, id] of graph.presentIds[kind])
      if (graph[kind].has(id) && !graph[kind].has(former)) yield `${kind}/${former}/`;
  }
  yield builderPath;
  for (const address of playbackAddresses(graph)) {
    const path = playbackPath(address);
    // A curated playback is its own page, and an entry among those above.
    if (address.from !== 'playback') yield path;
    yield `stage/${stageName(path)}/`;
  }
  yield `stage/${stageName(builderPath)}/`;
  for (const [path] of handbookPages) yield path;
  for (const { id } of allRules) yield `rules/${id}/`;
}
