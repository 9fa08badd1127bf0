import type { CostEstimate } from '../model/cost-of-delay.ts';
import { effortInWeeks } from '../model/effort.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import { dayNumber } from '../model/calendar-day.ts';
import { lastWaitingDay } from './waiting.ts';

/** An amount as a range; both ends are equal when it is one number. */
export interface Money {
  low: number;
  high: number;
  /** Code of ISO 4217; undefined when neither the estimate nor the knowledge base names one. */
  currency: string | undefined;
}

/** The estimate of an action, when its cost of delay is more than a sentence. */
export function estimateOf({ costOfDelay }: ImprovementAction): CostEstimate | undefined {
  return typeof costOfDelay === 'object' ? costOfDelay : undefined;
}

/** What a week of waiting costs. A month is a twelfth, a quarter a fourth of 365.25 days. */
export function weeklyCost(estimate: CostEstimate, currency: string | undefined): Money {
  const [low, high] = Array.isArray(estimate.amount) ? estimate.amount : [estimate.amount, estimate.amount];
  const weeks = daysPer[estimate.per] / 7;
  return { low: low / weeks, high: high / weeks, currency: estimate.currency ?? currency };
}

const daysPer = { day: 1, week: 7, month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 } as const;

/** What waiting has cost, and for which days that is counted. */
export interface CostSoFar extends Money {
  /** ISO days, first and last. */
  from: string;
  to: string;
  /** Why counting ended before the wait did: the estimate ended, or it was a year old. */
  ended: 'until' | 'year' | undefined;
}

/**
 * Cost of delay times the weeks waited since the idea, for as long as the estimate holds: up to its `until`, else a year from its day.
 * An old guess multiplied by many years says nothing, so nobody gets to see the product. Undefined when a day is not known.
 */
export function costSoFar(
  action: ImprovementAction,
  asOf: string,
  currency: string | undefined,
): CostSoFar | undefined {
  const estimate = estimateOf(action);
  const { idea } = action;
  const waitedUntil = lastWaitingDay(action, asOf);
  if (!estimate || idea === undefined || waitedUntil === undefined) return undefined;
  const estimated = estimate.estimated ?? idea;
  const from = later(idea, yearsFrom(estimated, -1));
  const holdsUntil = estimate.until ?? yearsFrom(estimated, 1);
  const to = waitedUntil < holdsUntil ? waitedUntil : holdsUntil;
  const weekly = weeklyCost(estimate, currency);
  const weeks = Math.max(0, dayNumber(to) - dayNumber(from)) / 7;
  const ended = estimate.until === undefined ? 'year' : 'until';
  return {
    low: weekly.low * weeks,
    high: weekly.high * weeks,
    currency: weekly.currency,
    from,
    to,
    ended: holdsUntil < waitedUntil ? ended : undefined,
  };
}

/**
 * Cost of delay divided by duration (CD3; Reinertsen, 2009, ch. 7): what a week of delay costs for each week of work. The higher, the sooner
 * an action is worth doing. Undefined unless both are known in numbers.
 */
export function costPerWeekOfWork(action: ImprovementAction, currency: string | undefined): Money | undefined {
  const estimate = estimateOf(action);
  const weeks = action.effort && effortInWeeks(action.effort);
  if (!estimate || !weeks || weeks[0] === 0) return undefined;
  const weekly = weeklyCost(estimate, currency);
  return { low: weekly.low / weeks[1], high: weekly.high / weeks[0], currency: weekly.currency };
}

/** Sums by currency, which are never added up across. Amounts without a currency are a sum of their own. */
export function sumByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string | undefined, Money>();
  for (const { low, high, currency } of amounts) {
    const sum = sums.get(currency) ?? { low: 0, high: 0, currency };
    sums.set(currency, { currency, low: sum.low + low, high: sum.high + high });
  }
  return [...sums.values()].sort((a, b) => b.high - a.high);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** The same day of another year; 29 February becomes the 28th. */
function yearsFrom(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return year + rest;
}
