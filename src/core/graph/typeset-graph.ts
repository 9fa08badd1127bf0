import { recall, type AnswerMemory } from '../recall.ts';
import { byId, indexes } from './indexes.ts';
import type { Incident, KnowledgeGraph } from './knowledge-graph.ts';
import { typesetEntry } from './typeset-entry.ts';

/**
 * The same graph with its sentences set as print has them, each in its own language.
 * @param memory Of the graph before, by incident.
 */
export function typesetGraph(graph: KnowledgeGraph, memory?: AnswerMemory<Incident>): KnowledgeGraph {
  const { language } = graph.settings;
  const incidents = [...graph.incidents.values()].map((incident) =>
    recall(memory, incident, [language], () => typesetIncident(incident, language)),
  );
  const setCard = <Entry extends { card: object }>(entry: Entry): Entry => ({
    ...entry,
    card: typesetEntry(entry.card, language),
  });
  return {
    ...graph,
    incidents: byId(incidents),
    themes: byId([...graph.themes.values()].map(setCard)),
    playbacks: byId([...graph.playbacks.values()].map(setCard)),
    services: setValues(graph.services, language),
    teams: setValues(graph.teams, language),
    terms: setValues(graph.terms, language),
    ...indexes(incidents),
  };
}

function typesetIncident(incident: Incident, language: string): Incident {
  const itsLanguage = incident.card.language ?? language;
  return {
    ...incident,
    card: typesetEntry(incident.card, itsLanguage),
    record: typesetEntry(incident.record, itsLanguage),
    actions: typesetEntry(incident.actions, itsLanguage),
  };
}

function setValues<Value>(entries: ReadonlyMap<string, Value>, language: string): ReadonlyMap<string, Value> {
  return new Map([...entries].map(([id, value]) => [id, typesetEntry(value, language)]));
}
