import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mentionsByRole } from '../../core/gather/mentions-by-role.ts';
import { proposalsFile, readProposals } from '../../core/gather/proposals.ts';
import { takeProposals } from '../../core/gather/take-proposals.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { incidentIn } from '../find-incident.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';

export const take: Command = {
  words: '<incident>',
  about: `Puts what is picked in ${proposalsFile} (pick: yes) into record.yaml: events where their time belongs, findings at the end.\nNothing that stands in the record is touched, and nothing is put in twice.`,
  options: ['content'],
  examples: [['npx second-story take 2026-03-14-checkout', 'takes the picked events and findings of that incident']],
  async run([wanted], options, effects) {
    const base = await openKnowledgeBase(options, effects);
    const incident = incidentIn(base.wholeGraph, wanted, 'take', base);
    const { id } = incident;
    const folder = join(base.folder, 'incidents', id);
    const from = join(folder, proposalsFile);
    if (!existsSync(from))
      throw new CliError(
        `There is no ${relative(effects.cwd, from)} yet.`,
        `\`npx second-story gather ${id} <file>\` or \`npx second-story blend ${id}\` makes one.`,
      );
    const read = readProposals(readFileSync(from, 'utf8'));
    if (!read.ok)
      throw new CliError(
        `${relative(effects.cwd, from)} cannot be read: ${read.problem}.`,
        'Mend that line; nothing was changed.',
      );
    const path = join(folder, 'record.yaml');
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const { text, taken } = takeProposals(before, withPeople(read.proposals), incident);
    if (taken > 0) writeWhole(path, text);
    effects.print(
      taken === 0
        ? 'Nothing new is picked.'
        : `Taken into ${relative(effects.cwd, path)}: ${String(taken)}. \`npx second-story check\` reads them.`,
    );
    return 0;
  },
};

/** People named in the map after an event was proposed count as well, also where others speak to them. */
function withPeople({
  people,
  events,
  findings,
}: Extract<ReturnType<typeof readProposals>, { ok: true }>['proposals']) {
  return {
    findings,
    events: events.map((event) => {
      if (event.handle === undefined) return event;
      const person = people[event.handle] ?? '';
      const who = event.who.length > 0 || person === '' ? event.who : [person];
      return { ...event, who, what: mentionsByRole(event.what, people) };
    }),
  };
}
