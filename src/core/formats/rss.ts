import { escapeHtml } from '../html.ts';
import { dayNumber } from '../model/calendar-day.ts';

/** A feed as a plain value. */
export interface Feed {
  title: string;
  description: string;
  /** Address of the page that the feed follows. */
  link: string;
  /** Address of the feed itself. */
  self: string;
  language: string;
  items: readonly FeedItem[];
}

export interface FeedItem {
  title: string;
  link: string;
  /** The same for ever, whatever host, path or title become. */
  guid: string;
  /** ISO date of publication. */
  published: string | undefined;
  summary: string | undefined;
  /** The whole story as HTML with absolute addresses. */
  content: string;
  categories: readonly string[];
}

/** RSS 2.0 with full content (content:encoded), per the RSS Advisory Board's specification and best practices. */
export function rss(feed: Feed): string {
  const items = feed.items.map(
    (item) => `<item>
<title>${escapeHtml(item.title)}</title>
<link>${escapeHtml(item.link)}</link>
<guid isPermaLink="false">${escapeHtml(item.guid)}</guid>
${item.published === undefined ? '' : `<pubDate>${rfc822(item.published)}</pubDate>\n`}${item.summary === undefined ? '' : `<description>${escapeHtml(item.summary)}</description>\n`}${item.categories.map((category) => `<category>${escapeHtml(category)}</category>\n`).join('')}<content:encoded>${escapeHtml(item.content)}</content:encoded>
</item>`,
  );
  return withoutControls(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeHtml(feed.title)}</title>
<link>${escapeHtml(feed.link)}</link>
<atom:link href="${escapeHtml(feed.self)}" rel="self" type="application/rss+xml"/>
<description>${escapeHtml(feed.description)}</description>
<language>${escapeHtml(feed.language)}</language>
${items.join('\n')}
</channel>
</rss>
`);
}

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as RFC 822 wants it, at noon UTC, so that it is the same day almost everywhere. */
export function rfc822(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  // 1970-01-01 was a Thursday.
  return `${weekdays[((dayNumber(date) % 7) + 7) % 7] ?? ''}, ${day} ${months[Number(month) - 1] ?? ''} ${year} 12:00:00 GMT`;
}

/** XML 1.0 has no place for most control characters and for half characters, not even escaped. */
function withoutControls(text: string): string {
  // Halves cannot be told from whole characters so quickly, and most texts have neither.
  if (!controlOrHalf.test(text)) return text;
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

// eslint-disable-next-line no-control-regex
const controlOrHalf = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
