import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readKnowledgeBase } from '../src/disk/read-knowledge-base.ts';
import { buildSite } from '../src/site/build-site.ts';
import { compiledPages } from '../src/site/compiled-pages.ts';
import { compare } from './bench/compare.ts';
import { writeContent } from './bench/content.ts';
import { measureCrowd } from './bench/crowd.ts';
import { measureDev } from './bench/dev.ts';
import { measureGrowth } from './bench/growth.ts';
import { peersNamed } from './bench/peers.ts';
import { phase } from './bench/phase.ts';
import { measurePractice } from './bench/practice.ts';
import { measureSearch } from './bench/search.ts';

/**
 * Measures the checker: `npm run bench -- [narratives] [words]`, 10,000 of 800 words unless told otherwise.
 * Content comes from a seed, so two runs read the same bytes. One line per phase: CPU seconds, wall seconds, peak memory.
 * The check runs in a process of its own, so that its memory is its own. Then a whole site of 300 is built; Pagefind's own process is in its wall seconds alone.
 *
 * Or measures what the practice adds, with `--practice`: a ledger of 10,000 actions, their tickets, and a log of 1 GB.
 *
 * Or measures our build beside those of other tools: `npm run bench -- --peers [eleventy,starlight,vitepress,docusaurus]`,
 * with `--narratives 1000 --words 900 --rounds 2` unless told otherwise.
 *
 * Or measures how a build grows from 1,000 narratives to 10,000: `npm run bench -- --growth`, with `--words 900 --rounds 1` unless told otherwise.
 *
 * Or builds a site as organisations have it after years, and says whether its pages stay light and its stories near:
 * `npm run bench -- --crowd`, with `--narratives 200` unless told otherwise.
 *
 * Or measures `dev`, its first page and a saved edit: `npm run bench -- --dev`, at 1,000 and 10,000 narratives of 900 words unless told otherwise.
 *
 * Or measures search in Chromium: `npm run bench -- --search`, with `--narratives 1000 --words 900` unless told otherwise.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    crowd: { type: 'boolean', default: false },
    practice: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    narratives: { type: 'string' },
    words: { type: 'string' },
    rounds: { type: 'string' },
  },
});
/** Narratives of the site that is built. */
const sitesNarratives = 300;
const folder = mkdtempSync(join(tmpdir(), 'second-story-bench-'));

try {
  if (values.peers) await comparePeers();
  else if (values.growth)
    await measureGrowth(
      [1000, 10_000],
      wholeNumber(values.words ?? '900'),
      wholeNumber(values.rounds ?? '1'),
      folder,
      tell,
    );
  else if (values.crowd) await measureCrowd(folder, wholeNumber(values.narratives ?? '200'), tell);
  else if (values.practice) await measurePractice(folder, tell);
  else if (values.search)
    await measureSearch(folder, wholeNumber(values.narratives ?? '1000'), wholeNumber(values.words ?? '900'), tell);
  else if (values.dev)
    await measureDev(
      folder,
      values.narratives === undefined ? [1000, 10_000] : [wholeNumber(values.narratives)],
      wholeNumber(values.words ?? '900'),
      tell,
    );
  else
    await measurePhases(
      wholeNumber(values.narratives ?? positionals[0] ?? '10000'),
      wholeNumber(values.words ?? positionals[1] ?? '800'),
    );
} finally {
  rmSync(folder, { recursive: true, maxRetries: 3 });
}

async function comparePeers(): Promise<void> {
  // The command that is being measured gets an interrupt too and fails; this process has to outlive it to remove the folder.
  process.on('SIGINT', () => undefined);
  const [narratives, words, rounds] = [
    wholeNumber(values.narratives ?? '1000'),
    wholeNumber(values.words ?? '900'),
    wholeNumber(values.rounds ?? '2'),
  ];
  await compare(
    { peers: peersNamed(positionals.flatMap((names) => names.split(','))), narratives, words, rounds },
    folder,
    tell,
  );
}

async function measurePhases(narratives: number, words: number): Promise<void> {
  const content = join(folder, 'content');
  await phase(
    `write ${String(narratives)} narratives of ${String(words)} words with records`,
    () => writeContent(content, narratives, words),
    tell,
  );
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('bench/check-cold.ts', import.meta.url)), content],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The check did not come to its end');
  const small = join(folder, 'small');
  writeContent(small, sitesNarratives, words);
  const open = await readKnowledgeBase(small, { drafts: false, asOf: '2026-11-23' });
  const settings = { out: join(folder, 'site'), base: '/', host: undefined, cache: join(folder, 'cache') };
  const build = async (): Promise<unknown> =>
    buildSite(open, settings, await compiledPages(), { progress: () => undefined });
  await phase('compile the pages, if a source has changed', compiledPages, tell);
  await phase(`build a site of ${String(sitesNarratives)}`, build, tell);
  await phase('build it again', build, tell);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`Unexpected “${text}”, expected a whole number`);
  return Number(text);
}

function tell(text: string): void {
  process.stdout.write(text);
}
