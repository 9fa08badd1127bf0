import { isForEveryone } from '../model/analysis.ts';
import { walkProse, type ProseRoot } from '../model/prose.ts';
import type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from './knowledge-graph.ts';

type Registers = Pick<KnowledgeGraph, 'services' | 'teams' | 'terms'>;

/** Without the services, teams and terms that are named where readers do not come, and nowhere else. What nobody names stays. */
export function publishedRegisters(whole: KnowledgeGraph, published: KnowledgeGraph): Registers {
  const hidden = namesIn(
    [...whole.incidents.values()].flatMap((incident) =>
      published.incidents.has(incident.id) ? unshared(incident) : [incident],
    ),
    [...whole.themes.values()].filter(({ id }) => !published.themes.has(id)),
    [...whole.playbacks.values()].filter(({ id }) => !published.playbacks.has(id)),
  );
  if (hidden.services.size + hidden.teams.size + hidden.terms.size === 0) {
    const { services, teams, terms } = whole;
    return { services, teams, terms };
  }
  const named = namesIn(
    [...published.incidents.values()],
    [...published.themes.values()],
    [...published.playbacks.values()],
  );
  const services = without(whole.services, hidden.services, named.services);
  for (const { team } of services.values()) if (team !== undefined) named.teams.add(team);
  for (const [id, { team }] of whole.services) if (team !== undefined && !services.has(id)) hidden.teams.add(team);
  return {
    services,
    teams: without(whole.teams, hidden.teams, named.teams),
    terms: without(whole.terms, hidden.terms, named.terms),
  };
}

/** An incident that readers see, as far as they do not: the analyses that are not shared with them. */
function unshared({ analyses, ...incident }: Incident): Incident[] {
  const kept = analyses.filter(({ card }) => !isForEveryone(card));
  if (kept.length === 0) return [];
  const nothing: ProseRoot = { ...incident.prose, children: [] };
  return [
    {
      ...incident,
      card: { ...incident.card, services: [], teams: [] },
      record: { ...incident.record, people: [] },
      actions: [],
      prose: nothing,
      analyses: kept,
    },
  ];
}

function without<Entry>(
  entries: ReadonlyMap<string, Entry>,
  hidden: ReadonlySet<string>,
  named: ReadonlySet<string>,
): ReadonlyMap<string, Entry> {
  return new Map([...entries].filter(([id]) => !hidden.has(id) || named.has(id)));
}

/** Ids of registers that entries name. */
function namesIn(
  incidents: readonly Incident[],
  themes: readonly ThemeEntry[],
  playbacks: readonly PlaybackEntry[],
): Record<keyof Registers, Set<string>> {
  const names = { services: new Set<string>(), teams: new Set<string>(), terms: new Set<string>() };
  for (const { card, record, actions } of incidents) {
    for (const id of card.services) names.services.add(id);
    for (const id of [...card.teams, ...record.people.flatMap(({ team }) => team ?? [])]) names.teams.add(id);
    for (const { owner } of actions) if (owner !== undefined) names.teams.add(owner);
  }
  const analyses = incidents.flatMap((incident) => incident.analyses);
  for (const { prose } of [...incidents, ...analyses, ...themes, ...playbacks])
    walkProse(prose, (node) => {
      if (node.type === 'element' && node.name === 'Term' && typeof node.attributes['id'] === 'string')
        names.terms.add(node.attributes['id']);
      return undefined;
    });
  return names;
}
