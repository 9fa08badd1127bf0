import { hash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ReadersByMonth } from '../../core/model/readers.ts';
import { readingCounter, type Counted } from '../../core/readers/count-readers.ts';
import { countedPaths } from '../../core/readers/counted-paths.ts';
import { logReader } from '../../core/readers/log-line.ts';
import { mergeReaders, readersYaml } from '../../core/readers/merge-readers.ts';
import { readersTable } from '../../core/readers/readers-table.ts';
import { readLines } from '../../disk/read-lines.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import type { CliEffects } from '../effects.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import type { Options } from '../options.ts';
import { plural } from '../report-messages.ts';
import { siteSettingsOf } from '../site-settings-of.ts';

const readersFile = 'readers.yaml';

export const readers: Command = {
  words: '<log or table> …',
  about: [
    'Counts the readers of each story by month, from logs of your web server or a table of your analytics, and writes them to readers.yaml.',
    'Logs: combined, CloudFront, or a line of JSON each, also packed (.gz). Tables (.csv) have a page and a number of readers, and a month or --month.',
    'A reader is an address and a program, hashed with a salt that is thrown away when the command ends; nothing else is kept. Bots are left out.',
    'Give all logs of a month at once: two counts of one month cannot be added up, so the larger one stays.',
  ].join('\n'),
  options: ['content', 'month', 'dry-run', 'url', 'base', 'site'],
  examples: [
    ['npx second-story readers access.log access.log.1.gz', 'adds the readers of the months in these logs'],
    ['npx second-story readers pages.csv --month 2026-10', 'the same, from a table of one month'],
  ],
  async run(files, options, effects) {
    if (files.length === 0) throw new CliError('Missing a log or table.', 'Write `npx second-story readers <file>`.');
    const month = monthOf(options);
    for (const file of files) expectFile(resolve(effects.cwd, file), file);
    const checked = await openKnowledgeBase(options, effects);
    const { base } = siteSettingsOf(options, checked.wholeGraph.settings.url, effects);
    const countedAt = countedPaths(checked.graph, base);
    const isTable = (file: string): boolean => /\.(?:csv|tsv)$/i.test(file);
    let known: ReadersByMonth = checked.wholeGraph.readers;
    for (const file of files.filter(isTable)) known = mergeReaders(known, tableOf(file, month, countedAt, effects));
    const logs = files.filter((file) => !isTable(file));
    if (logs.length > 0) known = mergeReaders(known, await countLogs(logs, countedAt, effects));
    write(known, checked.folder, options, effects);
    return 0;
  },
};

function monthOf({ month }: Options): string | undefined {
  if (month !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    throw new CliError(`Unexpected month “${month}” behind --month.`, 'Write a month such as 2026-10.');
  return month;
}

function expectFile(path: string, shown: string): void {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new CliError(`There is no file ${shown}.`, 'Check the path.');
}

type Counts = Parameters<typeof mergeReaders>[1];

function tableOf(
  file: string,
  month: string | undefined,
  countedAt: (path: string) => Counted | undefined,
  effects: CliEffects,
): Counts {
  const table = readersTable(readFileSync(resolve(effects.cwd, file), 'utf8'), month, countedAt);
  if (!table.ok) throw new CliError(`${file} cannot be read: ${table.problem}.`, 'Nothing was changed.');
  if (table.leftOut > 0)
    effects.tell(
      `${file}: ${plural(table.leftOut, 'row')} left out that ${table.leftOut === 1 ? 'is' : 'are'} about no story.`,
    );
  return table.counts;
}

async function countLogs(
  files: readonly string[],
  countedAt: (path: string) => Counted | undefined,
  { cwd, tell }: CliEffects,
): Promise<Counts> {
  const salts = new Map<string, string>();
  const saltOf = (month: string): string => {
    const salt = salts.get(month) ?? randomBytes(16).toString('hex');
    salts.set(month, salt);
    return salt;
  };
  const counter = readingCounter(countedAt, {
    hash: (month, words) => hash('sha256', saltOf(month) + words, 'buffer').readUIntBE(0, 6),
  });
  let lines = 0;
  let requests = 0;
  for (const file of files) {
    const read = logReader();
    try {
      for await (const line of readLines(resolve(cwd, file))) {
        lines += 1;
        const entry = read(line);
        if (!entry) continue;
        requests += 1;
        counter.add(entry);
      }
    } catch (error) {
      throw new CliError(
        `${file} cannot be read to its end.`,
        'Nothing was changed. Is it whole, and packed with gzip if it ends in .gz?',
        { cause: error },
      );
    }
  }
  tell(`${plural(lines, 'line')} read, ${plural(requests, 'request')} among them.`);
  if (lines > 0 && requests === 0)
    throw new CliError(
      'No line is a request in a form that we know.',
      'See `npx second-story readers --help`. Nothing was changed.',
    );
  return counter.counts();
}

function write(readersNow: ReadersByMonth, folder: string, options: Options, effects: CliEffects): void {
  const path = join(folder, readersFile);
  const shown = relative(effects.cwd, path);
  const text = readersYaml(readersNow);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  for (const [month, counts] of Object.entries(readersNow)) {
    const all = counts['all'];
    const stories = Object.keys(counts).filter((about) => about.startsWith('incidents/')).length;
    const inAll = all === undefined ? '' : `, ${all.approximate ? 'about ' : ''}${plural(all.count, 'reader')} in all`;
    effects.print(`${month}: ${plural(stories, 'story').replace('storys', 'stories')} read${inAll}`);
  }
  if (text === before || (before === undefined && Object.keys(readersNow).length === 0)) effects.print('Nothing new.');
  else if (options['dry-run']) effects.print(`${shown} would change.`);
  else {
    if (before === undefined) writeFileSync(path, text, { flag: 'wx' });
    else writeWhole(path, text);
    effects.print(`Wrote ${shown}.`);
  }
}
