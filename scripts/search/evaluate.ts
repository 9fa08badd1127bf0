import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { find } from '../../src/core/search/find.ts';
import { readKnowledgeBase } from '../../src/disk/read-knowledge-base.ts';
import { openSearch } from '../../src/site/open-search.ts';
import { siteView } from '../../src/site/site-view.ts';
import { exampleQueries, newcomerQueries, reportQueries, type AskedQuery } from '../../test/search/queries.ts';
import { writeReports } from './reports.ts';

/**
 * Asks the questions of test/search/queries.ts: `node scripts/search/evaluate.ts [--reports <folder>] [--held-out] [--newcomers] [--verbose]`.
 * A question is answered if one of the wanted pages is among the first three; one without an answer, if search says that nothing is close.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
    newcomers: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const half = (all: readonly AskedQuery[]): AskedQuery[] => all.filter((_, at) => (at % 2 === 1) === values['held-out']);
const part = values['held-out'] ? 'held out' : 'for tuning';

if (values.newcomers) await ask('the example, newcomers', 'content', newcomerQueries);
else await ask(`the example, ${part}`, 'content', half(exampleQueries));
if (values.reports !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-reports-'));
  try {
    writeReports(values.reports, folder);
    await ask(`public reports, ${part}`, folder, half(reportQueries));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ask(name: string, content: string, queries: readonly AskedQuery[]): Promise<void> {
  const open = await readKnowledgeBase(content, { drafts: false, asOf: '2026-11-23' });
  const index = openSearch(siteView(open, { base: '/', host: undefined })).index;
  let answered = 0;
  for (const { words, want } of queries) {
    const { hits, close } = find({ words, filters: {}, sort: 'relevance' }, index);
    const first = hits.slice(0, 3).map(({ page }) => index.card(page)?.path ?? '');
    const ok = want.length === 0 ? !close : first.some((path) => want.some((part) => path.includes(part)));
    if (ok) answered += 1;
    if (values.verbose || !ok) {
      const shown = hits
        .slice(0, 3)
        .map(
          ({ page, coverage, score }) => `${index.card(page)?.path ?? ''} ${coverage.toFixed(2)} ${score.toFixed(1)}`,
        );
      console.log(
        `${ok ? '  ' : '✗ '}${words} → ${want.join(', ') || 'nothing'}\n      ${close ? '' : '(not close) '}${shown.join(' | ')}`,
      );
    }
  }
  console.log(
    `${name}: ${String(answered)} of ${String(queries.length)} (${String(Math.round((100 * answered) / queries.length))} %)`,
  );
}
