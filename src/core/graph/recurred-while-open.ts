import type { ImprovementAction } from '../model/improvement-action.ts';
import type { Incident, KnowledgeGraph } from './knowledge-graph.ts';

/**
 * Incidents that came while an improvement action waited: they share a theme and a service with the action's incident,
 * or say themselves that they are its recurrence, and fall between the idea and the improvement in practice.
 */
export function recurredWhileOpen(action: ImprovementAction, incident: Incident, graph: KnowledgeGraph): Incident[] {
  const { idea, done, state } = action;
  if (idea === undefined || state === 'declined' || (state === 'done' && done === undefined)) return [];
  return [...graph.incidents.values()].filter(
    (other) => other !== incident && other.day > idea && (done === undefined || other.day < done) && cameBack(other, incident, graph),
  );
}

function cameBack(other: Incident, incident: Incident, graph: KnowledgeGraph): boolean {
  const named = other.card.related.some(({ incident: id, kind }) => kind === 'recurrence' && (graph.presentIds.incidents.get(id) ?? id) === incident.id);
  const sharesTheme = Object.keys(incident.card.themes).some((theme) => theme in other.card.themes);
  const sharesService = incident.card.services.some((service) => other.card.services.includes(service));
  return named || (sharesTheme && sharesService);
}
