import type { DeckAction, Story } from '../deck/deck.ts';
import type { Incident, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { formatDate } from '../time/format-moment.ts';
import type { Words } from '../words.ts';
import { actionRow, type ActionRow } from './action-row.ts';
import type { SiteView } from './prose-rendering.ts';

/** The improvement actions of one incident, with what became of them. */
export function deckActions(incident: Incident, site: SiteView, storyOf: (incident: Incident) => Story): DeckAction[] {
  const { graph, words, asOf } = site;
  return incident.actions.map((action) => {
    const row = actionRow(action, incident, site);
    return {
      story: storyOf(incident),
      text: row.text,
      kind: row.kind,
      state: row.stateLabel,
      settled: row.state === 'done' || row.state === 'declined',
      waited: waitedText(row, words),
      ticket: row.ticket,
      recurred: recurredWhileOpen(action, incident, graph, asOf).map(storyOf),
    };
  });
}

function waitedText({ daysWaited, waiting, asOf }: ActionRow, words: Words): string {
  if (daysWaited === undefined) return words.notKnown;
  if (!waiting) return words.deck.daysTaken(daysWaited);
  return asOf === undefined ? words.deck.daysWaiting(daysWaited) : words.deck.daysUntilNews(daysWaited, formatDate(asOf, words));
}

/**
 * Incidents that met the same conditions after the idea was written down and before it was in practice, oldest first.
 * Only what authors connected counts: a theme the action answers, or a link of the kind "recurrence".
 * An action whose dates or state are not known proves nothing, so it has none.
 */
export function recurredWhileOpen(action: ImprovementAction, incident: Incident, graph: KnowledgeGraph, asOf: string): Incident[] {
  const { idea, state } = action;
  const until = state === 'done' ? action.done : state === 'unknown' || state === 'declined' ? undefined : (action.asOf ?? asOf);
  if (idea === undefined || until === undefined) return [];
  const answered = new Set(
    action.answers.flatMap((id) => [id, ...incident.record.factors.filter((factor) => factor.id === id).flatMap(({ themes }) => themes)]),
  );
  const present = (id: string): string => graph.presentIds.incidents.get(id) ?? id;
  const cameBack = (a: Incident, b: Incident): boolean => a.card.related.some(({ incident: other, kind }) => kind === 'recurrence' && present(other) === b.id);
  return [...graph.incidents.values()]
    .filter((other) => other !== incident && other.day > idea && other.day < until)
    .filter((other) => Object.keys(other.card.themes).some((theme) => answered.has(theme)) || cameBack(incident, other) || cameBack(other, incident))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
