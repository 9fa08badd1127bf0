import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { measureBuild } from './contender.ts';

test('each build is a first one, and nothing is deleted on the way', { timeout: 60_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'contender-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const folder = join(home, 'tool');
  const build = `
    const { mkdirSync, writeFileSync } = require('node:fs');
    for (const path of ['site', 'cache']) mkdirSync(path);
    writeFileSync('site/index.html', 'made');`;
  const contender = { name: 'Tool', folder, commands: [['-e', build]], leaves: ['site', 'cache', 'never-made'] };
  mkdirSync(folder);
  expect([measureBuild(contender), measureBuild(contender)].map(({ pages }) => pages)).toEqual([1, 1]);
  expect(readdirSync(folder).sort()).toEqual(['cache', 'site']);
  const [aside = ''] = readdirSync(home).filter((name) => name !== 'tool');
  expect(readFileSync(join(home, aside, '0', 'index.html'), 'utf8')).toBe('made');
});
