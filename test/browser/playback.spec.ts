import type { Page } from '@playwright/test';
import type { Deck, Slide } from '../../src/core/deck/deck.ts';
import { stepCount } from '../../src/core/deck/deck.ts';
import { presenterAddress } from '../../src/core/deck/presenter-address.ts';
import { stageName } from '../../src/core/deck/opaque-id.ts';
import { playbackAddresses, playbackDeck, playbackPath } from '../../src/core/playback/playback-deck.ts';
import { richText } from '../../src/core/story/rich.ts';
import type { SiteView } from '../../src/core/views/prose-rendering.ts';
import { english } from '../../src/core/words/english.ts';
import { findBarriers } from './find-barriers.ts';
import { exampleSite } from '../support/example-site.ts';
import { anyBase, expect, test } from './site-test.ts';

const story = { from: 'incident', id: '2025-09-02-matrix-org-database-wrong-server' } as const;
let site: SiteView;
let deck: Deck;
let theme: Deck;

test.beforeAll(async () => {
  site = await exampleSite();
  const found = playbackDeck(story, site);
  const across = playbackAddresses(site.graph).find(({ from }) => from === 'theme');
  const themed = across && playbackDeck(across, site);
  if (!found || !themed) throw new Error('The example lacks its story, or a theme');
  deck = found;
  theme = themed;
});

const pauseOf = ({ slides }: Deck): { at: number; pause: Slide } => {
  const at = slides.findIndex(({ kind }) => kind === 'pause');
  const pause = slides[at];
  if (!pause) throw new Error('The deck has no pause');
  return { at, pause };
};

test('a playback is opened and presented to its end by keys alone, and stays there', async ({ page, address }) => {
  await page.goto(address(deck.path));
  await tabTo(page, english.deck.present);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/stage/${deck.stage}/`));
  await expect(page).toHaveTitle(deck.teaser);
  await expect(page.locator('[data-slide]')).toHaveCount(deck.slides.length);
  for (const [index, slide] of deck.slides.entries()) {
    const heading = page.getByRole('heading', { level: 2, name: slide.title, exact: true });
    for (let step = 0; step <= stepCount(slide); step += 1) {
      await expect(heading).toBeVisible();
      await expect(page.locator('[data-slide]:not([hidden])')).toHaveAttribute('data-slide', slide.code);
      expect(await page.locator('[data-slide]:not([hidden]) [data-veiled]:visible').count()).toBe(0);
      if (index < deck.slides.length - 1 || step < stepCount(slide)) await page.keyboard.press('ArrowRight');
    }
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.stage-status')).toHaveText(deck.slides.at(-1)?.title ?? '');
  // A clicker sends Escape and F5 by itself.
  for (const key of ['Escape', 'F5']) await page.keyboard.press(key);
  await expect(page.locator('.stage-status')).toHaveText(deck.slides.at(-1)?.title ?? '');
  await page.getByRole('button', { name: english.deck.leave }).click();
  await expect(page).toHaveURL(address(deck.path));
});

test('keys that are pressed while the stage unpacks its slides are heard when it has them', async ({
  page,
  address,
}) => {
  await page.addInitScript(() => {
    let letGo = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const text = Response.prototype.text;
    Response.prototype.text = async function (this: Response): Promise<string> {
      await waiting;
      return text.call(this);
    };
    Object.assign(window, { letGo });
  });
  await page.goto(address(`stage/${deck.stage}/`));
  for (const key of ['ArrowRight', 'Shift+ArrowRight', 'o']) await page.keyboard.press(key);
  await expect(page.locator('.stage-bar')).toBeHidden();
  await page.evaluate(() => {
    (window as unknown as { letGo: () => void }).letGo();
  });
  await expect(page.locator('.stage-bar')).toBeVisible();
  await expect(page.locator('.stage-overview')).toBeVisible();
  await page.keyboard.press('o');
  const [first] = deck.slides;
  const place = first && stepCount(first) > 0 ? 1 : 2;
  await expect(page.locator('[data-slide]:not([hidden])')).toHaveAttribute(
    'data-slide',
    deck.slides[place]?.code ?? '',
  );
});

test('before a reveal nothing of the stage names it: not text, tree, title, address or source', async ({
  page,
  address,
  request,
}) => {
  const { at, pause } = pauseOf(deck);
  const secrets = pause.parts.flatMap((part) => (part.type === 'note' && part.step > 0 ? [part.text] : []));
  const later = deck.slides
    .slice(at + 1)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'sentence' ? [part.text] : [])));
  const source = await (await request.get(address(`stage/${deck.stage}/`))).text();
  expect([...secrets, ...later, deck.title, story.id].filter((secret) => source.includes(secret))).toEqual([]);
  await page.goto(address(`stage/${deck.stage}/#s=${pause.code}.0`));
  const seen = `${page.url()} ${await page.title()} ${await page.content()} ${await page.locator('body').ariaSnapshot()}`;
  expect([...secrets, ...later].filter((secret) => seen.includes(secret))).toEqual([]);
  await page.keyboard.press('r');
  for (const secret of secrets) await expect(page.getByText(secret)).toBeVisible();
});

test(
  'the quiet time starts, is held and goes on when the presenter says so; hands are counted',
  anyBase,
  async ({ page, address }) => {
    await page.clock.install({ time: '2026-11-24T10:00:00Z' });
    const { pause } = pauseOf(deck);
    await page.goto(address(`stage/${deck.stage}/#s=${pause.code}.0`));
    const think = page.locator('[data-slide]:not([hidden]) [data-think]');
    await expect(think).not.toHaveAttribute('data-left');
    await page.keyboard.press('c');
    await page.clock.runFor(15_000);
    await expect(think).toHaveAttribute('data-left', '0:45');
    await page.keyboard.press('c');
    await page.clock.runFor(30_000);
    await expect(think).toHaveAttribute('data-left', '0:45');
    for (const key of ['2', '2', '1']) await page.keyboard.press(key);
    const options = page.locator('[data-slide]:not([hidden]) .options li');
    await expect(options.nth(1)).toHaveAttribute('data-hands', '2');
    await expect(options.nth(0)).toHaveAttribute('data-hands', '1');
  },
);

test(
  'the picture follows one person, shows hindsight apart, and has no more marks than the story so far',
  anyBase,
  async ({ page, address }) => {
    await page.goto(
      address(`stage/${deck.stage}/#s=${deck.slides.find(({ kind }) => kind === 'consequence')?.code ?? ''}.0`),
    );
    const shown = page.locator('[data-slide]:not([hidden])');
    await expect(shown.locator('.scene-aside')).toHaveCount(0);
    await page.keyboard.press('f');
    await expect(page.locator('.stage-following')).toBeVisible();
    expect(await shown.locator('.scene-aside').count()).toBeGreaterThan(0);
    await page.keyboard.press('0');
    await expect(shown.locator('.scene-aside')).toHaveCount(0);
    await expect(shown.locator('.slide-hindsight')).toBeHidden();
    await page.keyboard.press('h');
    await expect(shown.locator('.slide-hindsight')).toBeVisible();
  },
);

test('a network that goes away takes nothing from a talk', async ({ page, address, context }) => {
  const { pause } = pauseOf(deck);
  await page.goto(address(`stage/${deck.stage}/#s=${pause.code}.0`), { waitUntil: 'networkidle' });
  const presenter = await context.newPage();
  await presenter.goto(address(`${presenterAddress(deck.path)}#s=${pause.code}.0`), { waitUntil: 'networkidle' });
  await context.setOffline(true);
  for (const key of ['c', '2']) await page.keyboard.press(key);
  const shown = page.locator('[data-slide]:not([hidden])');
  await expect(shown.locator('[data-think]')).toHaveAttribute('data-left');
  await expect(shown.locator('.options li').nth(1)).toHaveAttribute('data-hands', '1');
  await page.keyboard.press('r');
  await page.keyboard.press('n');
  await page.keyboard.press('f');
  await expect(page.locator('.stage-following')).toBeVisible();
  await presenter.keyboard.press('q');
  await expect(presenter.getByRole('button', { name: english.deck.question })).toHaveAttribute('aria-pressed', 'true');
  await presenter.getByText(english.deck.rehearse).first().click();
  await expect(presenter.locator('.rehearsal-times tr')).toHaveCount(deck.slides.length);
});

test('the overview opens and closes with o, and masks what comes later', anyBase, async ({ page, address }) => {
  const { at, pause } = pauseOf(deck);
  await page.goto(address(`stage/${deck.stage}/#s=${pause.code}.0`));
  await page.keyboard.press('o');
  const overview = page.getByRole('navigation', { name: english.deck.overview });
  await expect(overview).toBeVisible();
  // Blanks that keep words on a line are blanks to whoever reads.
  expect((await overview.getByRole('link').allTextContents()).map((title) => title.replaceAll('\u00a0', ' '))).toEqual(
    deck.slides.map(({ title }, index) => (index <= at ? title : english.deck.slide(index + 1))),
  );
  await page.keyboard.press('o');
  await expect(overview).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(english.deck.presenterView);
});

test('another audience is another choice of the same slides, on page and stage alike', async ({ page, address }) => {
  const brief = playbackDeck(story, site, { audience: 'executives' });
  await page.goto(address(`stage/${deck.stage}/?for=executives`));
  await expect(page.locator('[data-slide]')).toHaveCount(brief?.slides.length ?? 0);
  expect(
    await page.locator('[data-slide]').evaluateAll((slides) => slides.map((slide) => slide.getAttribute('data-slide'))),
  ).toEqual(brief?.slides.map(({ code }) => code));
  await page.goto(address(`${deck.path}?for=executives`));
  const codes = await page
    .locator('[data-slide-code]:visible')
    .evaluateAll((slides) => slides.map((slide) => slide.getAttribute('data-slide-code')));
  expect(codes).toEqual(brief?.slides.map(({ code }) => code));
  await expect(page.getByRole('link', { name: english.deck.present, exact: true })).toHaveAttribute(
    'href',
    /\?for=executives$/,
  );
});

test('stories stand side by side, aligned on a milestone that a key changes', anyBase, async ({ page, address }) => {
  const lanes = theme.slides.find(({ kind }) => kind === 'lanes');
  test.skip(!lanes, 'no theme with two dated stories');
  await page.goto(address(`stage/${theme.stage}/#s=${lanes?.code ?? ''}.0`));
  const caption = page.locator('[data-slide]:not([hidden]) .lanes-frame:not([hidden]) .slide-lead');
  const before = await caption.textContent();
  await page.keyboard.press('a');
  await expect(caption).not.toHaveText(before ?? '');
});

test(
  'the readable page holds back what follows a question until it is answered',
  anyBase,
  async ({ page, address }) => {
    const { at } = pauseOf(deck);
    const consequence = deck.slides[at + 1];
    const last = deck.slides.at(-1);
    await page.goto(address(deck.path));
    const shown = (slide: Slide | undefined) => page.locator(`[data-slide-code="${slide?.code ?? ''}"]`);
    await expect(shown(consequence)).toBeHidden();
    await expect(shown(last)).toBeHidden();
    await page.locator('.asked:not([hidden]) > .held > summary').first().click();
    await expect(shown(consequence)).toBeVisible();
    await page.getByRole('button', { name: english.deck.showAll }).click();
    await expect(shown(last)).toBeVisible();
  },
);

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
  await page.keyboard.press('End');
  const last = deck.slides.at(-1)?.title ?? '';
  await expect(stage.locator('.stage-status')).toHaveText(last);
  await stage.keyboard.press('Home');
  await expect(page.locator('.now-title')).toHaveText(deck.slides[0]?.title ?? '');
  await page.close();
  await stage.keyboard.press('Shift+ArrowRight');
  await expect(stage.locator('.stage-status')).toHaveText(deck.slides[1]?.title ?? '');
});

test('presenter view and stage, each opened by itself, are joined at a click; the room stays where it is', async ({
  page,
  address,
  context,
}) => {
  await page.clock.install({ time: '2026-11-24T10:00:00Z' });
  const join = page.getByRole('button', { name: english.deck.joinStage });
  const open = async (path: string): Promise<Page> => {
    const opened = await context.newPage();
    await opened.goto(address(path));
    await expect(opened.locator('.stage-bar')).toBeVisible();
    return opened;
  };
  await page.goto(address(presenterAddress(deck.path)));
  await expect(page.getByText(english.deck.stageHint)).toBeVisible();
  await expect(page.locator('.on-stage')).toBeHidden();
  // The stage of another talk, or of another length, is not this one.
  const others = [await open(`stage/${theme.stage}/`), await open(`stage/${deck.stage}/?for=executives`)];
  await expect(join).toBeHidden();
  const stage = await open(`stage/${deck.stage}/`);
  await expect(join).toBeVisible();
  // Nobody could tell which of two the room sees.
  const second = await open(`stage/${deck.stage}/`);
  await expect(join).toBeHidden();
  await second.close();
  await stage.keyboard.press('Shift+ArrowRight');
  await stage.keyboard.press('Shift+ArrowRight');
  await expect(stage.locator('.stage-place')).toHaveText(/^3 /);
  await page.bringToFront();
  await join.click();
  await expect(page.getByText(english.deck.stageConnected)).toBeVisible();
  await expect(page.locator('.on-stage')).toBeVisible();
  await expect(page.locator('.now-place')).toHaveText(/^3 /);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(stage.locator('.stage-place')).toHaveText(/^4 /);
  for (const other of others) await expect(other.locator('.stage-place')).toHaveText(/^1 /);
  // They stay together over a reload of either, and who joins later finds the stage taken.
  await stage.reload();
  await expect(stage.locator('.stage-place')).toHaveText(/^4 /);
  await page.reload();
  await expect(page.getByText(english.deck.stageConnected)).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(stage.locator('.stage-place')).toHaveText(/^5 /);
  await stage.goto(address('playbacks/'));
  await expect(page.getByText(english.deck.stageHint)).toBeVisible();
});

test('Escape leaves the parking lot, and arrows walk again from there', async ({ page, address }) => {
  await page.goto(address(presenterAddress(deck.path)));
  await expect(page.locator('.now-place')).toHaveText(/^1 \//);
  await page.keyboard.press('End');
  const end = String(deck.slides.length);
  await expect(page.locator('.now-place')).toHaveText(`${end} / ${end}`);
  await page.keyboard.press('k');
  await page.keyboard.type('Who owns the alert?');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox')).not.toBeFocused();
  await expect(page.locator('.now-place')).toHaveText(`${end} / ${end}`);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.locator('.now-place')).toHaveText(`${String(deck.slides.length - 1)} / ${end}`);
});

test('a story is one press of Tab away from being presented', async ({ page, address }) => {
  await page.goto(address(`incidents/${story.id}/`));
  await page.getByRole('link', { name: english.narrative.present }).click();
  await page.waitForURL(address(`${deck.path}#to.present`));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: english.deck.present, exact: true })).toBeFocused();
});

test('clock, place and parking lot outlive a reload; a second window takes them and drives', async ({
  page,
  address,
  context,
}) => {
  await page.clock.install({ time: '2026-11-24T10:00:00Z' });
  await page.goto(address(presenterAddress(deck.path)));
  await expect(page.locator('.now-place')).toHaveText(new RegExp('^1 / '));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('k');
  await page.keyboard.type('Who owns the alert?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.now-place')).toHaveText(new RegExp('^3 / '));
  // The machine sleeps; the talk has gone on by the clock on the wall.
  await page.clock.fastForward(600_000);
  await expect(page.locator('.elapsed')).toHaveText(/^10:0\d$/);
  await page.reload();
  await expect(page.locator('.now-place')).toHaveText(new RegExp('^3 / '));
  await expect(page.locator('.elapsed')).toHaveText(/^10:\d\d$/);
  await expect(page.getByRole('textbox')).toHaveValue('Who owns the alert?');

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator('.now-place')).toHaveText(new RegExp('^3 / '));
  await expect(page.getByText(english.deck.drivenElsewhere)).toBeVisible();
  await second.keyboard.press('ArrowRight');
  await expect(page.locator('.now-title')).toHaveText((await second.locator('.now-title').textContent()) ?? '');
});

test(
  'presenter view fits a small screen, shows the notes, and keeps them from the stage',
  anyBase,
  async ({ page, address, request }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(address(presenterAddress(deck.path)));
    await expect(page.locator('.now-title')).not.toBeEmpty();
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    for (const name of [english.deck.next, english.deck.question])
      await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeInViewport();
    await expect(page.getByRole('textbox')).toBeInViewport({ ratio: 1 });
    const said = richText(deck.slides[0]?.notes ?? []).split('\n')[0] ?? '';
    await expect(page.locator('.presenter-notes')).toContainText(said);
    // The small stage is set as the large one is: names of lanes stand before their lines, not on them.
    const lanes = page.locator('.miniature-now .scene-frame');
    for (let presses = 0; presses < 9 && (await lanes.count()) === 0; presses += 1)
      await page.keyboard.press('ArrowRight');
    const edge = async (part: string, side: 'left' | 'right'): Promise<number> =>
      lanes.locator(part).evaluate((element, which) => element.getBoundingClientRect()[which], side);
    expect(await edge('.scene-names', 'right')).toBeLessThanOrEqual(await edge('.scene-body', 'left'));
    expect(await (await request.get(address(`stage/${deck.stage}/`))).text()).not.toContain(said);
  },
);

test('presenter view is named after its playback, and says when there is none', async ({ page, address }) => {
  await page.goto(address(presenterAddress(deck.path)));
  await expect(page).toHaveTitle(`${english.deck.presenterView}: ${deck.title}`);
  for (const path of ['playbacks/never-written/', '../secret/']) {
    await page.goto(address(presenterAddress(path)));
    await expect(page.getByText(english.deck.noSuchPlayback)).toBeVisible();
    await expect(page.getByRole('button', { name: english.deck.next })).toBeHidden();
  }
});

const screens = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

test(
  `no slide of any playback overflows ${screens.map(({ width, height }) => `${String(width)} × ${String(height)}`).join(', ')}, and none has type that the last row cannot read`,
  anyBase,
  async ({ page, address }) => {
    test.setTimeout(480_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    let steps = 0;
    for (const playback of playbackAddresses(site.graph)) {
      await page.goto(address(`stage/${stageName(playbackPath(playback))}/`));
      for (const screen of screens) {
        await page.setViewportSize(screen);
        const seen = await walkAndLook(page, screen.width);
        steps += seen.steps;
        expect.soft(seen.troubles, `${playback.id} at ${String(screen.width)} px`).toEqual([]);
      }
    }
    expect(steps).toBeGreaterThan(1000 * screens.length);
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page tells every slide, folds what follows a question, and leads to stage and presenter view', async ({
    page,
    address,
  }) => {
    await page.goto(address(deck.path));
    for (const { title } of deck.slides.filter(({ kind }) => kind !== 'consequence'))
      await expect(page.getByRole('heading', { name: title, exact: true }).first()).toBeVisible();
    const { at } = pauseOf(deck);
    await expect(page.locator(`[data-slide-code="${deck.slides[at + 1]?.code ?? ''}"]`)).toBeHidden();
    await expect(page.getByRole('link', { name: english.deck.presenterView })).toBeVisible();
    await page.getByRole('link', { name: english.deck.present, exact: true }).click();
    await page.getByRole('link', { name: english.deck.readInstead }).click();
    await expect(page).toHaveURL(address('playbacks/'));
    await page.goto(address(presenterAddress(deck.path)));
    await expect(page.locator('.presenter-elsewhere').first()).toContainText(english.deck.presenterNeedsScript);
  });
});

test(
  'axe finds nothing on any kind of slide, layer, page or presenter view, by day and by night',
  anyBase,
  async ({ page, address }) => {
    const look = async (what: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect
          .soft(await findBarriers(page, colorScheme === 'light' ? 'everything' : 'colours'), `${what}, ${colorScheme}`)
          .toEqual([]);
      }
    };
    const kinds = new Set<string>();
    for (const { stage, slides } of [deck, theme]) {
      for (const slide of slides) {
        if (kinds.has(slide.kind)) continue;
        kinds.add(slide.kind);
        await page.goto(address(`stage/${stage}/#s=${slide.code}.${String(stepCount(slide))}`));
        await look(slide.kind);
      }
    }
    for (const key of ['o', 'o', '?', 'Escape', 'h']) {
      await page.keyboard.press(key);
      await look(`layer ${key}`);
    }
    const { pause } = pauseOf(deck);
    await page.goto(address(`stage/${deck.stage}/#s=${pause.code}.0`));
    await look('a question before its reveal');
    await page.goto(address(deck.path));
    await look('page');
    await page.goto(address(presenterAddress(deck.path)));
    await expect(page.locator('.now-title')).not.toBeEmpty();
    await look('presenter');
    await page.getByText(english.deck.rehearse).first().click();
    await page.getByRole('button', { name: english.deck.rehearse }).click();
    await expect(page.locator('.rehearsal-times tr')).toHaveCount(deck.slides.length);
    await look('rehearsal');
  },
);

/** Walks from the first slide to the end, and tells at each step what overflows, and text under 24 px at 1280 × 720, in drawings under 18; a phone is held nearer. */
function walkAndLook(page: Page, width: number): Promise<{ steps: number; troubles: string[] }> {
  return page.evaluate(async (wanted) => {
    const troubles: string[] = [];
    const look = (slide: HTMLElement): string[] => {
      const scale = Math.min(innerWidth / 1280, innerHeight / 720);
      const found: string[] = [];
      if (slide.scrollWidth > slide.clientWidth + 1) found.push('too wide');
      // Names of waits, times and days stand apart, each kind in its row.
      for (const frame of slide.querySelectorAll('.part:not([hidden]) .scene-frame'))
        for (const row of ['.scene-gap-name', '.scene-time', '.scene-day']) {
          const places = [...frame.querySelectorAll(row)]
            .map((element) => element.getBoundingClientRect())
            .filter(({ width }) => width > 0)
            .sort((a, b) => a.left - b.left);
          if (places.some(({ left, right }, at) => right > innerWidth || left < (places[at - 1]?.right ?? 0) - 1))
            found.push(`names touch: ${row}`);
        }
      if (innerWidth < 1000) return found;
      if (slide.scrollHeight > slide.clientHeight + 1) found.push('too high');
      for (const element of slide.querySelectorAll('*')) {
        const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        if (!hasText || element.getBoundingClientRect().width === 0) continue;
        const size = parseFloat(getComputedStyle(element).fontSize);
        if (size < (element.closest('svg, .scene-names') ? 18 : 24) * scale - 0.3)
          found.push(`${String(size)} px: ${element.textContent}`);
      }
      return found;
    };
    await document.fonts.ready;
    const press = (key: string): boolean =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const place = (): string => document.querySelector('.stage-place')?.textContent ?? '';
    // A stage hears keys when it has unpacked its slides, and keeps those that come before.
    press('Home');
    while (innerWidth !== wanted || !place().startsWith('1 /'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    // To let the browser keep each address takes longer than to show the slide.
    let address = location.hash;
    history.replaceState = (_state, _unused, next) => {
      address = String(next);
    };
    for (let steps = 1; ; steps += 1) {
      const slide = [...document.querySelectorAll<HTMLElement>('[data-slide]')].find(({ hidden }) => !hidden);
      if (!slide) return { steps, troubles: ['no slide'] };
      troubles.push(...look(slide).map((trouble) => `${address} ${trouble}`));
      const before = address;
      press('ArrowRight');
      if (address === before) return { steps, troubles };
    }
  }, width);
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent.trim())) === name) return;
  }
  throw new Error(`Tab never reached "${name}"`);
}
