import { builderPath } from '../deck/builder-path.ts';
import { isRealDate } from '../model/calendar-day.ts';
import { collisionKey, IdSchema, incidentIdPattern } from '../model/identifier.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { ProseDocument } from '../parse/document.ts';
import { toId } from '../model/to-id.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'entry-id',
  title: 'Give each entry a name of its own that can be an address',
  level: 'error',
  group: 'files',
  about: 'knowledge-base',
  check: ({ documents }) => [
    ...[...documents.narratives, ...documents.themes, ...documents.playbacks, ...documents.analyses].flatMap(badName),
    ...[documents.narratives, documents.themes, documents.playbacks].flatMap((entries) =>
      collisions(entries.filter((entry) => badName(entry).length === 0)),
    ),
  ],
});

type Entry = ProseDocument<'narrative'> | ProseDocument<'theme'> | ProseDocument<'playback'>;
type Named = Entry | ProseDocument<'analysis'>;

/** The day in a folder's name is the incident's when nothing else says one, so it has to be in the calendar. */
function badDay({ id, source }: Named): PlacedProblem[] {
  const day = id.slice(0, 10);
  if (isRealDate(day)) return [];
  return [
    {
      file: source.file,
      reason: `Unexpected day ${day} in the folder’s name, expected one that exists`,
      help: 'Rename the folder; if it was published, keep its old name under formerIds.',
    },
  ];
}

function takenByUs({ kind, id, source }: Named): PlacedProblem[] {
  if (kind !== 'playback' || `playbacks/${id}/` !== builderPath) return [];
  return [
    {
      file: source.file,
      reason: `Unexpected name “${id}”, expected one that no page of ours has`,
      help: `/${builderPath} is where readers put playbacks together. Rename the file.`,
    },
  ];
}

function badName(entry: Named): PlacedProblem[] {
  const fits = IdSchema.safeParse(entry.id).success && (entry.kind !== 'narrative' || incidentIdPattern.test(entry.id));
  if (fits) return entry.kind === 'narrative' ? badDay(entry) : takenByUs(entry);
  const form =
    entry.kind === 'narrative'
      ? 'a day and a few words, such as 2026-03-14-checkout-slow'
      : 'lower-case letters, digits and hyphens, such as retry-storm';
  const better = toId(entry.id);
  const suggestion = better !== '' && IdSchema.safeParse(better).success ? better : undefined;
  return [
    {
      file: entry.source.file,
      reason: `Unexpected name “${entry.id}”, expected ${form}`,
      help: `The name becomes the address of a page. Rename the ${entry.kind === 'narrative' ? 'folder' : 'file'}${suggestion === undefined || suggestion === entry.id ? '' : ` to ${suggestion}`}.`,
    },
  ];
}

function collisions(entries: readonly Entry[]): PlacedProblem[] {
  const owners = new Map<string, { id: string; entry: Entry; former: boolean }>();
  const problems: PlacedProblem[] = [];
  const claims = [
    ...entries.map((entry) => ({ id: entry.id, entry, former: false })),
    ...entries.flatMap((entry) => entry.card.formerIds.map((id) => ({ id, entry, former: true }))),
  ];
  for (const claim of claims) {
    const owner = owners.get(collisionKey(claim.id));
    if (!owner) {
      owners.set(collisionKey(claim.id), claim);
      continue;
    }
    if (!claim.former && !owner.former && claim.id === owner.id) {
      problems.push({
        file: claim.entry.source.file,
        reason: `Unexpected second file for ${claim.id}, expected one: ${nameOf(owner.entry)} or ${nameOf(claim.entry)}`,
        help: 'Both would be the same page. Keep one of them.',
        notes: [{ text: 'the other file', file: owner.entry.source.file }],
      });
      continue;
    }
    const at = claim.former
      ? claim.entry.yaml.spotOf(['formerIds', claim.entry.card.formerIds.indexOf(claim.id)])
      : undefined;
    problems.push({
      file: claim.entry.source.file,
      ...(at ? { place: claim.entry.source.place(at.start, at.end) } : {}),
      reason: `Unexpected ${claim.former ? 'former id' : 'name'} “${claim.id}”, expected one that no other entry has`,
      help:
        claim.id === owner.id
          ? 'Both would be the same address.'
          : 'The two differ only in case or in how letters are encoded, and would share an address.',
      notes: [{ text: owner.former ? 'a former id of this entry' : 'first used here', file: owner.entry.source.file }],
    });
  }
  return problems;
}

function nameOf({ source }: Entry): string {
  return source.file.split('/').at(-1) ?? source.file;
}
