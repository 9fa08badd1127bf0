import { recall, recallLast } from '../recall.ts';
import { isForEveryone } from '../model/analysis.ts';
import { walkProse, type ProseRoot } from '../model/prose.ts';
import type { GraphMemory } from './graph-memory.ts';
import { byId } from './indexes.ts';
import type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from './knowledge-graph.ts';
import { isKeptBack } from './kept-back.ts';
import { shownIds, type ShownIds } from './shown-ids.ts';
import { typesetGraph } from './typeset-graph.ts';

/**
 * The graph that readers may see. Drafts vanish everywhere: from lists, counts, links and pictures, and with them what only
 * they name. Analyses stay only if their writer, and all whom they
 * interviewed, share them with everyone. Sentences are set as print has them.
 * @param memory Of the graph before.
 */
export function publishedGraph(
  graph: KnowledgeGraph,
  { drafts }: { drafts: boolean },
  memory?: GraphMemory,
): KnowledgeGraph {
  const isShown = (entry: { card: { status: string } }): boolean => drafts || entry.card.status === 'published';
  const ids = shownIds(graph, isShown);
  const shown = recallLast(memory?.shown, JSON.stringify(Object.values(ids).map((set) => [...set])), () => ids);
  const incidents = [...graph.incidents.values()]
    .filter(isShown)
    .map((incident) => recall(memory?.published, incident, [shown], () => publishedIncident(incident, shown)));
  const themes = [...graph.themes.values()].filter(isShown).map((theme) => publishedTheme(theme, shown));
  const playbacks = [...graph.playbacks.values()].filter(isShown).map((one) => publishedPlayback(one, shown));
  const published: KnowledgeGraph = {
    ...graph,
    settings: { ...graph.settings, featured: graph.settings.featured.filter((id) => shown.incidents.has(id)) },
    incidents: byId(incidents),
    themes: byId(themes),
    playbacks: byId(playbacks),
  };
  return typesetGraph(
    {
      ...published,
      ...publishedRegisters(graph, published),
      pictures: publishedPictures(graph, { drafts }),
    },
    memory?.typeset,
  );
}

function publishedIncident(incident: Incident, { incidents, themes, hiddenThemes }: ShownIds): Incident {
  const { card, record } = incident;
  return {
    ...incident,
    card: {
      ...card,
      themes: Object.fromEntries(Object.entries(card.themes).filter(([id]) => themes.has(id))),
      related: card.related.filter((related) => incidents.has(related.incident)),
    },
    record: {
      ...record,
      factors: record.factors.map((factor) => ({ ...factor, themes: only(factor.themes, themes) })),
      findings: record.findings.map((finding) => ({ ...finding, themes: only(finding.themes, themes) })),
    },
    actions: incident.actions.map((action) => ({
      ...action,
      answers: action.answers.filter((id) => !hiddenThemes.has(id)),
    })),
    analyses: incident.analyses
      .filter(({ card: analysis }) => isForEveryone(analysis))
      .map((analysis) => ({ ...analysis, card: { ...analysis.card, themes: only(analysis.card.themes, themes) } })),
  };
}

function publishedTheme(theme: ThemeEntry, { themes }: ShownIds): ThemeEntry {
  return { ...theme, card: { ...theme.card, related: only(theme.card.related, themes) } };
}

function publishedPlayback(playback: PlaybackEntry, { incidents, themes }: ShownIds): PlaybackEntry {
  const { card } = playback;
  return {
    ...playback,
    card: { ...card, incidents: only(card.incidents, incidents), themes: only(card.themes, themes) },
  };
}

function only(ids: string[], shown: ReadonlySet<string>): string[] {
  return ids.filter((id) => shown.has(id));
}

type Registers = Pick<KnowledgeGraph, 'services' | 'teams' | 'terms'>;

/** Without the services, teams and terms that are named where readers do not come, and nowhere else. What nobody names stays. */
function publishedRegisters(whole: KnowledgeGraph, published: KnowledgeGraph): Registers {
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

function publishedPictures(graph: KnowledgeGraph, options: { drafts: boolean }): KnowledgeGraph['pictures'] {
  const kept = new Map([...graph.pictures].filter(([path]) => !isKeptBack(path, graph, options)));
  return kept.size === graph.pictures.size ? graph.pictures : kept;
}
