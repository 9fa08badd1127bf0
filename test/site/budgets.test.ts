import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sites } from '../sites/sites.ts';
import { pagesHeavierThan } from './reach-and-weight.ts';
import { attributeValues, filesOf, pagesOf } from './read-site.ts';

const [{ out }] = sites;
const kilobyte = 1000;

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(out, path)), { level: 9 }).length;
}

/**
 * What a browser loads of a page before any interaction, by kind. Scripts count with everything that they import. A sheet
 * with `media="print"` does not count: browsers fetch it after all else, and no screen waits for it.
 * @param later names of scripts that may come later; all others that are imported at some time count too.
 */
function firstLoad(path: string, html: string, later?: RegExp): { html: number; css: number; script: number } {
  const sheets = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].flatMap(([link]) =>
    attributeValues(link, 'media')[0] === 'print' ? [] : attributeValues(link, 'href'),
  );
  const scripts = new Set<string>();
  const follow = (address: string): void => {
    if (scripts.has(address)) return;
    scripts.add(address);
    const text = readFileSync(join(out, address), 'utf8');
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      follow(join(address, '..', imported).replaceAll('\\', '/'));
    if (!later) return;
    for (const [, imported = ''] of text.matchAll(/import\(\s*["'`](\.[^"'`]+)["'`]/g))
      if (!later.test(imported)) follow(join(address, '..', imported).replaceAll('\\', '/'));
  };
  for (const [, address = ''] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) follow(address.slice(1));
  return {
    html: gzipped(path),
    css: sheets.reduce((sum, address) => sum + gzipped(address.slice(1)), 0),
    script: [...scripts].reduce((sum, address) => sum + gzipped(address), 0),
  };
}

test.each([
  ['narrative', /^incidents\/\d[^/]+\/index\.html$/],
  ['home', /^index\.html$/],
  ['theme', /^themes\/[^/]+\/index\.html$/],
])('each %s page loads at most 25 KB gzip, of it 6 KB script', (_kind, pattern) => {
  const pages = pagesOf(out).filter(({ path }) => pattern.test(path));
  expect(pages.length).toBeGreaterThan(0);
  const loads = pages.map(({ path, html }) => ({ path, ...firstLoad(path, html) }));
  expect(
    loads.filter((load) => load.html + load.css + load.script > 25 * kilobyte || load.script > 6 * kilobyte),
  ).toEqual([]);
});

test('no page is heavier than 40 KB', () => {
  expect(pagesHeavierThan(40 * kilobyte, out)).toEqual([]);
}, 60_000);

test('the page where playbacks are put together loads 12 KB of script, also once there is a plan', () => {
  const [builder] = pagesOf(out).filter(({ path }) => path === join('playbacks', 'new', 'index.html'));
  if (!builder) throw new Error('The site lacks the page.');
  // What a click saves, and what any page finds.
  const { script } = firstLoad(builder.path, builder.html, /[\\/](?:save-playback|search|mark-words)\b/);
  expect(script).toBeGreaterThan(firstLoad('index.html', readFileSync(join(out, 'index.html'), 'utf8')).script);
  expect(script).toBeLessThanOrEqual(12 * kilobyte);
});

test.each([
  ['each stage', /^stage\/[^/]+\/index\.html$/, 8],
  ['presenter view', /^presenter\/index\.html$/, 6],
])('%s loads its script within its budget', (_what, pattern, most) => {
  const pages = pagesOf(out).filter(({ path }) => pattern.test(path));
  expect(pages.length).toBeGreaterThan(0);
  const loads = pages.map(({ path, html }) => ({ path, script: firstLoad(path, html).script }));
  expect(loads.filter(({ script }) => script === 0 || script > most * kilobyte)).toEqual([]);
});

test('no version of a picture that a page shows is larger than 60 KB', () => {
  const pictures = filesOf(out).filter((path) => /^pictures\/(?!slides\/)/.test(path) && !path.endsWith('.svg'));
  expect(pictures.filter((path) => statSync(join(out, path)).size > 60 * kilobyte)).toEqual([]);
});
