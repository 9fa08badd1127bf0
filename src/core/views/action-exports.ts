import type { Incident } from '../graph/knowledge-graph.ts';
import { csv, type CsvCell } from '../formats/csv.ts';
import { costSoFar, estimateOf, weeklyCost } from '../ledger/cost.ts';
import { isWaiting, waitOf } from '../ledger/waiting.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { pageOf, ticketBody } from './new-ticket.ts';
import type { SiteView } from './prose-rendering.ts';

/** Columns of our table of actions. Columns may be added behind these; the names of those that are here stay. */
const columns = [
  'incident',
  'action',
  'text',
  'kind',
  'state',
  'owner',
  'idea',
  'started',
  'done',
  'heard on',
  'days waited',
  'ticket',
  'effort',
  'spent',
  'cost a week, low',
  'cost a week, high',
  'cost so far, low',
  'cost so far, high',
  'currency',
  'cost of delay',
  'done when',
  'declined because',
  'page',
] as const;

/** Every improvement action as a table for a spreadsheet, which `actions import` reads again. */
export function actionsCsv(site: SiteView): string {
  return csv([columns, ...everyAction(site).map(({ action, incident }) => cellsOf(action, incident, site))]);
}

/**
 * Waiting actions that have no ticket, as Jira's CSV import takes them: one row a ticket, the label column twice. The description ends
 * with our mark, by which the ticket is found again.
 */
export function jiraImportCsv(site: SiteView): string {
  const rows = everyAction(site)
    .filter(({ action }) => isWaiting(action) && action.ticket === undefined)
    .map(({ action, incident }) => [
      action.text,
      'Task',
      ticketBody(action, incident, pageOf(action, incident, site), site.words),
      'second-story',
      action.kind,
    ]);
  return csv([['Summary', 'Issue Type', 'Description', 'Labels', 'Labels'], ...rows]);
}

function everyAction({ graph }: SiteView): { action: ImprovementAction; incident: Incident }[] {
  return [...graph.incidents.values()].flatMap((incident) => incident.actions.map((action) => ({ action, incident })));
}

function cellsOf(action: ImprovementAction, incident: Incident, site: SiteView): CsvCell[] {
  const { words, asOf, graph } = site;
  const { ticket, costOfDelay, effort, spent } = action;
  const estimate = estimateOf(action);
  const weekly = estimate && weeklyCost(estimate, graph.settings.currency);
  const soFar = costSoFar(action, asOf, graph.settings.currency);
  return [
    incident.id,
    action.id,
    action.text,
    action.kind,
    action.state,
    action.owner,
    action.idea,
    action.started,
    action.done,
    action.heardOn,
    waitOf(action, asOf)?.days,
    typeof ticket === 'object' ? ticket.url : ticket,
    effort && words.effort(effort.low, effort.high, effort.unit),
    spent && words.effort(spent.low, spent.high, spent.unit),
    weekly && toCents(weekly.low),
    weekly && toCents(weekly.high),
    soFar && toCents(soFar.low),
    soFar && toCents(soFar.high),
    weekly?.currency,
    typeof costOfDelay === 'object' ? costOfDelay.basis : costOfDelay,
    action.doneWhen,
    action.declinedBecause,
    pageOf(action, incident, site),
  ];
}

function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
