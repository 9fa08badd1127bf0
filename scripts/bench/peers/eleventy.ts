import type { Peer } from '../peer.ts';
import { markdownPages } from '../plain-narrative.ts';

const config = `export default function (eleventy) {
  eleventy.addPassthroughCopy({ 'style.css': 'style.css' });
  return { dir: { input: 'content', includes: '../_includes' } };
}
`;

const layout = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ title }}</title>
    <meta name="description" content="{{ description }}">
    <link rel="stylesheet" href="/style.css">
    <link rel="stylesheet" href="/pagefind/pagefind-ui.css">
    <script src="/pagefind/pagefind-ui.js" defer></script>
    <script>addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search' }));</script>
  </head>
  <body>
    <header><a href="/">Narratives</a><div id="search"></div></header>
    <main data-pagefind-body>
      <h1>{{ title }}</h1>
      <p>{{ description }}</p>
      {{ content | safe }}
    </main>
  </body>
</html>
`;

const home = `---
title: Narratives
description: All of them.
layout: page.njk
---
<ul>{% for page in collections.narratives %}<li><a href="{{ page.url }}">{{ page.data.title }}</a> {{ page.data.description }}</li>{% endfor %}</ul>
`;

/** No plugin, so its pages are as plain as pages get; Pagefind's own interface. */
export const eleventy: Peer = {
  id: 'eleventy',
  name: 'Eleventy + Pagefind',
  budget: { of: 'page', most: 0.8 },
  packages: ['@11ty/eleventy', 'pagefind'],
  files: (narratives) => ({
    'eleventy.config.mjs': config,
    '_includes/page.njk': layout,
    'style.css': 'body { max-width: 40rem; margin: auto; font: 1rem/1.6 system-ui; }\n',
    'content/index.njk': home,
    'content/narratives/narratives.json': JSON.stringify({ layout: 'page.njk', tags: 'narratives' }),
    ...markdownPages('content/narratives', narratives),
  }),
  commands: [
    ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    ['node_modules/pagefind/lib/runner/bin.cjs', '--site', '_site'],
  ],
  leaves: ['_site', '.cache'],
};
