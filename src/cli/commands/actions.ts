import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { editActions, type ActionChange } from '../../core/trackers/edit-actions.ts';
import { importTickets, type TicketImport } from '../../core/trackers/import-tickets.ts';
import type { ActionAt } from '../../core/trackers/match-tickets.ts';
import { trackers } from '../../core/trackers/read-tickets.ts';
import { actionsCsv, jiraImportCsv } from '../../core/views/action-exports.ts';
import { dataFiles } from '../../core/views/data-exports.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import type { SiteContent } from '../../site/knowledge-base.ts';
import { siteView } from '../../site/site-view.ts';
import { asOf } from '../as-of.ts';
import { CliError, type ExitCode } from '../cli-error.ts';
import type { Command } from '../command.ts';
import type { CliEffects } from '../effects.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import type { Options } from '../options.ts';
import { plural } from '../report-messages.ts';
import { siteSettingsOf } from '../site-settings-of.ts';

export const actions: Command = {
  words: 'export | import <file> …',
  about: [
    'Carries improvement actions to your tracker, and their state back.',
    'export prints them: csv for a spreadsheet, jira-csv with the waiting ones that have no ticket yet, json for programs.',
    'import reads what a tracker exports and writes states and days into each actions.yaml; comments and order stay.',
    `It knows ${trackers.map(({ title }) => title).join('; ')}. What a status means is in trackers, states, of knowledge-base.yaml.`,
    'A status whose meaning nobody has said becomes unknown, never done.',
  ].join('\n'),
  options: ['content', 'to', 'dry-run', 'drafts', 'as-of', 'url', 'base', 'site'],
  means: { to: { value: 'form', about: 'csv, jira-csv or json. Default: csv.' } },
  examples: [
    ['npx second-story actions export --to csv > actions.csv', 'a table of every published action'],
    ['npx second-story actions import jira.json', 'updates what Jira knows better'],
    ['npx second-story actions import board.json --as-of 2026-03-14', 'the same, from an export of that day'],
  ],
  async run([what, ...files], options, effects) {
    if (what === 'export') return exportActions(files, options, effects);
    if (what === 'import') return importActions(files, options, effects);
    throw new CliError(
      what === undefined ? 'Missing export or import.' : `Unexpected “${what}”, expected export or import.`,
      'Write `npx second-story actions export --to csv`, or `npx second-story actions import <file>`.',
    );
  },
};

const exportsByName = {
  csv: actionsCsv,
  'jira-csv': jiraImportCsv,
  json: (site) => `${JSON.stringify(dataFiles(site).get('actions'), null, 2)}\n`,
} as const satisfies Record<string, (site: ReturnType<typeof siteView>) => string>;

async function exportActions(words: readonly string[], options: Options, effects: CliEffects): Promise<ExitCode> {
  const { to = 'csv' } = options;
  if (words.length > 0)
    throw new CliError(`Unexpected “${words.join(' ')}” behind export.`, 'It prints; write > file.');
  if (!isExportName(to))
    throw new CliError(`Unexpected “${to}” behind --to.`, `Write one of ${Object.keys(exportsByName).join(', ')}.`);
  const checked = await openKnowledgeBase(options, effects);
  const settings = siteSettingsOf(options, checked.wholeGraph.settings.url, effects);
  effects.print(exportsByName[to](siteView(checked, settings)).replace(/\r?\n$/, ''));
  return 0;
}

function isExportName(name: string): name is keyof typeof exportsByName {
  return Object.hasOwn(exportsByName, name);
}

async function importActions(files: readonly string[], options: Options, effects: CliEffects): Promise<ExitCode> {
  if (files.length === 0)
    throw new CliError('Missing a file to import.', 'Write `npx second-story actions import <file>`.');
  const texts = files.map((file) => ({ file, text: readText(resolve(effects.cwd, file), file) }));
  let unreadable = 0;
  for (const { file, text } of texts) {
    // Read anew for each file, so that the second sees what the first has changed.
    const checked = await openKnowledgeBase(options, effects);
    const found = importTickets(text, contextOf(checked, asOf(options, effects)));
    if ('problem' in found)
      throw new CliError(
        `${file} cannot be read: ${found.problem}.`,
        'Nothing of it was used. See `npx second-story actions --help`.',
      );
    const edited = editedTexts(checked.folder, found);
    if (!options['dry-run']) for (const { path, text: next } of edited) writeWhole(join(checked.folder, path), next);
    tell(file, found, checked, options, effects);
    unreadable += found.problems.length;
  }
  return unreadable > 0 ? 1 : 0;
}

function readText(path: string, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CliError(`${shown} cannot be read.`, 'Check the path, and that you may read it.', { cause: error });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CliError(`${shown} is not UTF-8 text.`, 'Export it again as JSON or as CSV in UTF-8.', { cause: error });
  }
}

function contextOf({ wholeGraph }: SiteContent, heardOn: string): Parameters<typeof importTickets>[1] {
  const actionsAt = [...wholeGraph.incidents.values()].flatMap(({ id, actions: list }) =>
    list.map((action): ActionAt => ({ incident: id, action })),
  );
  const { trackers: settings, timeZone } = wholeGraph.settings;
  return {
    actions: actionsAt,
    states: Object.assign({}, ...settings.map(({ states }) => states)) as Parameters<typeof importTickets>[1]['states'],
    zone: timeZone,
    heardOn,
  };
}

/** All texts are made before the first is written, so that a file that cannot be edited leaves every other as it was. */
function editedTexts(folder: string, { changes }: TicketImport): { path: string; text: string }[] {
  return [...changes].map(([incident, change]) => {
    const path = actionsPath(incident);
    const text = editActions(readFileSync(join(folder, path), 'utf8'), change);
    if (text === undefined)
      throw new CliError(
        `${path} is written in a way that cannot be changed without touching the rest of it.`,
        `Nothing was changed anywhere. Write each key of ${[...change.keys()].join(', ')} on a line of its own, without anchors, and run it again.`,
      );
    return { path, text };
  });
}

function actionsPath(incident: string): string {
  return `incidents/${incident}/actions.yaml`;
}

function tell(file: string, found: TicketImport, checked: SiteContent, options: Options, effects: CliEffects): void {
  const shown = (incident: string): string => relative(effects.cwd, join(checked.folder, actionsPath(incident)));
  const all = [...found.changes].flatMap(([incident, changes]) =>
    [...changes].map(([action, change]) => ({ incident, action, words: changeText(change) })),
  );
  const changed = all.filter(({ words }) => words !== '');
  for (const { incident, action, words } of changed) effects.print(`${shown(incident)}  ${action}: ${words}`);
  for (const problem of found.problems) effects.tell(`${file}: left out ${problem}.`);
  for (const { incident, action, keys } of found.ambiguous)
    effects.tell(
      `${shown(incident)}  ${action}: its ticket may be ${keys.join(' or ')}, so it stays as it is; write the whole key or address.`,
    );
  for (const [status, count] of found.unmapped)
    effects.tell(
      `“${status}” (${plural(count, 'action')}) is not known; say what it means under trackers, states, in knowledge-base.yaml.`,
    );
  const outcome = options['dry-run'] ? 'would change' : 'changed';
  const news = [
    changed.length > 0 && `${String(changed.length)} ${outcome}`,
    all.length > changed.length &&
      `${String(all.length - changed.length)} stand as before, heard of on ${asOf(options, effects)}`,
  ].filter((part) => part !== false);
  effects.print(
    `${found.from}: ${plural(found.tickets, 'ticket')}, ${plural(found.matched, 'action')} among them; ${news.join(', ') || 'nothing new'}.`,
  );
}

/** What a reader of the ledger would notice; empty for nothing but the day of the news. */
function changeText(change: ActionChange): string {
  const parts = [
    change.state && `now ${change.state}`,
    change.started && `started ${change.started}`,
    change.done === null ? 'no longer done' : change.done && `done ${change.done}`,
    change.ticket && `ticket ${change.ticket}`,
  ];
  return parts.filter(Boolean).join(', ');
}
