import type { DeckAction, Story } from '../deck/deck.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { recurredWhileOpen } from '../graph/recurred-while-open.ts';
import { formatDate } from '../time/format-moment.ts';
import type { Words } from '../words/words.ts';
import { actionRow, type ActionRow } from '../views/action-row.ts';
import type { SiteView } from '../views/prose-rendering.ts';

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
      waited: waitedText(row, asOf, words),
      ticket: row.ticket,
      recurred: recurredWhileOpen(action, incident, graph, asOf).map(storyOf),
    };
  });
}

function waitedText({ daysWaited, waitedUntil, waiting }: ActionRow, asOf: string, words: Words): string {
  if (daysWaited === undefined) return words.notKnown;
  if (!waiting) return words.deck.daysTaken(daysWaited);
  return waitedUntil === undefined || waitedUntil === asOf
    ? words.deck.daysWaiting(daysWaited)
    : words.deck.daysUntilNews(daysWaited, formatDate(waitedUntil, words));
}
