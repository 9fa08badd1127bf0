/**
 * Compares the stories of the example with the fact sheets that they were written from.
 *
 *     node scripts/compare-facts.ts SHEETS            each figure of test/facts/ stands in its sheet; no long runs of words are shared
 *     node scripts/compare-facts.ts SHEETS --write    finds the figures of all stories anew and writes test/facts/
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareWithFacts, findFacts, plain, sharedRuns, storyText, type Facts } from './facts.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The text of one story: narrative, record and actions. */
export function readStory(id: string): string {
  const folder = join(root, 'content/incidents', id);
  const files = readdirSync(folder)
    .filter((file) => /\.(?:mdx?|yaml|csv)$/.test(file))
    .sort();
  return storyText(files.map((file) => readFileSync(join(folder, file), 'utf8')));
}

/** What those wrote who were there; the ground of a story that has no sheet. */
export function readAnalyses(id: string): string {
  const folder = join(root, 'content/incidents', id, 'analyses');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

/** Ids of all stories of the example. */
export function storyIds(): string[] {
  return readdirSync(join(root, 'content/incidents')).sort();
}

/** The facts kept for a story. */
export function readFacts(id: string): Facts | undefined {
  const file = join(root, 'test/facts', `${id}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : undefined;
}

function groundOf(id: string, { sheet }: Partial<Facts>, sheets: string): string {
  return sheet === undefined ? readAnalyses(id) : readFileSync(join(sheets, `${sheet}.md`), 'utf8');
}

function writeFacts(id: string, sheets: string): void {
  const before = readFacts(id) ?? (readAnalyses(id) === '' ? { sheet: id } : {});
  const facts = findFacts(readStory(id), groundOf(id, before, sheets), before);
  writeFileSync(join(root, 'test/facts', `${id}.json`), `${JSON.stringify(facts, null, 2)}\n`);
}

function compare(sheets: string): number {
  let compared = 0;
  const problems: string[] = [];
  for (const id of storyIds()) {
    const facts = readFacts(id);
    if (!facts) {
      problems.push(`${id}: no facts`);
      continue;
    }
    const story = readStory(id);
    const sheet = plain(groundOf(id, facts, sheets));
    for (const [value, words] of Object.entries(facts.figures)) {
      compared += 1;
      if (!sheet.includes(words)) problems.push(`${id}: ${value} (“${words}”) is not in the sheet`);
    }
    const { unexplained, stale } = compareWithFacts(story, facts);
    problems.push(...unexplained.map((value) => `${id}: ${value} is in the story and in no facts`));
    problems.push(...stale.map((value) => `${id}: ${value} is in the facts and not in the story`));
    if (facts.sheet !== undefined)
      problems.push(...sharedRuns(story, sheet).map((run) => `${id}: eight words or more in common: “${run}”`));
  }
  console.log(
    [
      ...problems,
      `${String(compared)} facts of ${String(storyIds().length)} stories compared, ${String(problems.length)} problems`,
    ].join('\n'),
  );
  return problems.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [sheets, ...options] = process.argv.slice(2);
  if (sheets === undefined) {
    console.error('Which folder holds the fact sheets? node scripts/compare-facts.ts SHEETS [--write]');
    process.exitCode = 2;
  } else {
    if (options.includes('--write'))
      storyIds().forEach((id) => {
        writeFacts(id, sheets);
      });
    process.exitCode = compare(sheets) === 0 ? 0 : 1;
  }
}
