import { compare } from '../compare.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';
import type { Feed, FeedItem } from '../formats/rss.ts';

/** Readers of feeds keep what they have; the newest are enough. */
const mostItems = 20;

/**
 * The feed of a set of stories, newest telling first.
 * Feeds need whole addresses; without a `url` in the settings they are made for this machine.
 * @param path of the page that the feed follows, below the site's root; the feed lies beside it.
 */
export function storyFeed(
  title: string,
  description: string,
  path: string,
  incidents: readonly Incident[],
  site: SiteView,
): Feed {
  const whole = (to: string): string => site.absolute(to) ?? `http://localhost${site.href(to)}`;
  const sorted = [...incidents].sort(
    (a, b) => compare(b.card.published ?? b.day, a.card.published ?? a.day) || compare(a.id, b.id),
  );
  return {
    title,
    description,
    link: whole(path),
    self: whole(`${path}feed.xml`),
    language: site.graph.settings.language,
    items: sorted.slice(0, mostItems).map((incident) => feedItem(incident, { ...site, href: whole }, whole)),
  };
}

function feedItem(incident: Incident, site: SiteView, whole: (path: string) => string): FeedItem {
  const { id, card, file, prose } = incident;
  const rendering = proseRendering(site, { file, incident });
  const own = whole(`incidents/${id}/`);
  const content = proseToHtml(prose.children, {
    ...rendering,
    headings: 'plain',
    link: (url) => absoluteLink(rendering.link(url), own),
  }).html.replaceAll('href="#', `href="${own}#`);
  return {
    title: card.title,
    link: own,
    // The first id that it had, so that a story that is renamed is not told twice.
    guid: `second-story:incident:${card.formerIds[0] ?? id}`,
    published: card.published,
    summary: card.hook,
    content,
    categories: Object.keys(card.themes).flatMap((theme) => site.graph.themes.get(theme)?.card.title ?? []),
  };
}

function absoluteLink(url: string | undefined, page: string): string | undefined {
  return url?.startsWith('#') ? page + url : url;
}
