import { expect, test } from 'vitest';
import { refusedByPolicy } from './refused-by-policy.ts';

test.each([
  ['<style>p { color: red }</style>', 'a <style> in the page'],
  ['<script>run()</script>', 'a <script> in the page'],
  ['<script type="module">run()</script>', 'a <script> in the page'],
  ['<p style="color: red">', 'a style attribute of <p>'],
  ['<button onclick="run()">', 'onclick of <button>'],
  ['<img alt="" src="https://elsewhere.example/a.png">', '<img> from https://elsewhere.example/a.png'],
  ['<script src=//elsewhere.example/a.js></script>', '<script> from //elsewhere.example/a.js'],
  ['<link rel="stylesheet" href="https://fonts.example/a.css">', '<link> to https://fonts.example/a.css'],
])('%s is refused', (html, found) => {
  expect(refusedByPolicy(`<html><body>${html}</body></html>`)).toEqual([found]);
});

test.each([
  '<script type="module" src="/_assets/a.js"></script>',
  '<script type="application/ld+json">{}</script>',
  '<a href="https://elsewhere.example/" title="online = yes">style="x"</a>',
  '<link rel="canonical" href="https://stories.example/">',
])('%s is fine', (html) => {
  expect(refusedByPolicy(html)).toEqual([]);
});
