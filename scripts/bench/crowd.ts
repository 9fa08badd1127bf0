import { join } from 'node:path';
import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { compiledPages } from '../../src/site/compiled-pages.ts';
import { fartherThan, pagesHeavierThan } from '../../test/site/reach-and-weight.ts';
import { phase } from './phase.ts';
import { writeSkewedContent } from './skewed-content.ts';

const heaviestAllowed = 40_000;
const clicksAllowed = 3;

/** Builds a site as organisations have it after years, and says whether its pages stay light and its stories near. */
export async function measureCrowd(folder: string, narratives: number, tell: (text: string) => void): Promise<void> {
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  writeSkewedContent(content, narratives, Math.round(narratives * 1.35));
  await phase(
    `build a site of ${String(narratives)}, with records and improvement actions`,
    async () => {
      const open = await readKnowledgeBase(content, { drafts: false, asOf: '2026-11-24' });
      const settings = { out, base: '/', host: undefined, cache: join(folder, 'cache') };
      await buildSite(open, settings, await compiledPages(), { progress: () => undefined });
    },
    tell,
  );
  const heavy = pagesHeavierThan(heaviestAllowed, out);
  tell(`pages over ${String(heaviestAllowed / 1000)} KB: ${String(heavy.length)}\n`);
  for (const { path, size } of heavy.slice(0, 20)) tell(`  ${path}: ${(size / 1000).toFixed(1)} KB\n`);
  const { incidents, farther } = fartherThan(clicksAllowed, out);
  tell(
    `incidents more than ${String(clicksAllowed)} links from the home page: ${String(farther.length)} of ${String(incidents)}\n`,
  );
  for (const path of farther.slice(0, 20)) tell(`  ${path}\n`);
}
