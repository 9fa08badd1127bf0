import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { idOfTitle } from '../core/model/to-id.ts';
import type { EntryWish } from '../core/templates/entries.ts';
import { yamlText } from '../core/templates/yaml-text.ts';
import type { EntryKind } from './entry-kind.ts';

/** What to do next with an entry that was just written: first what is left to settle, then how it goes on. */
export function stepsAfter(
  kind: EntryKind,
  wish: EntryWish,
  givenId: string | undefined,
  folder: string,
): readonly string[] {
  return [...idStep(wish, givenId), ...personStep(kind, wish, folder), ...nextSteps(kind, wish)];
}

/** How to choose an id where ASCII cannot spell the words. */
function idStep({ title }: EntryWish, given: string | undefined): readonly string[] {
  if (given !== undefined || idOfTitle(title).isWhole) return [];
  return [
    '  The id cannot say these words in Latin letters. To choose it, delete what was written and add `--id slow-checkout`.',
  ];
}

/** What to do where a record is there and does not know whose analysis this is: a blend then cannot say who saw what. */
function personStep(kind: EntryKind, { title, id, incident, people }: EntryWish, folder: string): readonly string[] {
  if (kind !== 'analysis' || people.length > 0 || !existsSync(join(folder, 'incidents', incident, 'record.yaml')))
    return [];
  return [
    `  The record has no person \`${id}\` yet. Add \`- { id: ${id}, role: ${yamlText(title)} }\` to its people, and \`person: ${id}\` here.`,
  ];
}

function nextSteps(kind: EntryKind, { incident, people }: EntryWish): string[] {
  const together = [
    `Ask each of them to write soon and alone: \`npx second-story schedule ${incident}\` finds the time.`,
    `\`npx second-story gather ${incident} <file>\` proposes events from a chat, a pager or deployments.`,
    `\`npx second-story blend ${incident}\` puts the analyses on one axis, \`review\` opens the page for the meeting.`,
  ];
  const after: Readonly<Record<EntryKind, readonly string[]>> = {
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
