import { join, relative } from 'node:path';
import { makeBaseline, mayRest } from '../../core/check/baseline.ts';
import type { Message } from '../../core/model/message.ts';
import { githubReport } from '../../core/reporters/github.ts';
import { jsonReport } from '../../core/reporters/json.ts';
import { buildReport, summaryOf, type Report } from '../../core/reporters/report.ts';
import { sarifReport } from '../../core/reporters/sarif.ts';
import { terminalReport } from '../../core/reporters/terminal.ts';
import { allRules } from '../../core/check/all-rules.ts';
import { baselinePath, writeBaseline } from '../baseline-file.ts';
import { changedFiles } from '../changed-files.ts';
import { newErrors } from '../errors-of-base.ts';
import { repositoryOf } from '../repository.ts';
import { keptOut } from '../../core/check/kept-out.ts';
import { CliError, type ExitCode } from '../cli-error.ts';
import type { Command } from '../command.ts';
import type { CliEffects } from '../effects.ts';
import { findContent } from '../find-content.ts';
import { openKnowledgeBase, readOptions, type OpenKnowledgeBase } from '../open-knowledge-base.ts';
import type { Options } from '../options.ts';
import { messageLines, plural } from '../report-messages.ts';
import { version } from '../version.ts';

export const check: Command = {
  words: '',
  about:
    'Reads every file of the knowledge base and says what to mend, with file, line and column.\nErrors stop a build; warnings and suggestions do not.\nWith a baseline (--write-baseline) only new messages count, so an archive of old reports can begin today.',
  options: [
    'content',
    'analyses',
    'drafts',
    'as-of',
    'format',
    'json',
    'changed',
    'watch',
    'fix',
    'write-baseline',
    'max-warnings',
  ],
  examples: [
    ['npx second-story check', 'checks the knowledge base here or in ./content'],
    ['npx second-story check --fix', 'mends what is safe to mend, and shows the rest'],
    ['npx second-story check --changed origin/main --format github', 'in a pipeline: only what this branch changed'],
  ],
  async run(_words, options, effects) {
    const format = formatOf(options, effects);
    const most = mostWarnings(options);
    if (options.fix) await mend(options, effects);
    const code = await once(format, most, options, effects);
    if (!options.watch) return code;
    const { watchFolder } = await import('../watch-folder.ts');
    const stop = watchFolder(findContent(options, effects), async () => {
      try {
        await once(format, most, options, effects);
      } catch (error) {
        effects.tell(error instanceof CliError ? error.message : String(error));
      }
    });
    effects.tell('Watching; Ctrl+C ends it.');
    await effects.untilStopped();
    stop();
    return 0;
  },
};

const formats = ['terminal', 'brief', 'json', 'sarif', 'github'] as const;
type Format = (typeof formats)[number];

function formatOf({ format, json }: Options, { interactive }: CliEffects): Format {
  if (format === undefined && json) return 'json';
  if (format === undefined) return interactive ? 'terminal' : 'brief';
  const known = formats.find((name) => name === format);
  if (!known) throw new CliError(`Unexpected format “${format}”.`, `Write one of ${formats.join(', ')}.`);
  return known;
}

function mostWarnings({ 'max-warnings': given }: Options): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(given))
    throw new CliError(`Unexpected number “${given}” behind --max-warnings.`, 'Write a whole number such as 0.');
  return Number(given);
}

async function mend(options: Options, effects: CliEffects): Promise<void> {
  const folder = findContent(options, effects);
  const { fixKnowledgeBase } = await import('../../disk/fix-knowledge-base.ts');
  const mended = await fixKnowledgeBase(folder, await readOptions(folder, options, effects));
  for (const { file, applied } of mended)
    effects.tell(`Mended ${plural(applied, 'thing')} in ${relative(effects.cwd, join(folder, file))}.`);
  if (mended.length === 0) effects.tell('Nothing that is safe to mend by itself.');
}

async function once(format: Format, most: number, options: Options, effects: CliEffects): Promise<ExitCode> {
  if (effects.interactive) effects.tell('Checking …');
  const checked = await openKnowledgeBase(options, effects);
  if (options['write-baseline']) return keepBaseline(checked, effects);
  const messages =
    options.changed === undefined ? checked.messages : await sinceBase(checked, options.changed, options, effects);
  // What a code host reads names files as the repository does, wherever the command runs.
  const isForHost = format === 'github' || format === 'sarif';
  const root = (isForHost ? repositoryOf(checked.folder) : undefined) ?? effects.cwd;
  const path = (file: string): string => relative(root, join(checked.folder, file)).replaceAll('\\', '/');
  const report = buildReport(checked, { messages, known: checked.baseline.known, path, manuals });
  show(format, report, checked, effects);
  const unseen =
    options.drafts || (format !== 'terminal' && format !== 'brief') ? undefined : keptOut(checked.wholeGraph);
  if (unseen !== undefined) effects.tell(`Readers do not see ${unseen}.`);
  if (checked.baseline.stale > 0)
    effects.tell(
      `${plural(checked.baseline.stale, 'message')} of the baseline ${checked.baseline.stale === 1 ? 'is' : 'are'} mended; --write-baseline takes ${checked.baseline.stale === 1 ? 'it' : 'them'} out.`,
    );
  return report.counts.error > 0 || report.counts.warning > most ? 1 : 0;
}

function show(format: Format, report: Report, checked: OpenKnowledgeBase, effects: CliEffects): void {
  const print = (text: string): void => {
    if (text !== '') effects.print(text);
  };
  if (format === 'terminal')
    print(
      terminalReport(report, {
        colour: effects.colour ?? false,
        ...(effects.width === undefined ? {} : { width: effects.width }),
      }),
    );
  else if (format === 'json') print(jsonReport(report));
  else if (format === 'sarif') print(sarifReport(report, checked.options.rules ?? allRules, version()));
  else if (format === 'github') {
    print(githubReport(report));
    effects.tell(summaryOf(report));
  } else {
    print(messageLines({ messages: report.messages, folder: checked.folder }, effects.cwd));
    print(summaryOf(report));
  }
}

const manuals: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));

/** Messages of files that changed, and errors elsewhere that the change brought about. */
async function sinceBase(
  { folder, messages }: OpenKnowledgeBase,
  ref: string,
  options: Options,
  effects: CliEffects,
): Promise<Message[]> {
  const changed = await changedFiles(folder, ref);
  const elsewhere = messages.filter(({ file }) => !changed.has(file));
  const broken = new Set(await newErrors(folder, ref, await readOptions(folder, options, effects), elsewhere));
  return messages.filter((message) => changed.has(message.file) || broken.has(message));
}

function keepBaseline({ allMessages, sources, folder }: OpenKnowledgeBase, effects: CliEffects): ExitCode {
  writeBaseline(folder, makeBaseline(allMessages, sources));
  const kept = allMessages.filter(mayRest).length;
  const left = allMessages.length - kept;
  effects.print(
    `${plural(kept, 'message')} kept in ${relative(effects.cwd, join(folder, baselinePath))}; commit it. Only new ones are shown from now on.`,
  );
  if (left > 0)
    effects.print(
      `${plural(left, 'message')} cannot wait: ${left === 1 ? 'it keeps' : 'they keep'} a file from being shown, or hold${left === 1 ? 's' : ''} a secret.`,
    );
  return left > 0 ? 1 : 0;
}
