import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sites } from '../sites/sites.ts';
import { attributeValues, filesOf, pagesOf } from './read-site.ts';

describe.each(sites)('the site at $base', ({ base, out }) => {
  const origin = 'https://stories.example.org';
  const pages = pagesOf(out);
  const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributeValues(html, 'id'))]));

  /** Behind `#` of this page stands what is looked for, as the handbook promises; places of its own are for its own links. */
  const asked = 'seen/index.html';

  /** Why an address of a page leads nowhere; undefined if it leads somewhere or out of the site. */
  const broken = (address: string, from: string): string | undefined => {
    const url = new URL(address, `${origin}${base}${from.replace(/index\.html$/, '')}`);
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(base)) return `${address} leaves the base`;
    if (url.pathname.startsWith(`${base}pagefind/`)) return undefined;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(out, file))) return `${address} is not there`;
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (file === asked && from !== asked) return undefined;
    return anchor !== '' && !anchor.startsWith('s=') && file.endsWith('.html') && !ids.get(file)?.has(anchor)
      ? `${address} has no such place`
      : undefined;
  };

  test('has pages to look at', () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  test('every internal link, anchor, picture and sheet leads somewhere', () => {
    const problems = pages.flatMap(({ path, html }) => {
      const addresses = [
        ...attributeValues(html, 'href'),
        ...attributeValues(html, 'src'),
        ...attributeValues(html, 'srcset').flatMap((set) => set.split(', ').map((part) => part.split(' ')[0] ?? '')),
      ];
      return [...new Set(addresses)].flatMap((address) => {
        const problem = broken(address, path);
        return problem === undefined ? [] : [[problem, path] as const];
      });
    });
    // One line for each place that is missing, with one page that names it.
    expect([...new Map(problems)].map(([problem, path]) => `${problem}, as ${path} says`)).toEqual([]);
  });

  test('every address in feeds leads somewhere', () => {
    const feeds = filesOf(out).filter((path) => path.endsWith('.xml'));
    expect(feeds.length).toBeGreaterThan(5);
    const problems = feeds.flatMap((path) => {
      const text = readFileSync(join(out, path), 'utf8');
      const inTags = [...text.matchAll(/<link>([^<]*)<\/link>/g)].map(([, address = '']) => address);
      const inContent = attributeValues(
        text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        '(?:href|src)',
      );
      return [...inTags, ...inContent].flatMap((address) => {
        if (!/^https?:/.test(address) && !address.startsWith('mailto:')) return [`${path}: ${address} is not absolute`];
        const problem = broken(address, path);
        return problem === undefined ? [] : [`${path}: ${problem}`];
      });
    });
    expect(problems).toEqual([]);
  });

  test('no page has a script or style of its own, and nothing comes from elsewhere', () => {
    const problems = pages.flatMap(({ path, html }) => {
      const inline = [
        ...html.matchAll(
          /<script(?![^>]*\b(?:src=|type="application\/json"))[^>]*>|<style[\s>]|\sstyle="|\son[a-z]+="/gi,
        ),
      ].map(([found]) => found);
      const foreign = [
        ...attributeValues(html, 'src'),
        ...[...html.matchAll(/<link[^>]*rel="(?:stylesheet|preload|icon|modulepreload)"[^>]*>/g)].flatMap(([link]) =>
          attributeValues(link, 'href'),
        ),
      ].filter((address) => /^(?:https?:)?\/\//.test(address));
      return [...inline, ...foreign].map((found) => `${path}: ${found}`);
    });
    expect(problems).toEqual([]);
  });
});
