import type { Page } from '@playwright/test';
import type { Deck, Slide } from '../../src/core/deck/deck.ts';
import { runTimes } from '../../src/core/deck/run-times.ts';
import { playbackAddresses, playbackDeck, type PlaybackAddress } from '../../src/core/playback/playback-deck.ts';
import { richText } from '../../src/core/story/rich.ts';
import type { SiteView } from '../../src/core/views/prose-rendering.ts';
import { english } from '../../src/core/words/english.ts';
import { findBarriers } from './find-barriers.ts';
import { onlyLetters, readPdf, type PdfPage } from './read-pdf.ts';
import { exampleSite } from '../support/example-site.ts';
import { anyBase, expect, test } from './site-test.ts';

const story: PlaybackAddress = { from: 'incident', id: '2025-09-02-matrix-org-database-wrong-server' };
let site: SiteView;
/** One of each kind: of a story, of a theme, and put together by hand. */
let decks: Deck[];

test.beforeAll(async () => {
  site = await exampleSite();
  const addresses = playbackAddresses(site.graph);
  decks = [
    story,
    addresses.find(({ from }) => from === 'theme'),
    addresses.find(({ from }) => from === 'playback'),
  ].map((address) => {
    const deck = address && playbackDeck(address, site);
    if (!deck) throw new Error('The example lacks a kind of playback');
    return deck;
  });
});

const a4 = { width: 595, height: 842 };
const wide = { width: 960, height: 540 };

async function printed(page: Page): Promise<PdfPage[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

function sizesOf(pages: readonly PdfPage[]): { width: number; height: number }[] {
  return pages.map(({ width, height }) => ({ width: Math.round(width), height: Math.round(height) }));
}

/** What a slide says at some of its steps, without what only hindsight knows. */
function linesOf({ parts }: Slide, isIn: (step: number) => boolean): string[] {
  return parts.flatMap((part) => {
    if (!isIn(part.step) || (part.type === 'note' && part.layer === 'hindsight')) return [];
    if (part.type === 'sentence' || part.type === 'question') return [part.text];
    return part.type === 'note' ? part.text.split('\n') : [];
  });
}

/** Those of some lines that letters lack: told at once, because to ask Playwright for each takes longer than to print. */
function missingIn(letters: string, lines: readonly string[]): string[] {
  return lines.filter((line) => !letters.includes(onlyLetters(line)));
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a handout asks first, and tells what happened from a new page on', async ({ page, address }) => {
    for (const deck of decks) {
      const { path, slides } = deck;
      await page.goto(address(path));
      const pages = await printed(page);
      expect(sizesOf(pages)).toEqual(pages.map(() => a4));
      const told = pages.findIndex(({ letters }) => letters.startsWith(onlyLetters(english.deck.answers)));
      expect(told, path).toBeGreaterThan(0);
      const [before = '', after = ''] = [pages.slice(0, told), pages.slice(told)].map((part) =>
        part.map(({ letters }) => letters).join(''),
      );
      const asked = slides.flatMap((slide) => (slide.kind === 'pause' ? linesOf(slide, (step) => step === 0)[0] : []));
      for (const question of asked) expect(before, path).toContain(onlyLetters(question ?? ''));
      const first = slides.findIndex(({ kind }) => kind === 'pause');
      const open = ['opening', 'signal', 'rules', 'terms', 'discuss', 'pause'];
      const isEarly = ({ kind }: Slide, index: number): boolean => index < first || open.includes(kind);
      const later = slides.flatMap((slide, index) => [
        ...linesOf(slide, (step) => slide.kind === 'pause' && step > 0),
        ...(isEarly(slide, index) ? [] : linesOf(slide, () => true)),
      ]);
      const early = slides.filter(isEarly);
      const hindsight = early.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.type === 'note' && part.layer === 'hindsight' ? [part.text] : [])),
      );
      const isBefore = (line: string): boolean => before.includes(onlyLetters(line));
      expect.soft(hindsight.filter(isBefore), `${path}: hindsight before the answers`).toEqual([]);
      expect(later.length).toBeGreaterThan(10);
      const said = onlyLetters(early.map(({ parts }) => JSON.stringify(parts).replace(/","text":"/g, '')).join(''));
      expect.soft(missingIn(after, later), `${path}: not among the answers`).toEqual([]);
      const answered = missingIn(said, later).filter(isBefore);
      expect.soft(answered, `${path}: told before it is asked`).toEqual([]);
      expectEachOnce(pages, deck);
    }
  });

  test('a handout asks first to those who hear it or take its text too, and leads from a question to its answer and back', async ({
    page,
    address,
  }) => {
    await page.emulateMedia({ media: 'print' });
    for (const { path, slides } of decks) {
      await page.goto(address(path));
      const text = onlyLetters(await page.locator('.playback-slides').innerText());
      const pauses = slides.filter(({ kind }) => kind === 'pause');
      const asked = pauses.map((slide) => onlyLetters(linesOf(slide, (step) => step === 0)[0] ?? ''));
      const answers = pauses.flatMap((slide) => linesOf(slide, (step) => step > 0).map(onlyLetters));
      expect(answers.length).toBeGreaterThan(1);
      const lastAsked = Math.max(...asked.map((question) => text.indexOf(question)));
      expect(Math.min(...asked.map((question) => text.indexOf(question))), path).toBeGreaterThan(-1);
      for (const answer of answers) expect.soft(text.indexOf(answer), `${path} ${answer}`).toBeGreaterThan(lastAsked);
      const ways = page.locator('.handout-asked > :not([hidden]) .handout-way a');
      expect(await ways.count(), path).toBe(pauses.length);
      for (const way of await ways.all()) {
        const there = page.locator(`[id="${((await way.getAttribute('href')) ?? '').slice(1)}"]`);
        const back = page.locator(`[id="${((await there.getByRole('link').getAttribute('href')) ?? '').slice(1)}"]`);
        await expect(back).toBeVisible();
        expect(await back.innerText()).toContain(await there.innerText());
      }
    }
  });

  test('slides are one to a page, on its side, with all that they say', anyBase, async ({ page, address }) => {
    for (const { path, slides } of decks) {
      await page.goto(address(path));
      await page.getByRole('link', { name: english.deck.papers.slides, exact: true }).click();
      await expect(page.getByText(english.deck.paperHints.slides)).toBeVisible();
      const pages = await printed(page);
      expect(sizesOf(pages), path).toEqual(slides.map(() => wide));
      slides.forEach((slide, index) => {
        const letters = pages[index]?.letters ?? '';
        const beliefs = slide.kind === 'pause' ? linesOf(slide, (step) => step === 0).slice(1) : [];
        const lines = [slide.title, ...linesOf(slide, () => true)].filter((line) => !beliefs.includes(line));
        expect.soft(missingIn(letters, lines), `${path} ${slide.id}`).toEqual([]);
      });
    }
  });

  test('a run-sheet has when each slide begins, what to say, and every answer', anyBase, async ({ page, address }) => {
    for (const deck of decks) {
      const { path, slides, title } = deck;
      await page.goto(address(`${path}#print-run-sheet`));
      const pages = await printed(page);
      expect(sizesOf(pages)).toEqual(pages.map(() => a4));
      const letters = pages.map((each) => each.letters).join('');
      expect(letters).toContain(onlyLetters(title));
      expectEachOnce(pages, deck);
      const times = runTimes(slides.map(({ minutes }) => minutes));
      slides.forEach((slide, index) => {
        const { at = '', takes = '' } = times[index] ?? {};
        const ends = richText(slide.notes).split('\n').flatMap(endsOf);
        const wanted = [at + takes, ...ends, ...linesOf(slide, () => true).map(onlyLetters)];
        expect
          .soft(
            wanted.filter((each) => !letters.includes(each)),
            `${path} ${slide.id}`,
          )
          .toEqual([]);
      });
    }
  });
});

test('paper follows the length that the address asks for', async ({ page, address }) => {
  const brief = playbackDeck(story, site, { audience: 'executives' });
  if (!brief) throw new Error('The example lacks its story');
  await page.goto(address(`${brief.path}?for=executives#print-slides`));
  const slides = await printed(page);
  expect(slides).toHaveLength(brief.slides.length);
  const long = playbackDeck(story, site, { audience: 'newcomers' });
  const drawn = long?.slides.filter(
    ({ kind, parts }) =>
      kind !== 'pause' && parts.some(({ type }) => type === 'scene') && !parts.some(({ type }) => type === 'figure'),
  );
  await page.goto(address(`${brief.path}?for=newcomers`));
  for (const { code } of drawn ?? [])
    await expect(page.locator(`[data-slide-code="${code}"] .scene-frame`)).toHaveCount(1);
  expect(drawn?.length).toBeGreaterThan(10);
  await page.goto(address(`${brief.path}?for=executives#print-run-sheet`));
  await page.reload();
  const letters = (await printed(page)).map((each) => each.letters).join('');
  for (const { at, takes } of runTimes(brief.slides.map(({ minutes }) => minutes)))
    expect(letters).toContain(at + takes);
});

test('printed, the stage is one page on its side for each slide, as each ends', anyBase, async ({ page, address }) => {
  const [{ stage, slides } = { stage: '', slides: [] }] = decks;
  await page.goto(address(`stage/${stage}/`));
  await expect(page.locator('.stage-place')).toHaveText(/^1 \//);
  const pages = await printed(page);
  expect(sizesOf(pages)).toEqual(slides.map(() => wide));
  slides.forEach(({ title }, index) => {
    expect.soft(pages[index]?.letters).toContain(onlyLetters(title));
  });
  // What came last is there at once: paper does not wait for it to arrive.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const last = page.locator('.part.now:not([hidden])');
  const arrivals = await last.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).animationName));
  expect(new Set(arrivals)).toEqual(new Set(['none']));
});

test('axe finds nothing on a page that is set for paper', anyBase, async ({ page, address }) => {
  test.setTimeout(90_000);
  for (const layout of ['handout', 'slides', 'run-sheet']) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto('about:blank');
    await page.goto(address(`${decks[0]?.path ?? ''}#print-${layout}`));
    expect.soft(await findBarriers(page), layout).toEqual([]);
    await page.getByRole('button', { name: english.deck.showAll }).click();
    expect.soft(await findBarriers(page), `${layout}, all shown`).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect.soft(await findBarriers(page, 'colours'), `${layout} on paper`).toEqual([]);
  }
});

test('paper is light, whatever the screen is', anyBase, async ({ page, address }) => {
  await page.goto(address(decks[0]?.path ?? ''));
  const colours = async (colorScheme: 'light' | 'dark', media: 'print' | 'screen'): Promise<string[]> => {
    await page.emulateMedia({ media, colorScheme });
    return page.evaluate(() =>
      ['paper', 'surface', 'ink', 'muted', 'accent', 'accent-ink', 'accent-soft', 'mark-soft', 'later-soft'].map(
        (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`),
      ),
    );
  };
  const printed = await colours('light', 'print');
  expect(await colours('dark', 'print')).toEqual(printed);
  expect(await colours('dark', 'screen')).not.toEqual(await colours('light', 'screen'));
  await page.emulateMedia({ media: null, colorScheme: null });
});

/** A paragraph may go on on the next page; its beginning and its end are on one each. */
function endsOf(paragraph: string): string[] {
  const letters = onlyLetters(paragraph);
  return [letters.slice(0, 25), letters.slice(-25)];
}

/** Headings that nothing else on the slides says. */
function expectEachOnce(pages: readonly PdfPage[], { slides, path, title: whole }: Deck): void {
  const letters = pages.map((each) => each.letters).join('');
  const said = onlyLetters(JSON.stringify([whole, slides.map(({ parts, notes }) => [parts, richText(notes)])]));
  const titles = slides.map(({ title }) => onlyLetters(title));
  const own = titles.filter((title) => !said.includes(title));
  expect(own.length).toBeGreaterThan(3);
  const found = own.map((title) => [title, letters.split(title).length - 1]);
  const wanted = own.map((title) => [title, titles.filter((other) => other.includes(title)).length]);
  expect.soft(found, path).toEqual(wanted);
}

test(
  'a story of the list of incidents is on one page of paper, with its day, title and hook',
  anyBase,
  async ({ page, address }) => {
    await page.goto(address('incidents/'));
    const cards = await page
      .locator('.card')
      .evaluateAll((all) =>
        all.map((card) =>
          ['time', '.card-title', '.card-hook'].map((part) => card.querySelector(part)?.textContent ?? ''),
        ),
      );
    expect(cards.length).toBeGreaterThan(20);
    const pages = readPdf(await page.pdf({ format: 'A4' }));
    expect(pages.length).toBeGreaterThan(2);
    const apart = cards.filter((parts) => !pages.some(({ letters }) => missingIn(letters, parts).length === 0));
    expect(apart).toEqual([]);
  },
);
