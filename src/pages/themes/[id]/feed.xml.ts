import type { APIRoute } from 'astro';
import { storyFeed } from '../../../core/feeds/story-feed.ts';
import type { ThemeEntry } from '../../../core/graph/knowledge-graph.ts';
import { feedResponse } from '../../../site/feed-response.ts';
import { site } from '../../../site/site.ts';

export function getStaticPaths() {
  return [...site().graph.themes.values()].map((theme) => ({ params: { id: theme.id }, props: { theme } }));
}

export const GET: APIRoute<{ theme: ThemeEntry }> = ({ props: { theme } }) =>
  feedResponse(storyFeed(theme.card.title, theme.card.definition, `themes/${theme.id}/`, site().graph.incidentsByTheme.get(theme.id) ?? [], site()));
