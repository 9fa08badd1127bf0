import { notesAt } from '../rule-kit/place-notes.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { IncidentRecord } from '../model/record.ts';
import { IdSchema, incidentIdPattern } from '../model/identifier.ts';
import { lettersOf } from '../rule-kit/alike.ts';
import { didYouMean, isSlipOf } from '../parse/did-you-mean.ts';
import { atSpot, atValue } from '../rule-kit/place-problem.ts';
import { findReferences, type Target } from '../rule-kit/references.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';
import { acrossBeatNames, beatNames } from '../story/named-beat.ts';

export default defineRule({
  id: 'unknown-reference',
  title: 'Point only at things that exist',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const known = idsOf(world);
    const misnamed = misnamedEntries(world);
    const isKnown = (target: Target, id: string, entry: string): boolean => {
      const ids = known(target, entry);
      if (ids === 'not-readable' || ids.has(id) || isBroken(`${target}s`, id, world)) return true;
      const kind = target === 'factor or theme' ? 'theme' : target;
      return misnamed.has(`${kind} ${lettersOf(id)}`) || misnamed.has(`${kind} ${lettersOf(id.slice(dayLength))}`);
    };
    const lost = findReferences(world, (target, id, entry) => !isKnown(target, id, entry)).toArray();
    // What is lost is lost once, however many places point at it; a theme, where actions answer it too.
    const themes = new Set(lost.filter(({ target }) => target === 'theme').map(({ id }) => id));
    const references = Map.groupBy(lost, ({ target, id, entry }) =>
      target === 'factor or theme' && themes.has(id)
        ? `theme ${id} `
        : `${target} ${id} ${isLocal(target) ? entry : ''}`,
    )
      .values()
      .map(([first, ...others]): PlacedProblem | undefined => {
        if (!first) return undefined;
        const { target, id, entry, document, spot } = first;
        const ids = known(target, entry);
        const problem = atSpot(document, spot(), missing(target, id, ids === 'not-readable' ? new Set() : ids, entry));
        return others.length === 0
          ? problem
          : {
              ...problem,
              notes: notesAt(others, 'here too', (count) => `here too, and in ${String(count)} more places`),
            };
      })
      .filter((problem) => problem !== undefined)
      .toArray();
    return [...references, ...ownersWithSlips(world)];
  },
});

/** Of an entry whose name is none its own message tells; what points at it by the name that it should have is in order. */
function misnamedEntries({ documents: { narratives, themes } }: RuleWorld): ReadonlySet<string> {
  return new Set([
    ...narratives.filter(({ id }) => !incidentIdPattern.test(id)).map(({ id }) => `incident ${lettersOf(id)}`),
    ...themes.filter(({ id }) => !IdSchema.safeParse(id).success).map(({ id }) => `theme ${lettersOf(id)}`),
  ]);
}

/** A day and a hyphen, which the name of a folder may have lost. */
const dayLength = 11;

/** Ids of one incident; all others are those of the whole knowledge base. */
function isLocal(target: Target): boolean {
  return target in listOf || target === 'beat' || target === 'factor or theme';
}

/** An owner may be a role in words; one that is a letter off a team's id was meant for the team. */
function ownersWithSlips({ documents, graph }: RuleWorld): PlacedProblem[] {
  return documents.actions.flatMap((actions) =>
    actions.data.flatMap(({ owner }, index): PlacedProblem[] => {
      if (owner === undefined || graph.teams.has(owner)) return [];
      const near = didYouMean(owner, graph.teams.keys(), 1)[0];
      if (near === undefined || !isSlipOf(owner, near)) return [];
      return [atValue(actions, [index, 'owner'], missing('team', owner, new Set([near]), actions.entry))];
    }),
  );
}

function missing(
  target: Target,
  id: string,
  ids: ReadonlySet<string>,
  entry: string,
): Omit<PlacedProblem, 'file' | 'place'> {
  const near = didYouMean(id, ids, 1)[0];
  const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(id);
  const where = target === 'beat' && !isOfIncident(entry) ? beatsOfAll : whereDefined[target];
  return {
    reason: `Unexpected ${target} “${id}”, expected ${near ?? `one ${where.in}`}`,
    help:
      near === undefined
        ? `There is no ${target} with this id; add it ${where.to}, or take the reference out.`
        : `Did you mean ${near}?${unseen ? ' It holds a character that nobody sees: delete it, and type the id again.' : ''}`,
    ...(near === undefined ? {} : { expected: [near] }),
  };
}

const whereDefined: Readonly<Record<Target, { in: string; to: string }>> = {
  event: { in: 'of the timeline in record.yaml', to: 'to the timeline in record.yaml' },
  person: { in: 'of the people in record.yaml', to: 'to the people in record.yaml' },
  beat: {
    in: `of ${beatNames.join(', ')}, or the id of an event or a pause`,
    to: 'as an event or a pause to record.yaml',
  },
  pause: { in: 'of the pauses in record.yaml', to: 'to the pauses in record.yaml' },
  'factor or theme': { in: 'of record.yaml or themes/', to: 'to the factors in record.yaml or as a file in themes/' },
  term: { in: 'of glossary.yaml', to: 'to glossary.yaml' },
  theme: { in: 'of themes/', to: 'as a file in themes/' },
  incident: { in: 'of incidents/', to: 'as a folder in incidents/' },
  service: { in: 'of services.yaml', to: 'to services.yaml' },
  team: { in: 'of teams.yaml', to: 'to teams.yaml' },
  severity: { in: 'of the severities in knowledge-base.yaml', to: 'to the severities in knowledge-base.yaml' },
};

/** Beats that belong to no incident. */
const beatsOfAll = {
  in: `of ${acrossBeatNames.join(', ')}`,
  to: `to an incident by incident="…", which also has ${beatNames.join(', ')}`,
};

function isOfIncident(entry: string): boolean {
  return entry.startsWith('incidents/');
}

/** What cannot be read is told of where it stands; what points at it is in order. */
function isBroken(folder: string, id: string, { graph }: RuleWorld): boolean {
  if (folder === 'factor or themes') return graph.broken.has(`themes/${id}`);
  return graph.broken.has(`${folder}/${id}`) || graph.broken.has(`${folder}/*`);
}

type KnownIds = ReadonlySet<string> | 'not-readable';

/** Looks ids up; every set is made once, so that ten thousand references cost no more than their number. */
function idsOf({ documents, graph }: RuleWorld): (target: Target, entry: string) => KnownIds {
  const shared: Partial<Record<Target, ReadonlySet<string>>> = {
    incident: new Set([...documents.narratives.map(({ id }) => id), ...graph.presentIds.incidents.keys()]),
    theme: new Set([...documents.themes.map(({ id }) => id), ...graph.presentIds.themes.keys()]),
    service: new Set(graph.services.keys()),
    team: new Set(graph.teams.keys()),
    term: new Set(graph.terms.keys()),
    severity: new Set(documents.settings.severities.map(({ id }) => id)),
  };
  const entries = new Set(documents.narratives.map(({ entry }) => entry));
  // Events of an incident that is not there are not looked for: the incident is told.
  const hasEntry = (entry: string): boolean => !entry.startsWith('incidents/') || entries.has(entry);
  const records = new Map(documents.records.map(({ entry, data }) => [entry, data]));
  // References of one kind stand together in a record, so its ids are gathered once for all of them.
  let last: { target: Target; entry: string; ids: ReadonlySet<string> } | undefined;
  return (target, entry) => {
    const common = shared[target];
    if (common) return common;
    if (graph.broken.has(entry) || !hasEntry(entry)) return 'not-readable';
    if (last?.target === target && last.entry === entry) return last.ids;
    const record = records.get(entry);
    // Of two with one id, one has lost its own: duplicate-id tells of it, and what points at it is in order.
    const list = listOf[target];
    if (record && list && hasTwins(record[list])) return 'not-readable';
    if (target === 'beat') return beatsOf(entry, record, shared.theme ?? new Set());
    const entries = record?.[listOf[target] ?? 'factors'] ?? [];
    const ids = entries.flatMap(({ id }) => (id === undefined ? [] : [id]));
    last = { target, entry, ids: new Set(target === 'factor or theme' ? [...ids, ...(shared.theme ?? [])] : ids) };
    return last.ids;
  };
}

/** The list of a record in which something is looked up. */
const listOf: Partial<Record<Target, 'people' | 'timeline' | 'pauses'>> = {
  person: 'people',
  event: 'timeline',
  pause: 'pauses',
};

function hasTwins(list: readonly { id?: string | undefined }[]): boolean {
  const ids = list.flatMap(({ id }) => id ?? []);
  return new Set(ids).size < ids.length;
}

/** Names of beats: what every incident has, its events and pauses by id or place, and how each theme showed up in it. */
function beatsOf(entry: string, record: IncidentRecord | undefined, themes: ReadonlySet<string>): ReadonlySet<string> {
  const guises = [...themes].map((id) => `theme-${id}`);
  if (!isOfIncident(entry)) return new Set([...acrossBeatNames, ...guises]);
  const pauses = (record?.pauses ?? []).map(({ id }, place) => id ?? `pause-${String(place + 1)}`);
  return new Set([
    ...beatNames,
    ...(record?.timeline ?? []).map(({ id }, place) => id ?? `event-${String(place + 1)}`),
    ...pauses.flatMap((id) => [id, `after-${id}`]),
    ...guises,
  ]);
}
