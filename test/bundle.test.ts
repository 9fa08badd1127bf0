import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sites } from './sites/sites.ts';

/** Words that only stand in the code of a package; they survive minifying. */
const signs = {
  zod: /ZodError|invalid_union|unrecognized_keys/,
  yaml: /BLOCK_FOLDED|YAMLParseError|tag:yaml\.org/,
  satteri: /satteri|mdxToMdast/,
  remark: /mdast-util|micromark/,
  temporal: /Temporal\.(?:PlainDate|Instant)|temporal-polyfill/,
} as const;

const { out } = sites[0];

describe('what reaches a browser', () => {
  const scripts = filesOf('.js').map((path) => ({ path, text: readFileSync(join(out, path), 'utf8') }));

  test.each(Object.entries(signs))('%s stays at home', (_name, sign) => {
    expect(scripts.filter(({ text }) => sign.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.entries(signs))('the sign of %s is one: its own code has it', (name, sign) => {
    const entry = {
      zod: 'zod/v4/core/errors.js',
      yaml: 'yaml/browser/dist/stringify/stringifyString.js',
      satteri: 'satteri/package.json',
      remark: 'remark-parse/lib/index.js',
      temporal: 'temporal-polyfill/package.json',
    }[name as keyof typeof signs];
    expect(readFileSync(new URL(`../node_modules/${entry}`, import.meta.url), 'utf8')).toMatch(sign);
  });

  test('no script and no style sheet is large; no page needs more than 25 KB of code and style', () => {
    const sizes = [...filesOf('.js'), ...filesOf('.css')].map((path) => ({ path, kilobytes: kilobytes(path) }));
    console.log(sizes.map(({ path, kilobytes: size }) => `${size.toFixed(1).padStart(6)} KB  ${path}`).join('\n'));
    expect(sizes.filter(({ kilobytes: size }) => size > 20)).toEqual([]);
    expect(
      narratives()
        .map((page) => ({ page, size: kilobytes(page) + linked(page).reduce((sum, path) => sum + kilobytes(path), 0) }))
        .filter(({ size }) => size > 25),
    ).toEqual([]);
  });

  test('pages hold no inline script, style or handler', () => {
    const inline =
      /<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>|<style[\s>]|\sstyle="|\son[a-z]+="/;
    const found = filesOf('.html').filter((path) =>
      inline.test(readFileSync(join(out, path), 'utf8').replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '')),
    );
    expect(found).toEqual([]);
  });
});

/** Files of ours, by path below the site; the search index is Pagefind's. */
function filesOf(ending: string): string[] {
  return readdirSync(out, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(ending) && !path.startsWith('pagefind'))
    .sort();
}

function narratives(): string[] {
  return filesOf('index.html').filter((path) => /^incidents[/\\][^/\\]+[/\\]index\.html$/.test(path));
}

/** Scripts and style sheets that a page loads at once, which a sheet for print alone is not: no screen waits for it. */
function linked(page: string): string[] {
  const markup = readFileSync(join(out, page), 'utf8');
  const onScreen = markup.replace(/<link[^>]*media="print"[^>]*>/g, '');
  return [...onScreen.matchAll(/(?:<script[^>]*src|<link[^>]*rel="stylesheet"[^>]*href)="\/([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
}

function kilobytes(path: string): number {
  return gzipSync(readFileSync(join(out, path))).length / 1024;
}
