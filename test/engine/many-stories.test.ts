import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSkewedContent } from '../../scripts/bench/skewed-content.ts';
import { attributeValues, pagesOf } from '../site/read-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'many-stories-'));
const out = join(folder, 'site');

beforeAll(() => {
  const content = join(folder, 'content');
  writeSkewedContent(content, 200, 270);
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [main, 'build', '--content', content, '--out', out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('no page is heavier than 40 KB', () => {
  const heavy = pagesOf(out)
    .map(({ path }) => ({ path, size: gzipSync(readFileSync(join(out, path)), { level: 9 }).length }))
    .filter(({ size }) => size > 40_000);
  expect(heavy).toEqual([]);
});

test('every incident is three links from the home page at most, without a script', () => {
  const pages = new Map(pagesOf(out).map(({ path, html }) => [`/${path.replace(/index\.html$/, '')}`, html]));
  const reached = new Set(['/']);
  let edge = ['/'];
  for (let clicks = 0; clicks < 3; clicks += 1) {
    edge = [...new Set(edge.flatMap((path) => attributeValues(pages.get(path) ?? '', 'href')))]
      .map((href) => href.replace(/[?#].*$/, ''))
      .filter((path) => pages.has(path) && !reached.has(path));
    for (const path of edge) reached.add(path);
  }
  const incidents = [...pages.keys()].filter((path) => /^\/incidents\/\d{4}-[^/]+\/$/.test(path));
  expect(incidents).toHaveLength(200);
  expect(incidents.filter((path) => !reached.has(path))).toEqual([]);
});
