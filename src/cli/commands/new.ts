import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { entryTemplates, type EntryWish } from '../../core/templates/entries.ts';
import type { NewFile } from '../../core/templates/new-file.ts';
import { yamlText } from '../../core/templates/yaml-text.ts';
import { writeNewFiles } from '../../disk/write-new-files.ts';
import { asOf } from '../as-of.ts';
import { CliError } from '../cli-error.ts';
import { writeCollections, workspaceOf } from '../collections.ts';
import type { Command } from '../command.ts';
import { draftPlayback } from '../draft-playback.ts';
import type { CliEffects } from '../effects.ts';
import { entryKinds, expectUse, parseKind, takesWords } from '../entry-kind.ts';
import { stepsAfter } from '../entry-steps.ts';
import { entryId, expectLetters, knownIncident, listed, parseWish } from '../entry-wish.ts';
import { findContent } from '../find-content.ts';
import type { Options } from '../options.ts';

export const newEntry: Command = {
  words: '<kind> <words>',
  about: `Starts a file from a template and says where it is. Kinds and their words:\n${entryKinds.map((kind) => `  ${kind.padEnd(9)} ${entryTemplates[kind].words}`).join('\n')}\nOf an incident’s id, the part that no other has is enough.\nA playback is written from the records, to go on editing: of the incident, of several (--incidents), or of a theme (--theme).`,
  options: ['content', 'on', 'services', 'responders', 'incidents', 'theme', 'for', 'minutes', 'id', 'as-of'],
  examples: [
    ['npx second-story new incident The checkout was slow', 'starts a narrative, dated today'],
    [
      'npx second-story new incident 決済が遅い --id slow-checkout --on 2026-03-14 --services checkout --responders on-call,support',
      'starts one of another day, with the people in its record and an analysis for each of them',
    ],
    ['npx second-story new record slow-checkout', 'starts the structured side of that incident'],
    ['npx second-story new analysis slow-checkout on-call', 'starts one responder’s report'],
    [
      'npx second-story new playback --theme quiet-dependency --for newcomers',
      'writes a walkthrough of a theme from the records, to go on editing',
    ],
  ],
  async run(words, options, effects) {
    const folder = findContent(options, effects);
    const kind = parseKind(words[0]);
    expectUse(kind, options);
    const planned = kind === 'playback' ? await plannedPlayback(words.slice(1), options, effects) : undefined;
    const wish = planned?.wish ?? parseWish(kind, words.slice(1), folder, options, asOf(options, effects));
    const files = [
      planned?.file ?? entryTemplates[kind].file(wish),
      ...(kind === 'incident' ? [...filesOfPeople(wish), ...registerOf(wish, folder)] : []),
    ];
    const [first] = files;
    const shown = (path: string): string => relative(effects.cwd, join(folder, path));
    if (first && existsSync(join(folder, first.path)))
      throw new CliError(
        `There is a ${shown(first.path)} already; it stays as it is.`,
        takesWords(kind) ? 'Open it, or use other words or --id.' : 'Open it and go on in it.',
      );
    const { written } = writeNewFiles(folder, files);
    writeCollections(workspaceOf(effects.cwd, folder), folder);
    effects.print(
      [
        ...written.map((path) => `wrote  ${shown(path)}`),
        '',
        'Next:',
        ...stepsAfter(kind, wish, options.id, folder),
      ].join('\n'),
    );
    return 0;
  },
};

/** A playback is written from what the records know, where they know something to tell. */
async function plannedPlayback(
  words: readonly string[],
  options: Options,
  effects: CliEffects,
): Promise<{ wish: EntryWish; file: NewFile } | undefined> {
  const folder = findContent(options, effects);
  const named = options.incidents === undefined && options.theme === undefined;
  const incident =
    named && words[0] !== undefined ? [knownIncident(folder, words[0], 'playback')] : listed(options.incidents);
  const told = await draftPlayback(incident, options, effects);
  if (!told && named) return undefined;
  if (!told) throw new CliError('There is nothing to tell yet.', 'Give one of the incidents a timeline or a pause.');
  const given = (named ? words.slice(1) : words).join(' ').trim();
  if (given !== '') expectLetters(given, 'playback');
  const title = given || told.title;
  const id = entryId(title, options.id, 'playback', join(folder, 'playbacks'), '.mdx');
  return {
    wish: { title, id, incident: '', day: '', services: [], people: [] },
    file: { path: `playbacks/${id}.mdx`, text: told.written(title) },
  };
}

/** Where there is no list of services yet, the first story begins it, so that its check has nothing to mend. */
function registerOf({ services }: EntryWish, folder: string): NewFile[] {
  if (services.length === 0 || existsSync(join(folder, 'services.yaml'))) return [];
  return [{ path: 'services.yaml', text: services.map((id) => `${id}: { name: ${yamlText(id)} }\n`).join('') }];
}

/** The record with the people that the options name, and an analysis for each of them. */
function filesOfPeople(wish: EntryWish): NewFile[] {
  if (wish.people.length === 0) return [];
  const analyses = wish.people.map((person) =>
    entryTemplates.analysis.file({ ...wish, title: person.role, id: person.id, people: [person] }),
  );
  return [entryTemplates.record.file(wish), ...analyses];
}
