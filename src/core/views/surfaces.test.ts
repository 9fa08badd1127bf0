import { describe, expect, test } from 'vitest';
import { rss } from '../formats/rss.ts';
import { storyFeed } from './story-feed.ts';
import { announcement } from './announcement.ts';
import { dataFiles, incidentData } from './data-exports.ts';
import { llmsText } from './llms-text.ts';
import { markdownTwin } from './markdown-twin.ts';
import { searchEntries } from './search-entries.ts';
import { siteOf, smallKnowledgeBase } from '../../../test/support/site-of.ts';

const site = siteOf(smallKnowledgeBase);
const [incident] = [...site.graph.incidents.values()];
if (!incident) throw new Error('the small knowledge base has no incident');

describe('what is not published, not shared or not consented to', () => {
  const surfaces = {
    feed: rss(storyFeed('All', 'All', '', [...site.graph.incidents.values()], site)),
    'Markdown twin': markdownTwin(incident, site),
    'JSON twin': JSON.stringify(incidentData(incident, site)),
    data: JSON.stringify([...dataFiles(site)]),
    llms: llmsText(site),
    search: JSON.stringify([...searchEntries(site)]),
    announcement: JSON.stringify(announcement(incident, site)),
  };

  test.each(Object.entries(surfaces))('is not in: %s', (_name, text) => {
    expect(text).toContain('slow');
    expect(text).not.toContain('A. Person');
    expect(text).not.toContain('between us');
    expect(text).not.toContain('2026-01-01-hidden');
    expect(text).not.toContain('Secret for now');
  });
});

test('a feed item has the whole story, absolute addresses and an id that never changes', () => {
  expect(rss(storyFeed('Stories & more', 'All of them', '', [incident], site))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
    <title>Stories &amp; more</title>
    <link>https://stories.example.org/kb/</link>
    <atom:link href="https://stories.example.org/kb/feed.xml" rel="self" type="application/rss+xml"/>
    <description>All of them</description>
    <language>en</language>
    <item>
    <title>Three &lt;slow&gt; afternoons</title>
    <link>https://stories.example.org/kb/incidents/2026-03-14-checkout/</link>
    <guid isPermaLink="false">second-story:incident:2026-03-14-checkout</guid>
    <pubDate>Fri, 20 Mar 2026 12:00:00 GMT</pubDate>
    <description>The database looked guilty; it was well.</description>
    <category>It kept itself down</category>
    <content:encoded>&lt;p&gt;They had seen this page forty times. See &lt;a href=&quot;https://stories.example.org/kb/incidents/2026-03-14-checkout/#why&quot;&gt;themes&lt;/a&gt;.&lt;/p&gt;
    &lt;h2 id=&quot;why&quot;&gt;Why&lt;/h2&gt;
    &lt;details class=&quot;event-note event-of-signal&quot;&gt;&lt;summary&gt;&lt;time class=&quot;event-time&quot; datetime=&quot;2026-03-14T14:10&quot;&gt;14:10&lt;/time&gt; &lt;span class=&quot;event-what&quot;&gt;The page arrives.&lt;/span&gt;&lt;/summary&gt;
    &lt;p class=&quot;event-head&quot;&gt;&lt;a class=&quot;event-more&quot; href=&quot;https://stories.example.org/kb/incidents/2026-03-14-checkout/#event-page&quot;&gt;In the timeline&lt;/a&gt; &lt;span class=&quot;event-kind&quot;&gt;Signal&lt;/span&gt; &lt;span class=&quot;event-who&quot;&gt;On-call engineer&lt;/span&gt;&lt;/p&gt;
    &lt;p class=&quot;event-note-line event-believed&quot;&gt;&lt;span class=&quot;event-label&quot;&gt;Believed then:&lt;/span&gt; The database is slow.&lt;/p&gt;&lt;/details&gt;</content:encoded>
    </item>
    </channel>
    </rss>
    "
  `);
});

test('the Markdown twin stands on its own', () => {
  expect(markdownTwin(incident, site)).toMatchInlineSnapshot(`
    "---
    id: "2026-03-14-checkout"
    url: "https://stories.example.org/kb/incidents/2026-03-14-checkout/"
    title: "Three <slow> afternoons"
    hook: "The database looked guilty; it was well."
    kind: "incident"
    day: "2026-03-14"
    zone: "UTC"
    published: "2026-03-20"
    services: ["checkout"]
    symptoms: ["ERR_POOL_EMPTY"]
    readers: "Anyone with a connection pool."
    themes: ["retry-storm"]
    ---

    # Three <slow> afternoons

    14 March 2026, Incident

    > The database looked guilty; it was well.

    ## What it meant for people

    - Checkout took 12 seconds.

    ## Turning points

    - Began: 14 March 2026, 14:02
    - Noticed: 14 March 2026, 14:10
    - Under control: 14 March 2026, 15:20

    They had seen this page forty times. See [themes](#why).

    ## Why

    > **14 March 2026, 14:10** (On-call engineer) The page arrives. Believed then: The database is slow.

    ## Timeline

    - **14 March 2026, 14:10** (On-call engineer) The page arrives. Believed then: The database is slow.
    - **14 March 2026, 14:40** A rollback.
    - **14 March 2026, 15:20** Retries capped.

    ## Contributing factors

    - **Technical, made it possible:** Clients retried five times.

    ## What it taught

    ### What surprised

    - It was the clients. Expected: It is the database.

    ## Improvement actions

    - Cap retries (Technical, In practice)
    - Give the alert an owner (Human, Planned, last news 14 June 2026)

    ## How the themes showed up here

    - [It kept itself down](https://stories.example.org/kb/themes/retry-storm/): Every client retried five times.
    "
  `);
});

test('texts to announce', () => {
  const { chat, mail } = announcement(incident, site);
  expect(chat).toMatchInlineSnapshot(`
    "New story: Three <slow> afternoons
    The database looked guilty; it was well.
    For: Anyone with a connection pool.
    1 min read: https://stories.example.org/kb/incidents/2026-03-14-checkout/"
  `);
  expect(chat.split('\n').length).toBeLessThanOrEqual(5);
  expect(`${mail.subject}\n\n${mail.body}`).toMatchInlineSnapshot(`
    "New story: Three <slow> afternoons

    The database looked guilty; it was well.

    For: Anyone with a connection pool.

    It takes 1 minute to read: https://stories.example.org/kb/incidents/2026-03-14-checkout/

    A question to take with you: Who retries, and how often?

    If you would like to talk about it with your team, the page has a walkthrough that anyone can give."
  `);
});

test('a chat text has at most five lines, however the card is folded', () => {
  const folded = siteOf({
    'incidents/2026-03-14-folded/narrative.mdx':
      '---\ntitle: Folded\nstatus: published\nhook: |\n  One.\n  Two.\nreaders: "A.\\n\\nB."\nmilestones: { began: 2026-03-14 }\n---\n',
  });
  const [only] = [...folded.graph.incidents.values()];
  expect(only && announcement(only, folded).chat).toMatchInlineSnapshot(`
    "New story: Folded
    One. Two.
    For: A. B.
    1 min read: https://stories.example.org/kb/incidents/2026-03-14-folded/"
  `);
});

test('without an address of the site, texts have paths', () => {
  const local = { ...site, absolute: () => undefined };
  expect(announcement(incident, local).chat).toContain('1 min read: /kb/incidents/2026-03-14-checkout/');
  expect(llmsText(local)).toContain('(/kb/incidents/2026-03-14-checkout.md)');
  expect(markdownTwin(incident, local)).toContain('url: "/kb/incidents/2026-03-14-checkout/"');
});

test('search finds an error text as it is written, and leads to headings', () => {
  const [entry] = [...searchEntries(site)].filter(({ type }) => type === 'incident');
  expect(entry?.path).toBe('incidents/2026-03-14-checkout/');
  expect(entry?.symptoms).toContain('ERR_POOL_EMPTY');
  expect(entry?.passages.map(({ id }) => id)).toContain('why');
  expect(entry?.facets.service).toEqual(['checkout']);
});

test('a story that was renamed keeps the id of its feed item', () => {
  const renamed = siteOf({
    'incidents/2026-03-14-new-name/narrative.mdx':
      '---\ntitle: Renamed\nstatus: published\nformerIds: [2026-03-14-first-name, 2026-03-14-second-name]\n---\n',
  });
  const { items } = storyFeed('All', 'All', '', [...renamed.graph.incidents.values()], renamed);
  expect(items.map(({ guid, link }) => [guid, link])).toEqual([
    ['second-story:incident:2026-03-14-first-name', 'https://stories.example.org/kb/incidents/2026-03-14-new-name/'],
  ]);
});

test('data says instants as well as words', () => {
  expect(incidentData(incident, site)).toMatchObject({
    format: 1,
    milestones: { began: [{ asWritten: '2026-03-14 14:02', from: '2026-03-14T14:02Z', approximate: false }] },
  });
});
