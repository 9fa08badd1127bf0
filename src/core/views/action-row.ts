import type { Incident } from '../graph/knowledge-graph.ts';
import { costPerWeekOfWork, costSoFar, estimateOf, weeklyCost, type Money } from '../ledger/cost.ts';
import { isOldNews, isWaiting, waitOf } from '../ledger/waiting.ts';
import type { CostOfDelay } from '../model/cost-of-delay.ts';
import type { Effort } from '../model/effort.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import type { TrackerSetting } from '../model/tracker-setting.ts';
import { formatDate } from '../time/format-moment.ts';
import { fillAddress } from '../model/web-link.ts';
import { newTicketLinks } from './new-ticket.ts';
import type { Words } from '../words/words.ts';
import { teamOf } from './owner-key.ts';
import type { SiteView } from './prose-rendering.ts';

/** An improvement action as the ledger, its narrative and a playback show it. */
export interface ActionRow {
  id: string;
  text: string;
  kind: string;
  state: ImprovementAction['state'];
  stateLabel: string;
  /** A team of the register has a page; another owner has words alone. */
  owner: { name: string; href: string | undefined } | undefined;
  /** Days from idea to practice, or from idea to now while it waits; undefined when the dates are not known. */
  daysWaited: number | undefined;
  /** ISO day up to which that is counted: today, the day of practice, or the last news. */
  waitedUntil: string | undefined;
  waiting: boolean;
  /** The day on which it came into practice, in words. */
  doneOn: string | undefined;
  doneWhen: string | undefined;
  declinedBecause: string | undefined;
  reviewOn: string | undefined;
  effort: string | undefined;
  spent: string | undefined;
  /** In a sentence: the author's own, or the amount with its basis. */
  costOfDelay: string | undefined;
  /** In numbers, where the author gave any. */
  cost: ActionCost | undefined;
  ticket: { title: string; url: string | undefined } | undefined;
  /** Where a ticket for it can be made by a click; none once it has one, or waits no longer. */
  newTickets: readonly { title: string; url: string }[];
  /** Date of the last news in words, and whether that is too long ago to be trusted. */
  heardOn: string | undefined;
  oldNews: boolean;
  incident: { id: string; title: string; href: string };
  /** Other incidents that ask for it. */
  alsoFor: readonly { title: string; href: string }[];
}

/** A cost of delay in numbers: a week, so far, and for each week of work, each as a sentence. */
export interface ActionCost {
  weekly: Money;
  perWeekOfWork: Money | undefined;
  perWeek: string;
  soFar: string | undefined;
  perWork: string | undefined;
}

export function actionRow(action: ImprovementAction, incident: Incident, site: SiteView): ActionRow {
  const { graph, words, href, asOf } = site;
  const wait = waitOf(action, asOf);
  const waiting = isWaiting(action);
  return {
    id: action.id,
    text: action.text,
    kind: words.actionKinds[action.kind],
    state: action.state,
    stateLabel: words.actionStates[action.state],
    owner: ownerOf(action, site),
    daysWaited: wait?.days,
    waitedUntil: wait?.until,
    waiting,
    doneOn: action.done && formatDate(action.done, words),
    doneWhen: action.doneWhen,
    declinedBecause: action.declinedBecause,
    reviewOn: action.reviewOn && formatDate(action.reviewOn, words),
    effort: action.effort && effortText(action.effort, words),
    spent: action.spent && effortText(action.spent, words),
    costOfDelay: action.costOfDelay && costText(action.costOfDelay, graph.settings.currency, words),
    cost: costOf(action, site),
    ticket: action.ticket === undefined ? undefined : ticketLink(action.ticket, graph.settings.trackers),
    newTickets: waiting && action.ticket === undefined ? newTicketLinks(action, incident, site) : [],
    heardOn: action.heardOn && formatDate(action.heardOn, words),
    oldNews: isOldNews(action, asOf),
    incident: { id: incident.id, title: incident.card.title, href: href(`incidents/${incident.id}/`) },
    alsoFor: action.incidents.flatMap((id) => {
      const other = graph.incidents.get(id);
      return other ? [{ title: other.card.title, href: href(`incidents/${other.id}/`) }] : [];
    }),
  };
}

function ownerOf({ owner }: ImprovementAction, { graph, href }: SiteView): ActionRow['owner'] {
  if (owner === undefined) return undefined;
  const id = teamOf(owner, graph.teams);
  const team = id === undefined ? undefined : graph.teams.get(id);
  return id !== undefined && team ? { name: team.name, href: href(`teams/${id}/`) } : { name: owner, href: undefined };
}

function effortText({ low, high, unit }: Effort, words: Words): string {
  return words.effort(low, high, unit);
}

function costText(cost: CostOfDelay, currency: string | undefined, words: Words): string {
  if (typeof cost === 'string') return cost;
  const [low, high] = Array.isArray(cost.amount) ? cost.amount : [cost.amount, cost.amount];
  const amount = words.costOfDelay.per(words.money(low, high, cost.currency ?? currency), cost.per);
  const estimated = cost.estimated && words.costOfDelay.estimated(formatDate(cost.estimated, words));
  // A sentence's full stop would stand before the semicolon.
  const basis = estimated === undefined ? cost.basis : cost.basis.replace(/\.\s*$/, '');
  return [amount, basis, estimated].filter((part) => part !== undefined).join('; ');
}

function costOf(action: ImprovementAction, { graph, words, asOf }: SiteView): ActionCost | undefined {
  const { currency } = graph.settings;
  const t = words.costOfDelay;
  const estimate = estimateOf(action);
  if (!estimate) return undefined;
  const weekly = weeklyCost(estimate, currency);
  const soFar = costSoFar(action, asOf, currency);
  const perWork = costPerWeekOfWork(action, currency);
  const reason = soFar?.ended && { year: t.afterYear, until: t.afterEnd }[soFar.ended];
  const wordingWhileWaiting = isOldNews(action, asOf) ? t.untilNews : t.soFar;
  const wording = action.state === 'done' ? t.until : wordingWhileWaiting;
  const sum = soFar && wording(moneyText(soFar, words));
  const counted = soFar && t.counted(formatDate(soFar.from, words), formatDate(soFar.to, words));
  return {
    weekly,
    perWeekOfWork: perWork,
    perWeek: t.per(moneyText(weekly, words), 'week'),
    soFar: sum === undefined ? undefined : [sum, counted, reason].filter((part) => part !== undefined).join('; '),
    perWork: perWork && t.perWork(moneyText(perWork, words)),
  };
}

/** A computed amount in words, no more exact than a guess can be: two figures that count. */
export function moneyText({ low, high, currency }: Money, words: Words): string {
  return words.money(roughly(low), roughly(high), currency);
}

function roughly(amount: number): number {
  return Number(amount.toPrecision(2));
}

function ticketLink(
  ticket: NonNullable<ImprovementAction['ticket']>,
  trackers: readonly TrackerSetting[],
): ActionRow['ticket'] {
  if (typeof ticket !== 'string') return { title: ticket.title, url: ticket.url };
  if (/^https?:\/\/\S+$/.test(ticket)) return { title: ticket.replace(/^https?:\/\//, ''), url: ticket };
  const tracker = trackers.find(({ keys, link }) => link !== undefined && keys !== undefined && fits(ticket, keys));
  return { title: ticket, url: tracker?.link && fillAddress(tracker.link, { key: ticket }) };
}

function fits(key: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')}$`).test(key);
}
