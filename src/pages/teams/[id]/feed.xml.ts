import type { APIRoute } from 'astro';
import { storyFeed } from '../../../core/feeds/story-feed.ts';
import { feedResponse } from '../../../site/feed-response.ts';
import { site } from '../../../site/site.ts';

export function getStaticPaths() {
  return [...site().graph.teams].map(([id, team]) => ({ params: { id }, props: { id, team } }));
}

export const GET: APIRoute<{ id: string; team: { name: string; what?: string } }> = ({ props: { id, team } }) =>
  feedResponse(storyFeed(team.name, team.what ?? team.name, `teams/${id}/`, site().graph.incidentsByTeam.get(id) ?? [], site()));
