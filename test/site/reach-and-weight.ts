import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attributeValues, pagesOf } from './read-site.ts';

/** Pages of a site at the root of its host whose HTML is more than so many bytes, squeezed. */
export function pagesHeavierThan(bytes: number, out: string): { path: string; size: number }[] {
  return pagesOf(out)
    .map(({ path }) => ({ path, size: gzipSync(readFileSync(join(out, path)), { level: 9 }).length }))
    .filter(({ size }) => size > bytes);
}

/** How many incidents a site at the root of its host has, and which of them are more than so many links from its home page. */
export function fartherThan(clicks: number, out: string): { incidents: number; farther: string[] } {
  const pages = new Map(pagesOf(out).map(({ path, html }) => [`/${path.replace(/index\.html$/, '')}`, html]));
  const reached = new Set(['/']);
  let edge = ['/'];
  for (let done = 0; done < clicks; done += 1) {
    edge = [...new Set(edge.flatMap((path) => attributeValues(pages.get(path) ?? '', 'href')))]
      .map((href) => href.replace(/[?#].*$/, ''))
      .filter((path) => pages.has(path) && !reached.has(path));
    for (const path of edge) reached.add(path);
  }
  const incidents = [...pages.keys()].filter((path) => /^\/incidents\/\d{4}-[^/]+\/$/.test(path));
  return { incidents: incidents.length, farther: incidents.filter((path) => !reached.has(path)) };
}
