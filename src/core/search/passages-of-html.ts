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
  const tags = new RegExp(tag);
  for (let found = tags.exec(shown); found; found = tags.exec(shown)) {
    if (found.index > end) put(words(shown.slice(end, found.index)));
    end = tags.lastIndex;
    const [, closes, name = '', attributes = ''] = found;
    if (headings.has(name)) {
      const id = closes === '' ? idOf(attributes) : undefined;
      if (id !== undefined) {
        start(id);
        heading = id;
        open = 'title';
      } else if (open === 'title') open = 'text';
      else put('\n');
    } else if (name === 'li' && closes === '' && idOf(attributes)?.startsWith('event-')) {
      start(idOf(attributes) ?? '');
    } else if (name === 'p' && attributes.includes('class="event-head"') && passage.id.startsWith('event-'))
      open = 'title';
    else if (name === 'span' && attributes.includes('class="event-who"')) open = 'text';
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

const tag = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi;
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function idOf(attributes: string): string | undefined {
  return /\sid="([^"]+)"/.exec(attributes)?.[1];
}

const blocks = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer form header hr li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** A line break in markup is a blank; only the end of a block ends a line. */
function words(text: string): string {
  return withSingleBlanks(decode(text));
}

function inLine(text: string): string {
  return withSingleBlanks(text).trim();
}

function withSingleBlanks(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
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
