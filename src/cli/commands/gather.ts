import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { gatherFormats } from '../../core/gather/formats.ts';
import type { GatherFormat, Gathering } from '../../core/gather/gathered-line.ts';
import { proposeEvents } from '../../core/gather/propose-events.ts';
import { addProposals, noProposals, proposalsFile, readProposals } from '../../core/gather/proposals.ts';
import { isTimeZone } from '../../core/model/time-zone.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { incidentIn } from '../find-incident.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import type { Options } from '../options.ts';
import { plural } from '../report-messages.ts';

export const gather: Command = {
  words: '<incident> <file>…',
  about: `Reads what tools wrote while an incident went on and proposes events for its record, each with the line it comes from.\nThey go into ${proposalsFile} in the incident's folder, which no page shows: set pick: yes behind those that tell the story, then \`npx second-story take <incident>\`.\nWhat you edit there stays; a second run adds nothing twice. It reads:\n${gatherFormats.map(({ name, about }) => `  ${name.padEnd(11)} ${about}`).join('\n')}`,
  options: ['content', 'as', 'zone', 'on'],
  means: { on: { value: 'YYYY-MM-DD', about: 'The day of clock times without a date.' } },
  examples: [
    ['npx second-story gather 2026-03-14-checkout general/2026-03-14.json', 'proposes the messages of a Slack channel'],
    [
      'npx second-story gather checkout chat.txt --zone Europe/London --on 2026-03-14',
      'reads a pasted chat, whose times say neither zone nor date',
    ],
  ],
  async run([wanted, ...files], options, effects) {
    const base = await openKnowledgeBase(options, effects);
    const incident = incidentIn(base.wholeGraph, wanted, 'gather', base);
    const { id } = incident;
    if (files.length === 0)
      throw new CliError('Missing a file to read.', `Write \`npx second-story gather ${id} <file>\`.`);
    const path = join(base.folder, 'incidents', id, proposalsFile);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const known = readProposals(before ?? '');
    if (!known.ok)
      throw new CliError(
        `${relative(effects.cwd, path)} cannot be read: ${known.problem}.`,
        'Mend that line; nothing was changed.',
      );
    const zone = zoneOf(options);
    const readings = files.map((file) => ({ file, ...readFile(resolve(effects.cwd, file), file, options) }));
    const proposals = readings.map(({ file, gathering }) => ({
      people: Object.fromEntries(gathering.lines.flatMap(({ handle }) => (handle === undefined ? [] : [[handle, '']]))),
      events: proposeEvents(gathering, {
        file: basename(file),
        day: dayOf(options) ?? (incident.day === '' ? undefined : incident.day),
        zone: zone === undefined ? { name: incident.zone, said: 'in the incident' } : { name: zone, said: 'by --zone' },
        recordZone: incident.zone,
        people: known.proposals.people,
      }),
    }));
    const added = addProposals(before, {
      ...noProposals,
      people: Object.assign({}, ...proposals.map(({ people }) => people)) as Record<string, string>,
      events: proposals.flatMap(({ events }) => events),
    });
    if (added.text !== before) writeWhole(path, added.text);
    for (const { file, format, gathering } of readings) {
      effects.print(`${file}: ${plural(gathering.lines.length, 'line')} read as ${format.about}`);
      for (const { place, why } of gathering.skipped) effects.tell(`  ${place} is left out: ${why}`);
    }
    const open = proposals.flatMap(({ events }) => events).filter(({ note }) => note !== undefined);
    if (open.length > 0)
      effects.tell(
        `${plural(open.length, 'time')} left something open; the note beside it says what. --zone and --on say it for all.`,
      );
    effects.print(
      added.added === 0
        ? `Nothing new for ${relative(effects.cwd, path)}.`
        : `${plural(added.added, 'new event')} in ${relative(effects.cwd, path)}. Name the people there, pick, then \`npx second-story take ${id}\`.`,
    );
    return 0;
  },
};

function readFile(path: string, shown: string, options: Options): { format: GatherFormat; gathering: Gathering } {
  if (!existsSync(path)) throw new CliError(`There is no file ${shown}.`);
  const text = readFileSync(path, 'utf8');
  const names = gatherFormats.map(({ name }) => name).join(', ');
  const asked = options.as === undefined ? undefined : gatherFormats.find(({ name }) => name === options.as);
  if (options.as !== undefined && !asked) throw new CliError(`Unknown kind “${options.as}”.`, `It is one of ${names}.`);
  const format = asked ?? gatherFormats.find(({ recognises }) => recognises(text));
  if (!format)
    throw new CliError(
      `${shown} is nothing that can be read.`,
      `--as says what it is: ${names}. Any tool's events can be brought as lines of JSON: { "at": "2026-03-14T10:02Z", "text": "…" }.`,
    );
  return { format, gathering: format.read(text) };
}

function zoneOf({ zone }: Options): string | undefined {
  if (zone !== undefined && !isTimeZone(zone))
    throw new CliError(`Unknown time zone “${zone}”.`, 'Write one such as Europe/London or UTC.');
  return zone;
}

function dayOf({ on }: Options): string | undefined {
  if (on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(on))
    throw new CliError(`Unexpected --on ${on}, expected a date such as 2026-03-14.`);
  return on;
}
