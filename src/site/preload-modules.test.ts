import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { preloadModules } from './preload-modules.ts';

const client = mkdtempSync(join(tmpdir(), 'preload-modules-'));
afterAll(() => rmSync(client, { recursive: true, force: true }));

const modules = {
  'box.js': 'import"./search.js";',
  'search.js': 'import{n as e,t}from"./words.js";import a from"./index.js";var b=1;export*from"./marks.js";',
  'index.js': 'import{w}from"./words.js";const later=()=>import("./texts.js");export{later as t};',
  'words.js': 'var t="import of goods";export{t};',
  'marks.js': 'export const m=1;',
  'texts.js': 'export const x=1;',
};
mkdirSync(join(client, '_assets'));
for (const [name, code] of Object.entries(modules)) writeFileSync(join(client, '_assets', name), code);

const page =
  '<html><head><title>Search</title></head><body><script type="module" src="/kb/_assets/box.js"></script></body></html>';

test('scripts of a page and all that they import are named in its head, and not what they ask for later', () => {
  const [, head] = /<head>(.*)<\/head>/.exec(preloadModules(page, '/kb/', client)) ?? [];
  expect(head?.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<title>Search</title>
    <link rel="modulepreload" href="/kb/_assets/box.js">
    <link rel="modulepreload" href="/kb/_assets/search.js">
    <link rel="modulepreload" href="/kb/_assets/words.js">
    <link rel="modulepreload" href="/kb/_assets/index.js">
    <link rel="modulepreload" href="/kb/_assets/marks.js">"
  `);
});

test('a page without a script stays as it is', () => {
  expect(preloadModules('<head></head><p>Words.</p>', '/', client)).toBe('<head></head><p>Words.</p>');
});
