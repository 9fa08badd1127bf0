import { compare } from '../compare.ts';
import { countFacets, passesFilters, type FacetCounts, type Filters } from './facets.ts';
import type { OpenIndex } from './open-index.ts';
import {
  askedWords,
  lookupsFor,
  mendedLookupsFor,
  mendingLookupsFor,
  planQuery,
  type QueryPlan,
} from './plan-query.ts';
import { leastCoverage, rank, type Hit } from './rank.ts';

/** What a search asks: words, filters, or both. */
export interface Question {
  words: string;
  filters: Filters;
  sort: 'relevance' | 'date';
}

/** What a search found. */
export interface Found {
  plan: QueryPlan;
  /** In the order in which they are shown. */
  hits: readonly Hit[];
  /** How many have every word of the question. */
  full: number;
  /** Whether the first is close to what was asked; else the hits are only the least far. */
  close: boolean;
  /** Undefined until the facts of pages are at hand. */
  counts: FacetCounts | undefined;
}

/** Far hits are shown as an offer, not as an answer. */
const mostFarHits = 3;

/** Brings what a question needs; undefined if all of it is at hand. */
export function prepare({ words, filters, sort }: Question, index: OpenIndex): Promise<void> | undefined {
  const steps = [
    () => index.loadWords(lookupsFor(words, index)),
    () => index.loadWords(mendingLookupsFor(words, index)),
    () => index.loadWords(mendedLookupsFor(words, index)),
    () => (sort === 'date' || words.trim() === '' || Object.keys(filters).length > 0 ? index.loadFacts() : undefined),
  ];
  return inTurn(steps, 0);
}

function inTurn(steps: readonly (() => Promise<void> | undefined)[], from: number): Promise<void> | undefined {
  for (let at = from; at < steps.length; at += 1) {
    const waiting = steps[at]?.();
    if (waiting) return waiting.then(() => inTurn(steps, at + 1));
  }
  return undefined;
}

/** Answers a question with what is at hand. Without words it lists all pages that pass the filters, newest first. */
export function find(question: Question, index: OpenIndex): Found {
  const plan = planQuery(question.words, index);
  const asksWords = askedWords(question.words).length > 0;
  const facts = index.facts();
  const ranked = asksWords ? rank(plan, index) : allPages(index);
  const close = !asksWords || ranked.some((hit) => hit.close);
  const kept = close ? ranked.filter(({ coverage }) => coverage >= leastCoverage) : ranked.slice(0, mostFarHits);
  const passing = kept.filter(({ page }) => passesFilters(page, question.filters, facts));
  const byDate = question.sort === 'date' || !asksWords;
  const hits = byDate && facts ? sortByDay(passing, facts.days) : passing;
  return {
    plan,
    hits,
    full: hits.filter(({ full }) => full).length,
    close,
    counts:
      facts &&
      countFacets(
        kept.map(({ page }) => page),
        question.filters,
        facts,
      ),
  };
}

function allPages(index: OpenIndex): Hit[] {
  return Array.from({ length: index.first.count }, (_, page) => ({
    page,
    score: 0,
    coverage: 1,
    full: true,
    close: true,
  }));
}

function sortByDay(hits: readonly Hit[], days: readonly string[]): Hit[] {
  const day = ({ page }: Hit): string => days[page] ?? '';
  return [...hits].sort((a, b) => compare(day(b), day(a)) || b.score - a.score);
}
