import type { Passage } from './search-entry.ts';

/**
 * Our own markup as text, cut where it has an address: at headings and at events with an id. Marks that only speak to the eye are left out.
 */
export function passagesOfHtml(markup: string): Passage[] {
  const passages: Passage[] = [];
  let heading = '';
  let passage = { id: '', title: '', text: '' };
  let open: 'title' | 'text' = 'text';
  const start = (id: string): void => {
    passages.push(passage);
    passage = { id, title: '', text: '' };
  };
  const put = (text: string): void => {
    passage[open] += text;
  };
  const shown = markup.replace(unread, '');
  let end = 0;
  for (const tag of shown.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi)) {
    put(words(shown.slice(end, tag.index)));
    end = tag.index + tag[0].length;
    const [, closes, name = '', attributes = ''] = tag;
    const id = /\sid="([^"]+)"/.exec(attributes)?.[1];
    if (/^h[1-6]$/.test(name)) {
      if (closes === '' && id !== undefined) {
        start(id);
        heading = id;
        open = 'title';
      } else if (open === 'title') open = 'text';
      else put('\n');
    } else if (name === 'li' && closes === '' && id?.startsWith('event-')) {
      start(id);
    } else if (name === 'p' && /class="event-head"/.test(attributes) && passage.id.startsWith('event-')) open = 'title';
    else if (name === 'span' && /class="event-who"/.test(attributes)) open = 'text';
    else if (name === 'p' && closes !== '' && open === 'title') open = 'text';
    else if (name === 'ol' && closes !== '' && passage.id.startsWith('event-')) start(heading);
    else if (blocks.has(name)) put('\n');
  }
  put(words(shown.slice(end)));
  passages.push(passage);
  return passages
    .map(({ id, title, text }) => ({
      id,
      title: inLine(title),
      text: text.split('\n').map(inLine).filter(Boolean).join('\n'),
    }))
    .filter(({ title, text }) => title !== '' || text !== '');
}

const unread =
  /<(script|style|svg|noscript|template|nav)\b[\s\S]*?<\/\1>|<a class="heading-link"[\s\S]*?<\/a>|<a class="event-more"[\s\S]*?<\/a>|<p class="event-back">[\s\S]*?<\/p>|<span class="event-kind">[^<]*<\/span>|<p class="factor-head">[\s\S]*?<\/p>|<p class="timeline-day">[\s\S]*?<\/p>/g;

const blocks = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer form header hr li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** A line break in markup is a blank; only the end of a block ends a line. */
function words(text: string): string {
  return decode(text).replace(/\s+/g, ' ');
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
