import { compare } from '../compare.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { lastWaitingDay } from '../ledger/waiting.ts';
import type { Incident, KnowledgeGraph } from './knowledge-graph.ts';

/**
 * Incidents that came while an improvement action waited, oldest first: between the idea and the improvement in practice,
 * or the last news of it. They share a service and a theme that the action answers, or an author
 * linked the two as a recurrence or names the other on the action.
 * An action whose dates or state are not known proves nothing, so it has none.
 */
export function recurredWhileOpen(
  action: ImprovementAction,
  incident: Incident,
  graph: KnowledgeGraph,
  asOf: string,
): Incident[] {
  const { idea } = action;
  const until = lastWaitingDay(action, asOf);
  if (idea === undefined || until === undefined) return [];
  const answered = answeredThemes(action, incident);
  const sameTheme = (other: Incident): boolean => Object.keys(other.card.themes).some((theme) => answered.has(theme));
  const recurrences = ({ card }: Incident): string[] =>
    card.related.flatMap(({ incident: id, kind }) => (kind === 'recurrence' ? [id] : []));
  const pointedAt = recurrences(incident).flatMap((id) => graph.incidents.get(id) ?? []);
  const pointing = (graph.pointedAtBy.get(incident.id) ?? []).filter((other) =>
    recurrences(other).includes(incident.id),
  );
  const alike = incident.card.services
    .flatMap((service) => graph.incidentsByService.get(service) ?? [])
    .filter(sameTheme);
  const shared = action.incidents.flatMap((id) => graph.incidents.get(id) ?? []);
  return [...new Set([...pointedAt, ...pointing, ...alike, ...shared])]
    .filter((other) => other !== incident && other.day > idea && other.day < until)
    .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
}

/** Themes that an action names, or whose factors it names; all themes of the incident if it names none. */
function answeredThemes({ answers }: ImprovementAction, { card, record }: Incident): ReadonlySet<string> {
  if (answers.length === 0) return new Set(Object.keys(card.themes));
  return new Set(
    answers.flatMap((id) => [
      id,
      ...record.factors.filter((factor) => factor.id === id).flatMap(({ themes }) => themes),
    ]),
  );
}
