import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram, type RunningProgram } from '../sites/start-program.ts';
import { findBarriers } from './find-barriers.ts';
import { anyBase, expect, local, test } from './site-test.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const main = here('../../src/cli/main.ts');
const golden = here('../golden/practice/three-analyses/');
const incident = 'content/incidents/2026-03-14-checkout';

/** The knowledge base of what is served on this machine is the test’s own, because it writes into it. */
function practice(): string {
  const home = mkdtempSync(join(tmpdir(), 'second-story-practice-'));
  for (const folder of ['content', 'private']) cpSync(join(golden, folder), join(home, folder), { recursive: true });
  return home;
}

local.describe('the review on this machine', () => {
  let home = '';
  let review: RunningProgram;

  local.beforeEach(async () => {
    home = practice();
    review = await startProgram(
      [process.execPath, main, 'review', 'checkout', '--analyses', 'private'],
      home,
      process.env,
    );
  });

  local.afterEach(async () => {
    await review.stop();
    rmSync(home, { recursive: true, force: true });
  });

  local(
    'shows accounts side by side, fits every screen, and axe finds nothing by day and by night',
    anyBase,
    async ({ page }) => {
      await page.goto(review.address);
      await expect(page.getByRole('columnheader', { name: 'Support desk' })).toBeVisible();
      await expect(page.locator('tr.differing')).toContainText('differs');
      for (const width of [390, 820, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page)).toEqual([]);
      }
    },
  );

  local('its forms write into the files, and show what was written', anyBase, async ({ page }) => {
    await page.goto(review.address);
    const learning = page.locator('form[action="finding"]');
    await learning.getByLabel('Kind').selectOption({ index: 1 });
    await learning.getByLabel('In a sentence').fill('Customers knew before we did: “slow”, & more.');
    await learning.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveText(`Written into ${incident}/record.yaml.`);
    await expect(page.locator('#learnt ~ ul, section:has(#learnt) ul')).toContainText('Customers knew before we did');
    const action = page.locator('form[action="action"]');
    await action.getByLabel('What will be different').fill('Let support open an incident');
    await action.getByLabel('Who owns it').fill('support');
    await action.getByRole('button').click();
    await expect(page.locator('section:has(#improve) ul')).toContainText('Let support open an incident');
    expect(readFileSync(join(home, incident, 'record.yaml'), 'utf8')).toContain(
      'Customers knew before we did: “slow”, & more.',
    );
    expect(readFileSync(join(home, incident, 'actions.yaml'), 'utf8')).toContain('owner: support');
  });
});

local.describe('where the learning stands, in dev', () => {
  let home = '';
  let dev: RunningProgram;

  local.beforeAll(async () => {
    home = practice();
    const settings = join(home, 'content/knowledge-base.yaml');
    writeFileSync(
      settings,
      `${readFileSync(settings, 'utf8')}write: https://git.example.org/stories/-/new/main?file_name={path}\n`,
    );
    const program = [process.execPath, main, 'dev', '--content', join(home, 'content')] as const;
    dev = await startProgram(program, here('../../'), process.env);
  });

  local.afterAll(async () => {
    await dev.stop();
    rmSync(home, { recursive: true, force: true });
  });

  local(
    'from a draft to the page of reviews, and to the git host’s page for one’s own account',
    anyBase,
    async ({ page }) => {
      await page.goto(`${dev.address}incidents/2026-03-14-checkout/`);
      await page.getByRole('link', { name: 'Where the learning stands' }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where the learning stands');
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('Being written about 1');
      const room = page.getByRole('listitem').filter({ hasText: 'Room for an account: Support desk.' }).last();
      await expect(room.getByRole('link', { name: /^Write your analysis as Support desk/ })).toHaveAttribute(
        'href',
        'https://git.example.org/stories/-/new/main?file_name=incidents%2F2026-03-14-checkout%2Fanalyses%2Fsupport.mdx',
      );
      // This host takes a name and no text, so the text is here to copy.
      await room.getByText('What to put into it').click();
      expect(await room.getByRole('region').textContent()).toMatch(/^---\nrole: Support desk\nperson: support\n/);
      expect(await findBarriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findBarriers(page, 'colours')).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    },
  );
});

test('a team’s own actions lead to its place in the ledger, and axe finds nothing', async ({ page }) => {
  for (const path of ['teams/second-story-maintainers/', 'services/second-story-preview/']) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: /hundred thousand opening brackets/ }).first()).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
  }
});

test('the learning culture of a service is reached from the whole, and back', async ({ page }) => {
  await page.goto('learning-culture/');
  await page.getByRole('link', { name: 'Second Story preview' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Second Story preview');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Everywhere' }).click();
  await expect(page).toHaveURL(/learning-culture\/$/);
});

test('accounts of an exercise stand below its story, in their own words', async ({ page }) => {
  await page.goto('incidents/2026-11-26-build-stopped-at-every-step/#analysis-runner');
  await expect(page.getByRole('heading', { name: 'What the terminal showed' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});
