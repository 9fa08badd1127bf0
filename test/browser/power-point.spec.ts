import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { english } from '../../src/core/words/english.ts';
import { asOf } from '../sites/sites.ts';
import { say } from '../support/command-line.ts';
import { expect, test } from './site-test.ts';

const content = resolve('content');
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-slides-'));
});
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the command line writes for the same wish. */
async function written(...args: string[]): Promise<Buffer> {
  await say(folder, ['playback', ...args, '--content', content, '--as-of', asOf, '--out', 'slides.pptx']);
  return readFileSync(join(folder, 'slides.pptx'));
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
    expect(bytes.equals(await written(...args))).toBe(true);
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
