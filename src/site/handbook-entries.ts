import { existsSync, readFileSync } from 'node:fs';
import { html } from '../core/html.ts';
import { contentSchemas, type ContentKind } from '../core/model/json-schemas.ts';
import { proseToHtml } from '../core/narrative/prose-to-html.ts';
import { parseProse } from '../core/parse/parse-prose.ts';
import { sourceText } from '../core/parse/source-text.ts';
import { splitFrontMatter } from '../core/parse/split-front-matter.ts';
import { pageEntry } from '../core/search/page-entry.ts';
import type { SearchEntry } from '../core/search/search-entry.ts';
import { elementReference } from '../core/views/element-reference.ts';
import { keyReference } from '../core/views/key-reference.ts';
import { proseRendering, type SiteView } from '../core/views/prose-rendering.ts';
import { engineRoot } from './engine-root.ts';
import { handbookPages } from './handbook-pages.ts';

/**
 * The handbook as search sees it where no page is finished: of a folder. Its pages are Markdown, so their sources say what they
 * say; what keys and elements there are is known without their pages. Rules are entries of their own.
 */
export function handbookEntries(site: SiteView): SearchEntry[] {
  return handbookPages.flatMap(([path, title]) => {
    if (path === 'rules/') return [];
    const body = textOf(path, site);
    return [pageEntry(path, `<main>${html`<h1>${title}</h1>`.html}${body}</main>`, 'handbook')];
  });
}

function textOf(path: string, site: SiteView): string {
  if (path === 'handbook/keys/')
    return (Object.keys(contentSchemas) as ContentKind[])
      .map((kind) => html`${keyReference(kind).map(({ key, about }) => html`<p>${key} ${about}</p>`)}`.html)
      .join('\n');
  if (path === 'handbook/elements/')
    return html`${elementReference(site.vocabulary).map(({ name, about }) => html`<p>${name} ${about}</p>`)}`.html;
  const name = path === 'handbook/' ? 'index' : path.slice('handbook/'.length, -1);
  const file = new URL(`src/pages/handbook/${name}.mdx`, engineRoot);
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  const split = splitFrontMatter(text);
  const { root } = parseProse(sourceText(path, text), split === 'unclosed' ? 0 : split.bodyStart, {
    syntax: 'md',
    kind: 'theme',
    vocabulary: site.vocabulary,
  });
  return proseToHtml(root.children, { ...proseRendering(site, { file: path }), headings: 'plain' }).html;
}
