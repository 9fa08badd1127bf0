import type { Incident } from '../graph/knowledge-graph.ts';
import { dayNumber } from '../model/moment-grammar.ts';
import type { CostOfDelay } from '../model/cost-of-delay.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { formatDate } from '../time/format-moment.ts';
import type { SiteView } from './prose-rendering.ts';

/** An improvement action as the ledger and the narrative show it. */
export interface ActionRow {
  id: string;
  text: string;
  kind: string;
  state: ImprovementAction['state'];
  stateLabel: string;
  owner: string | undefined;
  /** Days from idea to practice, or from idea until today while it waits; undefined when the dates are not known. */
  daysWaited: number | undefined;
  waiting: boolean;
  doneWhen: string | undefined;
  declinedBecause: string | undefined;
  effort: string | undefined;
  costOfDelay: string | undefined;
  ticket: { title: string; url: string | undefined } | undefined;
  /** Date of the last news, in words. */
  asOf: string | undefined;
  incident: { id: string; title: string; href: string };
}

export function actionRow(
  action: ImprovementAction,
  incident: Incident,
  { graph, words, href, asOf }: SiteView,
): ActionRow {
  const waiting = action.state !== 'done' && action.state !== 'declined' && action.state !== 'unknown';
  // Nobody knows more of a waiting action than its last news.
  const until = action.done ?? (waiting ? (action.asOf ?? asOf) : undefined);
  return {
    id: action.id,
    text: action.text,
    kind: words.actionKinds[action.kind],
    state: action.state,
    stateLabel: words.actionStates[action.state],
    owner: action.owner,
    daysWaited:
      action.idea === undefined || until === undefined || (waiting && until <= action.idea)
        ? undefined
        : Math.max(0, dayNumber(until) - dayNumber(action.idea)),
    waiting,
    doneWhen: action.doneWhen,
    declinedBecause: action.declinedBecause,
    effort: action.effort,
    costOfDelay: action.costOfDelay === undefined ? undefined : costText(action.costOfDelay),
    ticket: action.ticket === undefined ? undefined : ticketLink(action.ticket, graph.settings.trackers),
    asOf: action.asOf && formatDate(action.asOf, words),
    incident: { id: incident.id, title: incident.card.title, href: href(`incidents/${incident.id}/`) },
  };
}

function costText(cost: CostOfDelay): string {
  if (typeof cost === 'string') return cost;
  const amount = Array.isArray(cost.amount) ? cost.amount.map(grouped).join('–') : grouped(cost.amount);
  return `${amount} ${cost.currency} a ${cost.per}; ${cost.basis}`;
}

function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202F');
}

function ticketLink(
  ticket: NonNullable<ImprovementAction['ticket']>,
  trackers: readonly { keys: string; url: string }[],
): ActionRow['ticket'] {
  if (typeof ticket !== 'string') return { title: ticket.title, url: ticket.url };
  const tracker = trackers.find(({ keys }) =>
    new RegExp(`^${keys.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(ticket),
  );
  return { title: ticket, url: tracker?.url.replaceAll('{key}', encodeURIComponent(ticket)) };
}
