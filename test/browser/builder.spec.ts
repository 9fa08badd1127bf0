import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import { builderPath } from '../../src/core/deck/builder-path.ts';
import { choiceSearch, noChoice } from '../../src/core/deck/deck-choice.ts';
import type { Deck } from '../../src/core/deck/deck.ts';
import { slideCode } from '../../src/core/deck/deck-of-plan.ts';
import { stageName } from '../../src/core/deck/opaque-id.ts';
import { stageSearch } from '../../src/core/deck/stage-choice.ts';
import { incidentsDeck, playbackDeck } from '../../src/core/playback/playback-deck.ts';
import type { PlanWish } from '../../src/core/story/outline.ts';
import type { SiteView } from '../../src/core/views/prose-rendering.ts';
import { fill } from '../../src/core/words/counted.ts';
import { english } from '../../src/core/words/english.ts';
import { asOf } from '../sites/sites.ts';
import { say } from '../support/command-line.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { findBarriers } from './find-barriers.ts';
import { exampleSite } from '../support/example-site.ts';
import { anyBase, expect, test } from './site-test.ts';

const matrix = '2025-09-02-matrix-org-database-wrong-server';
const gitlab = '2017-01-31-gitlab-database';
const github = '2018-10-21-github-mysql-orchestrator';
const words = english.builder;

let example: SiteView;

test.beforeAll(async () => {
  example = await exampleSite();
});

const deckOf = (ids: readonly string[], wish: PlanWish): Deck => {
  const deck = incidentsDeck(ids, example, wish);
  if (!deck) throw new Error('The example lacks a story');
  return deck;
};
const titleOf = (id: string): string => example.graph.incidents.get(id)?.card.title ?? '';
const slidesOn = (page: Page): Promise<string[]> =>
  page.locator('[data-slide]').evaluateAll((slides) => slides.map((slide) => slide.getAttribute('data-slide') ?? ''));
const told = (page: Page) => page.locator('.builder-slides > li:not(.left-out)');
const chosen = (page: Page) => page.locator('.builder-chosen .builder-title');

/** Goes from element to element with Tab until one is reached that the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}

test('by keyboard alone, a story is chosen, five minutes are asked for, and the stage is opened', async ({
  page,
  address,
}) => {
  await page.goto(address(builderPath));
  await tabTo(page, '[name=minutes]');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5');
  await tabTo(page, '[name=find]');
  await page.keyboard.type('matrix.org 2025');
  await expect(page.locator('.builder-found li')).toHaveCount(1);
  await tabTo(page, '.builder-found input');
  await page.keyboard.press('Space');
  await expect(chosen(page)).toHaveText([titleOf(matrix)]);
  const deck = deckOf([matrix], { minutes: 5 });
  await expect(told(page)).toHaveCount(deck.slides.length);
  await tabTo(page, '.builder-stage');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/stage/${stageName(builderPath)}/`));
  await expect(page).toHaveTitle(deck.teaser);
  expect(await slidesOn(page)).toEqual(deck.slides.map(({ code }) => code));
  for (const slide of deck.slides.slice(1)) {
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.locator('.stage-status')).toHaveText(slide.title);
  }
  await page.getByRole('button', { name: english.deck.leave }).click();
  await expect(page).toHaveURL(address(`${builderPath}?v=1&i=${matrix}&minutes=5`));
  await expect(chosen(page)).toHaveText([titleOf(matrix)]);
});

test('the stage of a choice names nothing of it before the room gets there, and presents the same slides as the build', async ({
  page,
  address,
  request,
}) => {
  const wish: PlanWish = { audience: 'engineers', minutes: 45 };
  const deck = deckOf([matrix, gitlab], wish);
  const stage = address(
    `stage/${stageName(builderPath)}/?${stageSearch({ ...noChoice, incidents: [matrix, gitlab], wish })}`,
  );
  await page.goto(stage);
  await expect(page.locator('[data-slide]')).toHaveCount(deck.slides.length);
  expect(await slidesOn(page)).toEqual(deck.slides.map(({ code }) => code));
  const later = deck.slides
    .slice(1)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'sentence' ? [part.text] : [])));
  const seen = `${page.url()} ${await page.content()} ${await page.locator('body').ariaSnapshot()}`;
  const source = await (await request.get(stage)).text();
  const secrets = [...later, titleOf(matrix), matrix, gitlab];
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => source.includes(secret))).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.stage-status')).toHaveText(deck.slides.at(-1)?.title ?? '');
});

test('a stage whose address holds no choice says so, and leads to where one is made', async ({ page, address }) => {
  for (const search of ['', '?plan=%3Cscript%3E', `?plan=${btoa('v=1&i=never-written').replaceAll('=', '')}`]) {
    await page.goto(address(`stage/${stageName(builderPath)}/${search}`));
    await expect(page.getByText(words.noStage)).toBeVisible();
  }
  await page.getByRole('link', { name: words.title }).click();
  await expect(page).toHaveURL(address(builderPath));
});

test('presenter view has the notes of the choice, and its stage follows', async ({ page, address, context }) => {
  await page.goto(address(`${builderPath}?v=1&i=${matrix}~${gitlab}&minutes=45`));
  await page.getByRole('link', { name: english.deck.presenterView }).click();
  const deck = deckOf([matrix, gitlab], { minutes: 45 });
  await expect(page).toHaveTitle(`${english.deck.presenterView}: ${deck.title}`);
  await expect(page.locator('.total')).toHaveText('45:00');
  await expect(page.locator('.presenter-notes')).not.toBeEmpty();
  const [stage] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: english.deck.openStage }).click(),
  ]);
  await expect(page.getByText(english.deck.stageConnected)).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('End');
  await expect(stage.locator('.stage-status')).toHaveText(deck.slides.at(-1)?.title ?? '');
  await page.locator('.deck-title').click();
  await expect(page).toHaveURL(address(`${builderPath}?v=1&i=${matrix}~${gitlab}&minutes=45`));
});

test('Back takes back what was done last, Forward does it again', async ({ page, address }) => {
  await page.goto(address(`${builderPath}?v=1&i=${matrix}`));
  await expect(chosen(page)).toHaveText([titleOf(matrix)]);
  await page.getByRole('radio', { name: english.deck.audiences.executives }).check();
  await expect(page.locator('[name=minutes]')).toHaveValue('5');
  await page.getByLabel(words.find).fill('gitlab');
  await page
    .locator('.builder-found')
    .getByRole('checkbox', { name: titleOf(gitlab) })
    .check();
  await expect(chosen(page)).toHaveText([titleOf(matrix), titleOf(gitlab)]);
  await page.goBack();
  await expect(chosen(page)).toHaveText([titleOf(matrix)]);
  await page.goBack();
  await expect(page.locator('[name=minutes]')).toHaveValue('30');
  await page.goForward();
  await expect(page.locator('[name=minutes]')).toHaveValue('5');
  await expect(page).toHaveURL(address(`${builderPath}?v=1&i=${matrix}&for=executives`));
});

test(
  'a slide is left out, kept and said in other words, and goes with its story when the order changes',
  anyBase,
  async ({ page, address }) => {
    await page.goto(address(`${builderPath}?v=1&i=${matrix}~${gitlab}&minutes=45`));
    const row = (text: string) => page.locator('.builder-slides > li').filter({ hasText: text }).first();
    const deck = deckOf([matrix, gitlab], { minutes: 45 });
    const moments = deck.slides.filter(({ kind, beat }) => kind === 'moment' && beat?.incident === matrix);
    const [first, second] = moments.map(({ parts }) => parts.find((part) => part.type === 'sentence')?.text ?? '');
    const skipped = row(first ?? '');
    const left = await skipped.getAttribute('data-key');
    await skipped.locator('summary').click();
    await skipped.getByLabel(words.skip).check();
    await expect(skipped).toContainText(words.leftOut);
    // Its words change under our hands, so it is held by its key.
    const key = await row(second ?? '').getAttribute('data-key');
    const reworded = page.locator(`.builder-slides > [data-key="${key ?? ''}"]`);
    await reworded.locator('summary').click();
    await reworded.getByLabel(words.reword).fill('In the words of this morning.');
    await reworded.getByLabel(words.lock).check();
    await expect(row('In the words of this morning.')).toContainText(words.kept);
    await page.getByRole('button', { name: fill(words.down, { title: titleOf(matrix) }) }).click();
    await expect(chosen(page)).toHaveText([titleOf(gitlab), titleOf(matrix)]);
    await expect(row(first ?? '')).toContainText(words.leftOut);
    await expect(row('In the words of this morning.')).toContainText(words.kept);
    await expect(page).toHaveURL(/i=2017-01-31-gitlab-database~2025.*&skip=2-[a-z0-9-]+&lock=2-.*&say\.2-/);
    await page.locator('.builder-stage').click();
    await expect(page.locator('[data-slide]').first()).toBeVisible();
    const codes = await slidesOn(page);
    const [gone, said] = [left, key].map((old) => slideCode(builderPath, (old ?? '').replace(/^1/, '2')));
    expect(codes).not.toContain(gone);
    expect(codes).toContain(said);
    await page.goto(`${page.url().replace(/#.*/, '')}#s=${said ?? ''}.0`);
    await page.reload();
    await expect(page.getByText('In the words of this morning.')).toBeVisible();
  },
);

test('a theme is told with its own incidents, says how they were chosen, and suggests a contrast', async ({
  page,
  address,
}) => {
  await page.goto(address(builderPath));
  await page.getByLabel(words.theme).selectOption('recovery-gap');
  const deck = playbackDeck({ from: 'theme', id: 'recovery-gap' }, example, { minutes: 30 });
  await expect(page.locator('.builder-how')).toHaveText(deck?.chosen ?? '');
  await expect(chosen(page)).toHaveText(deck?.incidents.map(titleOf) ?? []);
  await expect(told(page)).toHaveCount(deck?.slides.length ?? 0);
  const suggestion = page.locator('.builder-suggestion');
  await expect(suggestion).toContainText(words.suggestion);
  const before = await chosen(page).count();
  await suggestion.getByRole('button', { name: words.add }).click();
  await expect(chosen(page)).toHaveCount(before + 1);
  await expect(page.locator('.builder-how')).not.toHaveText(deck?.chosen ?? '');
  await page.goto(address('playbacks/'));
  await page.getByRole('link', { name: words.changeThis }).first().click();
  await expect(page.locator('.builder-how')).toBeVisible();
});

test(
  'ids that are not here stay and are named; hostile pieces are shown as text; twelve stories are the most',
  anyBase,
  async ({ page, address }) => {
    await page.goto(
      address(`${builderPath}?v=1&i=${matrix}~2019-01-01-never-written~%3Cimg%20src=x%20onerror=alert(1)%3E`),
    );
    await expect(page.getByText(fill(words.unknown, { id: '2019-01-01-never-written' }))).toBeVisible();
    await expect(page.getByText(fill(words.notId, { text: '<img src=x onerror=alert(1)>' }))).toBeVisible();
    await expect(page.locator('.builder img')).toHaveCount(0);
    await expect(chosen(page)).toHaveText([titleOf(matrix)]);
    await page.getByRole('radio', { name: english.deck.audiences.newcomers }).check();
    await expect(page).toHaveURL(/2019-01-01-never-written/);
    await page.getByRole('button', { name: words.forget }).click();
    await expect(page).not.toHaveURL(/never-written/);
    const many = [...example.graph.incidents.keys()].slice(0, 14);
    await page.goto(address(`${builderPath}?i=${many.join('~')}`));
    await expect(chosen(page)).toHaveCount(12);
    await expect(page.locator('.builder-troubles')).toContainText(many[13] ?? '');
    await page.goto(address(`${builderPath}?i=${'x'.repeat(7000)}&say.rules=${'%E0%A4%A'.repeat(100)}&v=9`));
    await expect(page.getByText(words.newer)).toBeVisible();
  },
);

test('a former id leads to the present one, and says so', async ({ page, address }) => {
  await page.route('**/former-ids.json', (route) =>
    route.fulfill({ json: { incidents: { '2019-01-01-old-name': matrix }, themes: { 'old-theme': 'recovery-gap' } } }),
  );
  await page.goto(address(`${builderPath}?v=1&i=2019-01-01-old-name&say.1-drive-vanishes=One+drive+less.`));
  await expect(
    page.getByText(fill(words.moved, { former: '2019-01-01-old-name', title: titleOf(matrix) })),
  ).toBeVisible();
  await expect(chosen(page)).toHaveText([titleOf(matrix)]);
  await expect(page.getByText('One drive less.')).toBeVisible();
  await page.getByRole('radio', { name: english.deck.audiences.executives }).check();
  await page.getByLabel(words.find).fill('gitlab');
  await page
    .locator('.builder-found')
    .getByRole('checkbox', { name: titleOf(gitlab) })
    .check();
  await expect(page).toHaveURL(new RegExp(`i=${matrix}~${gitlab}&for=executives&say\\.1-drive-vanishes=`));
  await page.goto(address(`${builderPath}?t=old-theme`));
  await expect(page.getByLabel(words.theme)).toHaveValue('recovery-gap');
});

test(
  'PowerPoint slides of a choice are those of the command line; the saved file is checked without an error',
  anyBase,
  async ({ page, address }) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-story-builder-'));
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFileSync(await download.path());
    };
    await page.goto(address(`${builderPath}?v=1&i=${matrix}~${github}&minutes=40&say.1-start=x`));
    const slides = await saved(english.deck.powerPoint);
    await say(folder, [
      'playback',
      matrix,
      github,
      '--minutes',
      '40',
      '--content',
      resolve('content'),
      '--as-of',
      asOf,
      '--out',
      'slides.pptx',
    ]);
    expect(slides.equals(readFileSync(join(folder, 'slides.pptx')))).toBe(true);
    rmSync(folder, { recursive: true });

    const mdx = (await saved(words.saveMdx)).toString('utf8');
    const paths = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:mdx?|yaml|csv)$/.test(path),
    );
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join('content', path), 'utf8')]));
    const { messages, wholeGraph } = checkKnowledgeBase(memoryFiles({ ...files, 'playbacks/mine.mdx': mdx }), {
      drafts: true,
      asOf,
    });
    expect(messages.filter(({ level, file }) => level === 'error' && file === 'playbacks/mine.mdx')).toEqual([]);
    expect(wholeGraph.playbacks.get('mine')?.card.incidents).toEqual([matrix, github]);
  },
);

test('without a network it says so, and what was chosen stays', anyBase, async ({ page, address, context }) => {
  await page.goto(address(builderPath));
  await expect(page.locator('.builder-found li').first()).toBeVisible();
  await context.setOffline(true);
  await page.locator('.builder-found input').first().check();
  await expect(page.getByText(words.notFetched)).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(chosen(page)).toHaveCount(1);
});

test(
  'on a phone nothing is wider than the screen, and the way to the stage stays in reach',
  anyBase,
  async ({ page, address }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address(`${builderPath}?${choiceSearch({ ...noChoice, incidents: [matrix, gitlab, github] })}`));
    await expect(told(page).first()).toBeVisible();
    await expect(page.locator('.builder-stage')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.locator('.builder-slides summary').nth(2).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  },
);

test(
  'axe finds nothing: empty, with a plan, with a slide open, with troubles, on a phone, by day and by night',
  anyBase,
  async ({ page, address }) => {
    const look = async (what: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await findBarriers(page, colorScheme === 'light' ? 'everything' : 'colours');
        expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
      }
    };
    await page.goto(address(builderPath));
    await expect(page.locator('.builder-found li').first()).toBeVisible();
    await look('empty');
    await page.goto(address(`${builderPath}?v=1&t=recovery-gap&i=${matrix}~${gitlab}~never-written&skip=1-sense`));
    await expect(told(page).first()).toBeVisible();
    await look('with a plan');
    await page.locator('.builder-slides summary').nth(3).click();
    await page.locator('.builder-spare > summary').click();
    await look('with a slide open');
    await page.setViewportSize({ width: 390, height: 844 });
    await look('on a phone');
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs, and leads to playbacks that are ready', async ({ page, address }) => {
    await page.goto(address(builderPath));
    // Playwright's words and roles pass over <noscript>.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText(words.needsScript);
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.locator('noscript a').click();
    await expect(page).toHaveURL(address('playbacks/'));
  });
});
