/** What an organisation's own pages may import from `second-story/site`: the knowledge base, and our views of it. */
export { site } from './site.ts';
export type { SiteView } from '../core/views/prose-rendering.ts';
export type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from '../core/graph/knowledge-graph.ts';
export { incidentTile, type IncidentTile } from '../core/views/incident-tile.ts';
export { narrativeView } from '../core/views/narrative-view.ts';
export { themeView } from '../core/views/theme-view.ts';
export { ledgerOverview } from '../core/views/ledger-view.ts';
export { homeView } from '../core/views/home-view.ts';
export { formatDate } from '../core/time/format-moment.ts';
