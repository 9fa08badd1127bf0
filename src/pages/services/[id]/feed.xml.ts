import type { APIRoute } from 'astro';
import { storyFeed } from '../../../core/feeds/story-feed.ts';
import { feedResponse } from '../../../site/feed-response.ts';
import { site } from '../../../site/site.ts';

export function getStaticPaths() {
  return [...site().graph.services].map(([id, service]) => ({ params: { id }, props: { id, service } }));
}

export const GET: APIRoute<{ id: string; service: { name: string; what?: string } }> = ({ props: { id, service } }) =>
  feedResponse(storyFeed(service.name, service.what ?? service.name, `services/${id}/`, site().graph.incidentsByService.get(id) ?? [], site()));
