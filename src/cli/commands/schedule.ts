import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { invitations } from '../../core/schedule/invitations.ts';
import { analysisText } from '../../core/templates/analysis.ts';
import { wordsIn } from '../../core/words/words-in.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { asOf, dayBehind } from '../as-of.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { incidentIn } from '../find-incident.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import { plural } from '../report-messages.ts';
import { makeFolder } from '../../disk/make-folder.ts';

/** Folder of the invitations; the underscore keeps it from every page. */
const scheduleFolder = '_schedule';

export const schedule: Command = {
  words: '<incident>',
  about: `Finds time for the analyses and the review of an incident, so many working days after its end, and writes a calendar file for each responder and one for the review.\nWorking days, holidays and lengths stand under schedule in knowledge-base.yaml, with the product or problem manager in whose name it is.\nAfter a night of work the next working day does not count.`,
  options: ['content', 'from', 'as-of'],
  examples: [
    [
      'npx second-story schedule 2026-03-14-checkout',
      'writes the invitations and prints links for calendars on the web',
    ],
    ['npx second-story schedule checkout --from 2026-04-01', 'counts working days from 1 April, not from the end'],
  ],
  async run([wanted], options, effects) {
    const base = await openKnowledgeBase(options, effects);
    const incident = incidentIn(base.wholeGraph, wanted, 'schedule', base);
    const { id } = incident;
    const { settings } = base.wholeGraph;
    const text = (person: string, role: string): string => analysisText({ role, person });
    const from = dayBehind('from', options);
    const plan = invitations(incident, settings, text, wordsIn(settings.language), from);
    if (!plan) throw new CliError(`${id} has no day yet.`, 'Give it a milestone, such as resolved: 2026-03-14 11:05.');
    const folder = join(base.folder, 'incidents', id, scheduleFolder);
    makeFolder(folder);
    if (incident.record.people.length === 0)
      effects.tell('record.yaml names nobody yet, so there is an invitation to the review alone.');
    if (settings.schedule.by === undefined)
      effects.tell('schedule.by in knowledge-base.yaml names nobody yet: say in whose name people are invited.');
    if (plan.rested) effects.tell('People worked into the night: the working day after it does not count.');
    const today = asOf(options, effects);
    if (plan.invitations.some(({ meeting }) => meeting.date < today))
      effects.tell(
        `Some of these days are over: \`npx second-story schedule ${id} --from ${today}\` counts from today.`,
      );
    let written = 0;
    for (const invitation of plan.invitations) {
      const path = join(folder, `${invitation.id}.ics`);
      const { date, time, minutes, zone } = invitation.meeting;
      effects.print(
        `${invitation.title}\n  ${invitation.id}: ${date}, ${time}, ${String(minutes)} minutes (${zone})  ${relative(effects.cwd, path)}`,
      );
      for (const { calendar, url } of invitation.links) effects.print(`  ${calendar}: ${url}`);
      if (invitation.write !== undefined) effects.print(`  Write: ${invitation.write}`);
      if (existsSync(path) && readFileSync(path, 'utf8') === invitation.ics) continue;
      writeWhole(path, invitation.ics);
      written += 1;
    }
    effects.print(written === 0 ? 'Nothing changed.' : `${plural(written, 'invitation')} written.`);
    return 0;
  },
};
