import type { OpenIndex } from './open-index.ts';
import type { QueryPlan, QueryUnit } from './plan-query.ts';
import { heaviest, type Postings } from './postings.ts';

/** A page that has some of the words. */
export interface Hit {
  page: number;
  score: number;
  /** How much of what was asked the page has, by rarity of the words: 0 to 1. */
  coverage: number;
  /** Whether it has every word. */
  full: boolean;
}

/** Below this, a page has too little of the question to be called close. */
export const closeCoverage = 0.4;

/**
 * Ranks pages by how rare the found words are, how much of the question they cover, where they stand, and whether they stand together.
 * Any word may match.
 */
export function rank(plan: QueryPlan, index: OpenIndex): Hit[] {
  const { count } = index.first;
  const scores = new Float64Array(count);
  const covered = new Float64Array(count);
  const found = new Uint32Array(count);
  const places = plan.units.map((unit) => placesOf(unit, index));
  const rarity = places.map((of, at) => rarityOf(of, plan.units[at], index));
  let asked = 0;
  places.forEach((of, at) => {
    const rare = rarity[at] ?? 0;
    // A word that nobody wrote says that the question is about something else, but not as loudly as its rarity would.
    asked += of.size > 0 ? rare : rare * 0.5;
    for (const [page, { weight }] of of) {
      scores[page] = (scores[page] ?? 0) + rare * weight;
      covered[page] = (covered[page] ?? 0) + rare * Math.min(1, 0.5 + weight);
      found[page] = (found[page] ?? 0) + (plan.units[at]?.optional === true ? 0 : 1);
    }
  });
  const needed = plan.units.filter(({ optional }) => !optional).length;
  const hits: Hit[] = [];
  for (let page = 0; page < count; page += 1) {
    const score = scores[page] ?? 0;
    if (score === 0) continue;
    const coverage = Math.min(1, (covered[page] ?? 0) / asked);
    const together = togetherness(page, places, rarity);
    hits.push({
      page,
      score: score * (0.25 + 0.75 * coverage ** 2) * (1 + 0.4 * together),
      coverage,
      full: (found[page] ?? 0) >= needed,
    });
  }
  return hits.sort((a, b) => b.score - a.score || a.page - b.page);
}

interface Place {
  weight: number;
  stretches: number;
}

/** For each page the best that one of the alternatives gives. */
function placesOf(unit: QueryUnit, index: OpenIndex): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const { words, weight } of unit.alternatives) {
    const lists = words.flatMap((word) => index.postings(word) ?? []);
    for (const [page, place] of allOf(lists)) {
      const value = place.weight * weight;
      const known = places.get(page);
      if (!known) places.set(page, { weight: value, stretches: place.stretches });
      else {
        known.weight = Math.max(known.weight, value);
        known.stretches |= place.stretches;
      }
    }
  }
  return places;
}

/** Pages on which all of several words stand, with the least that one of them weighs. */
function allOf([first, ...others]: readonly Postings[]): Map<number, Place> {
  const places = new Map<number, Place>();
  first?.pages.forEach((page, at) => {
    places.set(page, { weight: (first.weights[at] ?? 0) / heaviest, stretches: first.stretches[at] ?? 0 });
  });
  for (const list of others) {
    const here = new Map<number, number>();
    list.pages.forEach((page, at) => here.set(page, at));
    for (const [page, place] of places) {
      const at = here.get(page);
      if (at === undefined) places.delete(page);
      else {
        place.weight = Math.min(place.weight, (list.weights[at] ?? 0) / heaviest);
        place.stretches &= list.stretches[at] ?? 0;
      }
    }
  }
  return places;
}

/** Inverse document frequency of the word as typed, or of what was taken for it. */
function rarityOf(places: ReadonlyMap<number, Place>, unit: QueryUnit | undefined, index: OpenIndex): number {
  const exact = unit?.alternatives.find(({ weight }) => weight === 1);
  const pages = exact ? (index.postings(exact.words[0] ?? '')?.pages.length ?? 0) : places.size;
  const rare = Math.log(1 + (index.first.count - pages + 0.5) / (pages + 0.5));
  return unit?.optional === true ? rare * 0.5 : rare;
}

/** How much of the question, by rarity, stands in one stretch of the text: 0 if no two words do. */
function togetherness(page: number, places: readonly ReadonlyMap<number, Place>[], rarity: readonly number[]): number {
  const here = places.map((of) => of.get(page)?.stretches ?? 0);
  const whole = rarity.reduce((sum, rare) => sum + rare, 0);
  let best = 0;
  for (let bit = 1; bit < 1 << 16; bit <<= 1) {
    let words = 0;
    let mass = 0;
    here.forEach((stretches, at) => {
      if ((stretches & bit) === 0) return;
      words += 1;
      mass += rarity[at] ?? 0;
    });
    if (words > 1 && mass > best) best = mass;
  }
  return whole > 0 ? best / whole : 0;
}
