import { byId, indexes } from './indexes.ts';
import type { Incident, KnowledgeGraph } from './knowledge-graph.ts';
import { typesetEntry } from './typeset-entry.ts';

/**
 * The graph that readers may see. Drafts vanish everywhere: from lists, counts, links and pictures.
 * Analyses stay only if their writer shares them with everyone. Sentences are set as print has them.
 */
export function publishedGraph(graph: KnowledgeGraph, { drafts }: { drafts: boolean }): KnowledgeGraph {
  const shown = (entry: { card: { status: string } }): boolean => drafts || entry.card.status === 'published';
  const { language } = graph.settings;
  const incidents = [...graph.incidents.values()].filter(shown).map((incident): Incident => {
    const own = incident.card.language ?? language;
    return {
      ...incident,
      card: typesetEntry(incident.card, own),
      record: typesetEntry(incident.record, own),
      actions: typesetEntry(incident.actions, own),
      analyses: incident.analyses.filter(({ card }) => card.share === 'everyone'),
    };
  });
  const setCard = <Entry extends { card: object }>(entry: Entry): Entry => ({
    ...entry,
    card: typesetEntry(entry.card, language),
  });
  return {
    ...graph,
    incidents: byId(incidents),
    themes: byId([...graph.themes.values()].filter(shown).map(setCard)),
    playbacks: byId([...graph.playbacks.values()].filter(shown).map(setCard)),
    services: setValues(graph.services, language),
    teams: setValues(graph.teams, language),
    terms: setValues(graph.terms, language),
    ...indexes(incidents),
  };
}

function setValues<Value>(entries: ReadonlyMap<string, Value>, language: string): ReadonlyMap<string, Value> {
  return new Map([...entries].map(([id, value]) => [id, typesetEntry(value, language)]));
}
