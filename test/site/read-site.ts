import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a built site below its folder, with forward slashes, outside the search index. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('pagefind/'))
    .sort();
}

export function pagesOf(folder: string): { path: string; html: string }[] {
  return filesOf(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }));
}

/** Values of an attribute in a page's tags, with character references resolved as far as our own escaping makes them. */
export function attributeValues(html: string, name: string): string[] {
  const tags = (html.match(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi) ?? []).join('\n');
  return [...tags.matchAll(new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'g'))].map(
    ([, double, single, bare]) => unescape(double ?? single ?? bare ?? ''),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
