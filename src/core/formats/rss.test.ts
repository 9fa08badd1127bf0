import { expect, test } from 'vitest';
import { rfc822, rss, type FeedItem } from './rss.ts';

const item: FeedItem = {
  title: 'A <b>title</b> & more',
  link: 'https://stories.example.org/?a=1&b=2',
  guid: 'second-story:incident:one',
  published: '2026-03-20',
  summary: ']]> is not an end here',
  content: '<p title="a &amp; b">Fish &amp; <em>chips</em></p>',
  categories: ['"quoted"', "it's"],
};
const feed = {
  title: 'All',
  description: 'All',
  link: 'https://stories.example.org/',
  self: 'https://stories.example.org/feed.xml',
  language: 'en',
};

/** What an XML parser would refuse in a document without comments, sections and processing: tags out of step, bare signs, forbidden letters. */
function problems(xml: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const text = body.replace(
    /<(\/?)([a-z][\w:]*)((?:\s[\w:]+="[^"<]*")*)\s*(\/?)>/gi,
    (_tag, end: string, name: string, _attributes, empty: string) => {
      if (end === '' && empty === '') open.push(name);
      if (end !== '' && open.pop() !== name) found.push(`</${name}> ends nothing`);
      return '';
    },
  );
  if (open.length > 0) found.push(`<${open.join('>, <')}> without end`);
  for (const [sign] of text.matchAll(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/g)) found.push(`bare ${sign}`);
  for (const letter of xml) {
    const code = letter.codePointAt(0) ?? 0;
    if (
      (code < 32 && !'\t\n\r'.includes(letter)) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff
    )
      found.push(`letter ${String(code)}`);
  }
  return found;
}

test('the check of these tests notices what a parser would', () => {
  expect(problems('<a><b></a>')).toEqual(['</a> ends nothing', '<a> without end']);
  expect(problems('<a>1 < 2 & 3 &nbsp;</a>')).toEqual(['bare <', 'bare &', 'bare &']);
  expect(problems('<a>\u0007\ud800</a>')).toEqual(['letter 7', 'letter 55296']);
});

test('markup, signs and controls in words cannot break a feed', () => {
  const hostile = {
    ...item,
    title: `${item.title}\u0007\u0000 \ud83d\ude00`,
    summary: '</description><script>alert(1)</script>',
    categories: ['a\u000bb', 'half \ud800'],
  };
  const xml = rss({ ...feed, title: 'Us & <them>', items: [item, hostile] });
  expect(problems(xml)).toEqual([]);
  expect(xml).toContain('<link>https://stories.example.org/?a=1&amp;b=2</link>');
  expect(xml).toContain('&lt;p title=&quot;a &amp;amp; b&quot;&gt;Fish &amp;amp; &lt;em&gt;chips');
});

test('a feed of nothing is a feed', () => {
  expect(problems(rss({ ...feed, items: [] }))).toEqual([]);
});

test('what is not known is left out', () => {
  const xml = rss({ ...feed, items: [{ ...item, published: undefined, summary: undefined, categories: [] }] });
  expect(xml).not.toMatch(/pubDate|<category>|undefined/);
});

test.each([
  ['2026-03-20', 'Fri, 20 Mar 2026 12:00:00 GMT'],
  ['2024-02-29', 'Thu, 29 Feb 2024 12:00:00 GMT'],
  ['1970-01-01', 'Thu, 01 Jan 1970 12:00:00 GMT'],
  ['1969-12-31', 'Wed, 31 Dec 1969 12:00:00 GMT'],
])('%s in a feed', (date, written) => {
  expect(rfc822(date)).toBe(written);
});
