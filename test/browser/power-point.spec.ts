import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { english } from '../../src/core/words/english.ts';
import { asOf } from '../sites/sites.ts';
import { say } from '../support/command-line.ts';
import { expect, test } from './site-test.ts';

const content = resolve('content');

/** What the command line writes for the same wish. It knows of no base, so what it wrote for the tests at one serves those at another. */
async function written(name: string, args: readonly string[]): Promise<Buffer> {
  // Playwright empties this folder when a run begins, and all its workers share it.
  const folder = join(test.info().project.outputDir, 'slides-by-command-line');
  const kept = join(folder, `${name}.pptx`);
  if (existsSync(kept)) return readFileSync(kept);
  mkdirSync(folder, { recursive: true });
  const home = mkdtempSync(join(folder, 'writing-'));
  await say(home, ['playback', ...args, '--content', content, '--as-of', asOf, '--out', 'slides.pptx']);
  // In one go, so that no other worker reads a half.
  renameSync(join(home, 'slides.pptx'), kept);
  rmSync(home, { recursive: true });
  return readFileSync(kept);
}

async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: english.deck.powerPoint }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.pptx$/);
  return readFileSync(await download.path());
}

for (const [what, path, args] of [
  [
    'an incident',
    'incidents/2025-09-02-matrix-org-database-wrong-server/playback/',
    ['2025-09-02-matrix-org-database-wrong-server'],
  ],
  [
    'an incident in five minutes',
    'incidents/2018-10-21-github-mysql-orchestrator/playback/?for=executives',
    ['2018-10-21-github-mysql-orchestrator', '--for', 'executives'],
  ],
  ['a theme', 'themes/recovery-gap/playback/', ['--theme', 'recovery-gap']],
  ['a curated playback', 'playbacks/the-way-back-in/', ['--playback', 'the-way-back-in']],
] as const)
  test(`${what} becomes the same PowerPoint slides in a browser and by the command line`, async ({ page, address }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address(path));
    const before = asked.length;
    const bytes = await saved(page);
    expect(bytes.equals(await written(what, args))).toBe(true);
    expect(asked.length).toBeGreaterThan(before);
  });

test('slides that cannot be made say so', async ({ page, address }) => {
  await page.goto(address('themes/recovery-gap/playback/'));
  await page.route('**/walkthrough.json', (route) => route.abort());
  await page.getByRole('button', { name: english.deck.powerPoint }).click();
  await expect(page.getByText(english.deck.powerPointFailed)).toBeVisible();
  await page.unroute('**/walkthrough.json');
  expect((await saved(page)).length).toBeGreaterThan(10_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that could do nothing', async ({ page, address }) => {
    await page.goto(address('playbacks/the-way-back-in/'));
    await expect(page.getByRole('button', { name: english.deck.powerPoint })).toBeHidden();
  });
});
