import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { IdSchema, incidentIdPattern } from '../core/model/identifier.ts';
import { idOfTitle, toId } from '../core/model/to-id.ts';
import { didYouMean } from '../core/parse/did-you-mean.ts';
import { readYamlFile } from '../core/parse/parse-prose-document.ts';
import { sourceText } from '../core/parse/source-text.ts';
import { entryTemplates, type EntryWish } from '../core/templates/entries.ts';
import { CliError } from './cli-error.ts';
import type { EntryKind } from './entry-kind.ts';
import { findIncident } from './find-incident.ts';
import type { Options } from './options.ts';

/** What the words and options ask for. Throws a {@link CliError} at the first that cannot be. */
export function parseWish(
  kind: EntryKind,
  words: readonly string[],
  folder: string,
  options: Options,
  today: string,
): EntryWish {
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
  const incident = ofIncident ? knownIncident(folder, words[0], kind) : '';
  const below = takes === 'incident-and-role' ? `incidents/${incident}/analyses` : `${kind}s`;
  const id = takes === 'incident' ? incident : entryId(title, options.id, kind, join(folder, below), '.mdx');
  const people = kind === 'analysis' ? recordedPeople(folder, incident).filter((person) => person.id === id) : [];
  return { title, day, id, incident, services, people };
}

/** Dots or an emoji alone give neither a heading nor an id. */
export function expectLetters(title: string, kind: EntryKind): void {
  if (/[\p{L}\p{N}]/u.test(title)) return;
  throw new CliError(
    `There is no word in “${title}”.`,
    kind === 'analysis' ? 'Write the role, such as on-call.' : 'Say in a few words what people would call it.',
  );
}

/** The incident of an id, or of a part of one that no other has, among the folders that are there. */
export function knownIncident(folder: string, wanted: string | undefined, kind: EntryKind): string {
  const incidents = existsSync(join(folder, 'incidents')) ? readdirSync(join(folder, 'incidents')) : [];
  return findIncident(new Map(incidents.map((id) => [id, id])), wanted, `new ${kind}`);
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

/** Words between commas. */
export function listed(text: string | undefined): string[] {
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
export function entryId(
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
