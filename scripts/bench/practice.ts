import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import { siteView } from '../../src/site/site-view.ts';
import { ledgerIndex } from '../../src/core/views/ledger-index.ts';
import { ledgerAddresses, ledgerOverview, ledgerPage } from '../../src/core/views/ledger-view.ts';
import { learningCultureView } from '../../src/core/views/learning-culture-view.ts';
import { phase } from './phase.ts';
import { writeLog, writePractice, writeTickets } from './practice-content.ts';

const [narratives, actions] = [2000, 10_000];

/** Measures what the practice adds: a ledger of 10,000 actions, their tickets, and logs of 100 MB and 1 GB, whose peak memory should be the same. */
export async function measurePractice(folder: string, tell: (line: string) => void): Promise<void> {
  const content = join(folder, 'content');
  writePractice(content, narratives, actions);
  const options = { drafts: false, asOf: '2026-11-26' };
  const read = await phase(
    `read ${String(narratives)} narratives, ${String(actions)} actions`,
    () => readKnowledgeBase(content, options),
    tell,
  );
  const site = siteView(read, { base: '/kb/', host: undefined });
  await phase('every page of the ledger', () => pagesOf(site), tell);
  await phase('the index that filters', () => JSON.stringify(ledgerIndex(site)).length, tell);
  await phase('the learning culture', () => learningCultureView(undefined, site), tell);
  const tickets = join(folder, 'tickets.csv');
  writeTickets(tickets, actions);
  cold(`import ${String(actions)} tickets`, ['actions', 'import', tickets, '--content', content]);
  cold('import them again', ['actions', 'import', tickets, '--content', content]);
  const paths = readdirSync(join(content, 'incidents')).map((id) => `/kb/incidents/${id}/`);
  for (const megabytes of [100, 1000]) {
    const log = join(folder, 'access.log');
    await writeLog(log, megabytes, paths);
    cold(`readers of a log of ${String(megabytes)} MB`, ['readers', log, '--content', content]);
    rmSync(log);
  }
}

function pagesOf(site: ReturnType<typeof siteView>): number {
  let rows = ledgerOverview(site).lists.length;
  for (const address of ledgerAddresses(site.graph))
    if (address.show !== 'overview') rows += ledgerPage(address, site)?.rows.length ?? 0;
  return rows;
}

function cold(name: string, args: readonly string[]): void {
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('run-cold.ts', import.meta.url)), name, ...args],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`${name} did not come to its end`);
}
