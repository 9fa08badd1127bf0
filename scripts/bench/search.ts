import { rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { compiledPages } from '../../src/site/compiled-pages.ts';
import { searchFilesIn } from '../../src/site/search-files.ts';
import { endSearchIndexing, indexEntries } from '../../src/site/search-index.ts';
import { serveSite } from '../../src/site/serve-site.ts';
import { findBrowser } from '../find-browser.ts';
import { phase } from './phase.ts';
import { searchContent } from './search-content.ts';

/** A phone on a poor line: 4 Mbit/s with 40 ms each way to the server, a processor four times as slow. */
const line = { offline: false, latency: 40, downloadThroughput: 4e6 / 8, uploadThroughput: 4e6 / 8 };
const slower = 4;
const coldRounds = 5;
const firstResult = 'first result at';

/** Measures search as readers meet it: a site with the search page, and the index of as many made-up narratives as asked for. */
export async function measureSearch(
  folder: string,
  narratives: number,
  words: number,
  tell: (text: string) => void,
): Promise<void> {
  const out = join(folder, 'site');
  const { entries, questions } = searchContent(narratives, words);
  await makeSite(folder, out);
  await phase(
    `index ${String(narratives)} narratives of ${String(words)} words`,
    async () => {
      const settings = { language: 'en', synonyms: [], labels: {} };
      await indexEntries(entries, settings, searchFilesIn(out)).finish([]);
      await endSearchIndexing();
    },
    tell,
  );
  const server = await serveSite(out, '/', 0);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await cold(browser, server.address, questions, byLink, tell);
    await cold(browser, server.address, questions, byKey, tell);
    await warm(browser, server.address, questions, tell);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function makeSite(folder: string, out: string): Promise<void> {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'knowledge-base.yaml'), 'format: 1\ntitle: Bench\n');
  const open = await readKnowledgeBase(content, { drafts: false, asOf: '2026-11-23' });
  const settings = { out, base: '/', host: undefined, cache: join(folder, 'cache') };
  await buildSite(open, settings, await compiledPages(), { progress: () => undefined });
  for (const name of ['pagefind', 'search-index']) rmSync(join(out, name), { recursive: true });
}

/** How a question is begun; answers with the moment on the page's clock. */
interface Way {
  name: string;
  begin(page: Page, address: string, question: string): Promise<number>;
  /** The page that the reader is on before, if any. */
  before?: string;
}

const byLink: Way = {
  name: 'cold, by a link',
  async begin(page, address, question) {
    await page.goto(`${address}search/?q=${encodeURIComponent(question)}`, { waitUntil: 'commit' });
    return 0;
  },
};

const byKey: Way = {
  name: 'cold, by the key / on a page',
  before: 'glossary/',
  async begin(page, _address, question) {
    const now = await page.evaluate(() => performance.now());
    await page.keyboard.press('/');
    await page.keyboard.type(question);
    return now;
  },
};

/** From its beginning to the first result, in a browser that has nothing of search. */
async function cold(
  browser: Browser,
  address: string,
  questions: readonly string[],
  way: Way,
  tell: (text: string) => void,
): Promise<void> {
  const rounds: { first: number; bytes: number; requests: number }[] = [];
  for (const question of questions.slice(0, coldRounds)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    // Told by the page: to ask it again and again would take from the processor that is being measured.
    const told = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(firstResult) });
    await page.addInitScript((firstResult) => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('.search-result')) return;
        observer.disconnect();
        console.log(firstResult, performance.now());
      }).observe(document, { childList: true, subtree: true });
    }, firstResult);
    if (way.before !== undefined) await page.goto(address + way.before, { waitUntil: 'networkidle' });
    const traffic = countTraffic(devtools);
    const from = await way.begin(page, address, question);
    const at = Number((await told).text().slice(firstResult.length)) - from;
    rounds.push({ first: at, ...traffic(at) });
    await context.close();
  }
  tell(
    `${way.name}, ${String(slower)} × slower, 4 Mbit/s, 40 ms: first result ${figure(rounds.map(({ first }) => first))} ms\n`,
  );
  tell(
    `  until then ${figure(rounds.map(({ bytes }) => bytes / 1024))} KB, ${figure(rounds.map(({ requests }) => requests))} requests\n`,
  );
}

/** What has come and been asked for until so many milliseconds after the first request. */
function countTraffic(devtools: CDPSession): (until: number) => { bytes: number; requests: number } {
  const came: { at: number; bytes: number }[] = [];
  const asked: number[] = [];
  devtools.on('Network.requestWillBeSent', ({ timestamp }) => asked.push(timestamp));
  devtools.on('Network.dataReceived', ({ timestamp, encodedDataLength }) =>
    came.push({ at: timestamp, bytes: encodedDataLength }),
  );
  devtools.on('Network.responseReceived', ({ timestamp, response }) =>
    came.push({ at: timestamp, bytes: response.encodedDataLength }),
  );
  return (until) => {
    const end = (asked[0] ?? 0) + until / 1000;
    return {
      bytes: came.filter(({ at }) => at <= end).reduce((sum, { bytes }) => sum + bytes, 0),
      requests: asked.filter((at) => at <= end).length,
    };
  };
}

/** From a key to the first result and to all excerpts, on a page that has been used. */
async function warm(
  browser: Browser,
  address: string,
  questions: readonly string[],
  tell: (text: string) => void,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${address}search/`);
  await ask(page, 'warming');
  const asked = [];
  for (const question of questions) asked.push(await ask(page, question));
  tell(`warm: first result ${figure(asked.map(({ first }) => first))} ms\n`);
  tell(`  work in the frame of the key ${figure(asked.map(({ work }) => work))} ms\n`);
  tell(`  excerpts complete ${figure(asked.map(({ complete }) => complete))} ms\n`);
}

async function ask(page: Page, question: string): Promise<{ work: number; first: number; complete: number }> {
  return page.evaluate(async (words) => {
    const input = document.querySelector<HTMLInputElement>('story-search input[type="search"]');
    const list = document.querySelector('.search-results');
    const status = document.querySelector('.search-status');
    if (!input || !list || !status) throw new Error('There is no search');
    list.replaceChildren();
    list.setAttribute('aria-busy', 'true');
    status.textContent = '';
    const times = { work: 0, first: 0, complete: 0 };
    const began = performance.now();
    const done = new Promise<void>((resolve) => {
      const look = (): void => {
        const now = performance.now() - began;
        if (times.first === 0 && (list.children.length > 0 || status.textContent !== '')) times.first = now;
        if (times.first > 0 && (list.getAttribute('aria-busy') === 'false' || list.children.length === 0)) {
          times.complete = now;
          resolve();
        }
      };
      new MutationObserver(look).observe(list, { childList: true, attributes: true, attributeFilter: ['aria-busy'] });
      new MutationObserver(look).observe(status, { childList: true });
    });
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    times.work = performance.now() - began;
    await done;
    return times;
  }, question);
}

/** Median and 95th percentile. */
function figure(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} (p95 ${at(0.95)})`;
}
