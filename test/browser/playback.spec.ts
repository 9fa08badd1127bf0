import type { Page } from '@playwright/test';
import { deckToText } from '../../src/core/deck/deck-to-text.ts';
import { stepCount, type Deck } from '../../src/core/deck/deck.ts';
import { presenterAddress } from '../../src/core/deck/presenter-address.ts';
import { playbackAddresses, playbackDeck } from '../../src/core/playback/playback-deck.ts';
import { english } from '../../src/core/words/english.ts';
import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import { asOf } from '../sites/sites.ts';
import { findBarriers } from './find-barriers.ts';
import { expect, test } from './site-test.ts';

const content = 'content';
let deck: Deck;

test.beforeAll(async () => {
  const { graph, vocabulary } = await readKnowledgeBase(content, { drafts: false, asOf });
  const site = {
    graph,
    vocabulary,
    words: english,
    asOf,
    href: (path: string) => `/${path}`,
    absolute: () => undefined,
  };
  const decks = playbackAddresses(graph).flatMap((address) => playbackDeck(address, site) ?? []);
  const found = decks.find(
    ({ path, slides }) =>
      path.startsWith('playbacks/') &&
      slides.some(({ kind }) => kind === 'pause') &&
      slides.some(({ notes }) => notes.text !== ''),
  );
  if (!found) throw new Error('The example has no curated playback with a pause and notes');
  deck = found;
});

test('a playback is opened, presented to its end and left by keys alone', async ({ page, address }) => {
  await page.goto(address('playbacks/'));
  await tabTo(page, deck.title);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address(deck.path));
  await tabTo(page, english.deck.present);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/stage/${deck.stage}/`));

  await expect(page).toHaveTitle(deck.teaser);
  for (const [index, slide] of deck.slides.entries()) {
    const heading = page.getByRole('heading', { level: 2, name: slide.roomTitle, exact: true });
    await expect(heading).toBeVisible();
    await expect(heading).toBeFocused();
    await expect(page.getByRole('status')).toHaveText(slide.roomTitle);
    for (let step = 0; step <= stepCount(slide); step += 1) {
      expect(await shownSteps(page)).toBe(hasSteps(slide.kind) ? step + 1 - (slide.kind === 'pause' ? 1 : 0) : 0);
      if (slide.kind === 'pause' && step === 0) await expect(page.getByText(slide.happened)).toBeHidden();
      if (index < deck.slides.length - 1 || step < stepCount(slide))
        await page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'PageDown');
    }
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText(deck.slides.at(-1)?.roomTitle ?? '');

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(address(deck.path));
});

test('a pause reveals at once, the screen goes blank and comes back, the overview masks what comes later', async ({
  page,
  address,
}) => {
  const at = deck.slides.findIndex(({ kind }) => kind === 'pause');
  const pause = deck.slides[at];
  if (pause?.kind !== 'pause') throw new Error('no pause');
  await page.goto(address(`stage/${deck.stage}/#s=${pause.code}.0`));
  await expect(page.getByText(pause.question)).toBeVisible();
  await expect(page.getByText(pause.sense)).toBeHidden();
  await page.keyboard.press('r');
  await expect(page.getByText(pause.sense)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#s=${pause.code}\\.2$`));

  await page.keyboard.press('b');
  await expect(page.locator('.stage-blank')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.stage-blank')).toBeHidden();
  await expect(page.getByText(pause.sense)).toBeVisible();

  await page.keyboard.press('o');
  const overview = page.getByRole('navigation', { name: english.deck.overview });
  await expect(overview).toBeVisible();
  expect(await overview.getByRole('link').allTextContents()).toEqual(
    deck.slides.map(({ roomTitle }, index) => (index <= at ? roomTitle : english.deck.slide(index + 1))),
  );
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(deck.slides[at - 1]?.roomTitle ?? '');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: english.deck.help })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/stage/${deck.stage}/`));
});

test('keys of the browser and of controls are left alone', async ({ page, address }) => {
  await page.goto(address(`stage/${deck.stage}/`));
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('status')).toHaveText(deck.slides[0]?.roomTitle ?? '');
  await page.getByRole('button', { name: english.deck.help }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: english.deck.help })).toBeVisible();
});

test('the stage follows its presenter view, asks it to move, and walks alone once it is closed', async ({
  page,
  address,
  context,
}) => {
  await page.goto(address(presenterAddress(deck.path)));
  const [stage] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: english.deck.openStage }).click(),
  ]);
  await expect(page.getByText(english.deck.stageConnected)).toBeVisible();
  await page.bringToFront();
  await page.getByRole('heading', { level: 1 }).click({ position: { x: 1, y: 1 }, trial: true });
  await page.keyboard.press('End');
  const last = deck.slides.at(-1)?.roomTitle ?? '';
  await expect(stage.getByRole('status')).toHaveText(last);
  await stage.keyboard.press('Home');
  await expect(page.locator('.now-title')).toHaveText(deck.slides[0]?.roomTitle ?? '');
  await expect(stage.getByRole('status')).toHaveText(deck.slides[0]?.roomTitle ?? '');

  const stranger = await context.newPage();
  await stranger.goto(address(`stage/${deck.stage}/`));
  await stranger.keyboard.press('End');
  await expect(stranger.getByRole('status')).toHaveText(last);
  await expect(stage.getByRole('status')).toHaveText(deck.slides[0]?.roomTitle ?? '');

  await page.close();
  await stage.keyboard.press('Shift+ArrowRight');
  await expect(stage.getByRole('status')).toHaveText(deck.slides[1]?.roomTitle ?? '');
});

test('presenter view shows the notes; no audience document holds them', async ({ page, address, request }) => {
  const spoken = deck.slides.filter(({ notes }) => notes.text !== '');
  expect(spoken.length).toBeGreaterThan(0);
  const stage = squeeze(await (await request.get(address(`stage/${deck.stage}/`))).text());
  for (const { notes } of spoken) expect(stage).not.toContain(squeeze(notes.text.split('\n\n')[0] ?? ''));
  const first = deck.slides.findIndex(({ notes }) => notes.text !== '');
  await page.goto(address(`${presenterAddress(deck.path)}#s=${deck.slides[first]?.code ?? ''}.0`));
  // Notes come from the readable page, after this one.
  await expect
    .poll(async () => squeeze((await page.locator('.presenter-notes').textContent()) ?? ''))
    .toContain(squeeze(spoken[0]?.notes.text.split('\n\n')[0] ?? ''));
});

test('presenter view is named after its playback, and says when there is none', async ({ page, address }) => {
  await page.goto(address(presenterAddress(deck.path)));
  await expect(page).toHaveTitle(`${english.deck.presenterView}: ${deck.title}`);
  await page.getByRole('heading', { level: 1 }).getByRole('link', { name: deck.title }).click();
  await expect(page).toHaveURL(address(deck.path));
  for (const path of ['playbacks/never-written/', '../secret/']) {
    await page.goto(address(presenterAddress(path)));
    await expect(page.getByText(english.deck.noSuchPlayback)).toBeVisible();
    await expect(page.getByRole('button', { name: english.deck.next })).toBeHidden();
  }
});

test('before the first reveal the stage says neither title nor theme', async ({ page, address }) => {
  await page.goto(address(`stage/${deck.stage}/`));
  for (let index = 0; index < 4; index += 1) {
    const seen = `${page.url()} ${await page.title()} ${await page.locator('body').innerText()}`;
    expect(seen).not.toContain(deck.title);
    expect(seen).not.toContain(deck.path.split('/')[1] ?? deck.title);
    await page.keyboard.press('ArrowRight');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says every word of the deck, in order', async ({ page, address }) => {
    await page.goto(address(deck.path));
    const said = await page.locator('.playback-slides').allTextContents();
    expect(squeeze(said.join(''))).toBe(squeeze(deckToText(deck, english).join('')));
  });

  test('the stage and presenter view say what they need, and lead to the page', async ({ page, address }) => {
    await page.goto(address(`stage/${deck.stage}/`));
    await page.getByRole('link', { name: english.deck.readInstead }).click();
    await expect(page).toHaveURL(address(deck.path));
    await page.goto(address(presenterAddress(deck.path)));
    await expect(page.locator('.presenter-elsewhere').first()).toContainText(english.deck.presenterNeedsScript);
    await page.getByRole('link', { name: english.nav.playbacks }).click();
    await expect(page.getByRole('link', { name: deck.title })).toBeVisible();
  });
});

test('axe finds nothing on any slide, layer or presenter view, by day and by night', async ({
  page,
  address,
  site,
}) => {
  test.skip(site.base !== '/', 'does not change with the base');
  test.setTimeout(120_000);
  const look = async (what: string, schemes: readonly ('light' | 'dark')[]): Promise<void> => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // By night only colours differ.
      expect
        .soft(await findBarriers(page, colorScheme === 'light' ? 'everything' : 'colours'), `${what}, ${colorScheme}`)
        .toEqual([]);
    }
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address(`stage/${deck.stage}/`));
  const kinds = new Set<string>();
  for (const slide of deck.slides) {
    if (!kinds.has(slide.kind)) {
      await page.keyboard.press('r');
      await look(slide.kind, coloured.has(slide.kind) ? ['light', 'dark'] : ['light']);
    }
    kinds.add(slide.kind);
    await page.keyboard.press('Shift+ArrowRight');
  }
  for (const key of ['o', '?']) {
    await page.keyboard.press(key);
    await look(`layer ${key}`, ['light']);
  }
  await page.goto(address(presenterAddress(deck.path)));
  await expect(page.locator('.now-title')).not.toBeEmpty();
  await look('presenter', ['light', 'dark']);
});

/** The kinds of slides that have colours of their own. */
const coloured: ReadonlySet<string> = new Set(['moments', 'pause', 'phases', 'guises', 'actions']);

async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent.trim())) === name) return;
  }
  throw new Error(`Tab never reached "${name}"`);
}

/** How many parts of the present slide can be seen. */
function shownSteps(page: Page): Promise<number> {
  return page.locator('[data-slide]:not([hidden]) [data-step]:not([hidden])').count();
}

function hasSteps(kind: string): boolean {
  return ['text', 'moments', 'pause', 'guises', 'discuss'].includes(kind);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
