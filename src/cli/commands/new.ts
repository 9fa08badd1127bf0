import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { IdSchema, incidentIdPattern } from '../../core/model/identifier.ts';
import { idOfTitle, toId } from '../../core/model/to-id.ts';
import { didYouMean } from '../../core/parse/did-you-mean.ts';
import { readYamlFile } from '../../core/parse/parse-prose-document.ts';
import { sourceText } from '../../core/parse/source-text.ts';
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
import { findContent } from '../find-content.ts';
import { nearIncident } from '../find-incident.ts';
import type { Options } from '../options.ts';

type Kind = keyof typeof entryTemplates;

const kinds = Object.keys(entryTemplates) as Kind[];

export const newEntry: Command = {
  words: '<kind> <words>',
  about: `Starts a file from a template and says where it is. Kinds and their words:\n${kinds.map((kind) => `  ${kind.padEnd(9)} ${entryTemplates[kind].words}`).join('\n')}\nOf an incident’s id, the part that no other has is enough.\nA playback is written from the records, to go on editing: of the incident, of several (--incidents), or of a theme (--theme).`,
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
        ...idStep(wish, options.id),
        ...personStep(kind, wish, folder),
        ...nextSteps(kind, wish),
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
  const incident = named && words[0] !== undefined ? [knownIncident(folder, words[0])] : listed(options.incidents);
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

function nextSteps(kind: Kind, { incident, people }: EntryWish): string[] {
  const together = [
    `Ask each of them to write soon and alone: \`npx second-story schedule ${incident}\` finds the time.`,
    `\`npx second-story gather ${incident} <file>\` proposes events from a chat, a pager or deployments.`,
    `\`npx second-story blend ${incident}\` puts the analyses on one axis, \`review\` opens the page for the meeting.`,
  ];
  const after: Readonly<Record<Kind, readonly string[]>> = {
    incident: [
      ...(people.length > 0 ? together : []),
      'Write it as people lived it; `npx second-story dev` shows it while you write.',
      ...(people.length > 0
        ? []
        : [
            `\`npx second-story new analysis ${incident} <role>\` starts a responder’s own report, \`new record\` the timeline.`,
          ]),
      '`npx second-story check` says what would make it better; with `status: published` readers see it.',
    ],
    record: ['Begin with the people and the key events; leave out what nobody knows.'],
    actions: ['One entry for each thing that will be different, decided against or not.'],
    analysis: [
      'Write soon and alone. Who may read the repository may read it; the site shows it with `share: everyone`.',
    ],
    theme: ['Say in a sentence what has to be true for it, and in each story how it showed up there.'],
    playback: ['`npx second-story dev` shows it; each heading is a slide.'],
  };
  return after[kind].map((line) => `  ${line}`);
}

/** False where the path follows from the incident alone. */
function takesWords(kind: Kind): boolean {
  return entryTemplates[kind].takes !== 'incident';
}

/** What to do where a record is there and does not know whose analysis this is: a blend then cannot say who saw what. */
function personStep(kind: Kind, { title, id, incident, people }: EntryWish, folder: string): readonly string[] {
  if (kind !== 'analysis' || people.length > 0 || !existsSync(join(folder, 'incidents', incident, 'record.yaml')))
    return [];
  return [
    `  The record has no person \`${id}\` yet. Add \`- { id: ${id}, role: ${yamlText(title)} }\` to its people, and \`person: ${id}\` here.`,
  ];
}

function parseKind(word: string | undefined): Kind {
  const kind = kinds.find((known) => known === word);
  if (kind) return kind;
  const all = `The kinds are ${kinds.join(', ')}.`;
  if (word === undefined) throw new CliError('Missing what to start.', all);
  const register = registers.find(([one]) => one === word.toLowerCase());
  if (register)
    throw new CliError(
      `A ${word} has no file of its own.`,
      `Write it into ${register[1]}, such as \`${register[2]}\`.`,
    );
  const near = didYouMean(word, kinds, 1)[0];
  throw new CliError(`Unknown kind “${word}”.`, near === undefined ? all : `Did you mean ${near}?`);
}

/** What stands in a list with others, and how an entry looks. */
const registers = [
  ['service', 'services.yaml', 'checkout: { name: Checkout }'],
  ['team', 'teams.yaml', 'payments: { name: Payments }'],
  ['term', 'glossary.yaml', 'retry-storm: { term: retry storm, meaning: Clients that try again and again. }'],
] as const;

const takers = [
  ['incident', ['on', 'services', 'responders']],
  ['playback', ['incidents', 'theme', 'for', 'minutes']],
] as const satisfies readonly (readonly [Kind, readonly (keyof Options)[]])[];

function expectUse(kind: Kind, options: Options): void {
  for (const [taker, names] of takers) {
    const unused = taker === kind ? undefined : names.find((name) => options[name] !== undefined);
    const a = taker === 'incident' ? 'an' : 'a';
    if (unused)
      throw new CliError(`Unexpected --${unused} for a new ${kind}.`, `Only ${a} ${taker} takes --${unused}.`);
  }
}

function parseWish(kind: Kind, words: readonly string[], folder: string, options: Options, today: string): EntryWish {
  const { takes, words: usage } = entryTemplates[kind];
  const ofIncident = takes !== 'title';
  const title = (ofIncident ? words.slice(1) : words).join(' ').trim();
  if ((takes !== 'incident' && title === '') || (ofIncident && words[0] === undefined))
    throw new CliError(`Missing words for a new ${kind}.`, `Write \`npx second-story new ${kind} ${usage}\`.`);
  if (takes !== 'incident') expectLetters(title, kind);
  const day = parseDay(options.on) ?? today;
  const services = listed(options.services).map((id) => knownService(id, folder));
  if (kind === 'incident') {
    const id = incidentId(title, day, options.id, folder);
    return { title, day: id.slice(0, 10), id, incident: id, services, people: peopleOf(options) };
  }
  const incident = ofIncident ? knownIncident(folder, words[0] ?? '') : '';
  const below = takes === 'incident-and-role' ? `incidents/${incident}/analyses` : `${kind}s`;
  const id = takes === 'incident' ? incident : entryId(title, options.id, kind, join(folder, below), '.mdx');
  const people = kind === 'analysis' ? recordedPeople(folder, incident).filter((person) => person.id === id) : [];
  return { title, day, id, incident, services, people };
}

/** Dots or an emoji alone give neither a heading nor an id. */
function expectLetters(title: string, kind: Kind): void {
  if (/[\p{L}\p{N}]/u.test(title)) return;
  throw new CliError(
    `There is no word in “${title}”.`,
    kind === 'analysis' ? 'Write the role, such as on-call.' : 'Say in a few words what people would call it.',
  );
}

/** Where there is no list of services yet, the first story begins it, so that its check has nothing to mend. */
function registerOf({ services }: EntryWish, folder: string): NewFile[] {
  if (services.length === 0 || existsSync(join(folder, 'services.yaml'))) return [];
  return [{ path: 'services.yaml', text: services.map((id) => `${id}: { name: ${yamlText(id)} }\n`).join('') }];
}

/** How to choose an id where ASCII cannot spell the words. */
function idStep({ title }: EntryWish, given: string | undefined): readonly string[] {
  if (given !== undefined || idOfTitle(title).isWhole) return [];
  return [
    '  The id cannot say these words in Latin letters. To choose it, delete what was written and add `--id slow-checkout`.',
  ];
}

/** The record with the people that the options name, and an analysis for each of them. */
function filesOfPeople(wish: EntryWish): NewFile[] {
  if (wish.people.length === 0) return [];
  const analyses = wish.people.map((person) =>
    entryTemplates.analysis.file({ ...wish, title: person.role, id: person.id, people: [person] }),
  );
  return [entryTemplates.record.file(wish), ...analyses];
}

/** Roles as typed, each with an id that no other has. */
function peopleOf(options: Options): EntryWish['people'] {
  const taken = new Set<string>();
  return listed(options.responders).map((role) => {
    const stem = idOfTitle(role).id || 'responder';
    let id = stem;
    for (let count = 2; taken.has(id); count += 1) id = `${stem}-${String(count)}`;
    taken.add(id);
    return { id, role };
  });
}

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function parseDay(given: string | undefined): string | undefined {
  if (given === undefined || z.iso.date().safeParse(given).success) return given;
  throw new CliError(`Unexpected date “${given}” behind --on.`, 'Write a day such as 2026-03-14.');
}

function incidentId(title: string, day: string, given: string | undefined, folder: string): string {
  if (given !== undefined && incidentIdPattern.test(given)) return given;
  return `${day}-${entryId(title, given, 'incident', join(folder, 'incidents'), '', `${day}-`)}`;
}

/** The id that was given, else one from the words; where ASCII can spell none of them, the kind and the next free number. */
function entryId(
  title: string,
  given: string | undefined,
  kind: string,
  folder: string,
  ending: string,
  beginning = '',
): string {
  if (given !== undefined) {
    if (IdSchema.safeParse(given).success) return given;
    throw new CliError(
      `Unexpected id “${given}” behind --id.`,
      `Write lower-case letters, digits and hyphens, such as ${toId(given) || 'slow-checkout'}.`,
    );
  }
  const made = idOfTitle(title).id;
  if (made !== '') return made;
  const stem = kind === 'analysis' ? 'responder' : kind;
  let id = stem;
  for (let count = 2; existsSync(join(folder, `${beginning}${id}${ending}`)); count += 1)
    id = `${stem}-${String(count)}`;
  return id;
}

/** People of a record, as far as it can be read. */
function recordedPeople(folder: string, incident: string): EntryWish['people'] {
  const file = join(folder, 'incidents', incident, 'record.yaml');
  const { yaml } = existsSync(file) ? readYamlFile(sourceText('record.yaml', readFileSync(file, 'utf8'))) : {};
  const people = RecordedPeopleSchema.safeParse(yaml?.value);
  return people.success ? people.data.people : [];
}

const RecordedPeopleSchema = z.object({ people: z.array(z.object({ id: IdSchema, role: z.string().min(1) })) });

function knownService(id: string, folder: string): string {
  const file = join(folder, 'services.yaml');
  if (!existsSync(file)) return newService(id);
  const { yaml } = readYamlFile(sourceText('services.yaml', readFileSync(file, 'utf8')));
  const value = yaml?.value;
  const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (known.includes(id)) return id;
  const near = didYouMean(id, known, 1)[0];
  throw new CliError(
    `There is no service “${id}” in ${file}.`,
    near === undefined
      ? `${known.length === 0 ? 'It has none yet' : `It has ${known.join(', ')}`}; an entry begins \`${toId(id) || 'checkout'}: { name: … }\`.`
      : `Did you mean ${near}?`,
  );
}

function newService(id: string): string {
  if (IdSchema.safeParse(id).success) return id;
  throw new CliError(
    `Unexpected service “${id}” behind --services.`,
    `Write its id, such as ${idOfTitle(id).id || 'checkout'}; a comma stands between two.`,
  );
}

/** The incident of an id, or of a part of one that no other has. */
function knownIncident(folder: string, id: string): string {
  const incidents = existsSync(join(folder, 'incidents')) ? readdirSync(join(folder, 'incidents')) : [];
  if (incidents.includes(id)) return id;
  const fitting = id === '' ? [] : incidents.filter((known) => known.includes(id.toLowerCase()));
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  if (fitting.length > 1)
    throw new CliError(
      `“${id}” is a part of ${String(fitting.length)} incidents’ ids.`,
      `Write more of one: ${fitting.slice(0, 5).join(', ')}${fitting.length > 5 ? ' …' : ''}`,
    );
  const near = nearIncident(id, incidents);
  throw new CliError(
    `There is no incident “${id}” in ${folder}.`,
    near === undefined ? '`npx second-story new incident <a few words>` starts one.' : `Did you mean ${near}?`,
  );
}
