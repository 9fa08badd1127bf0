import type { APIRoute } from 'astro';
import { storyFeed } from '../core/feeds/story-feed.ts';
import { feedResponse } from '../site/feed-response.ts';
import { site } from '../site/site.ts';

export const GET: APIRoute = () => {
  const { graph } = site();
  const { title, description, organisation } = graph.settings;
  return feedResponse(storyFeed(title, description ?? organisation ?? title, '', [...graph.incidents.values()], site()));
};
