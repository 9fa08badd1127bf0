import { rss, type Feed } from '../core/feeds/rss.ts';

export function feedResponse(feed: Feed): Response {
  return new Response(rss(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
