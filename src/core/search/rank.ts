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
  /** Whether what it has of the question is more than chance. */
  close: boolean;
}

/** Below this, a page has too little of the question to be shown beside one that is close. */
export const leastCoverage = 0.24;

/** What a found word is worth as evidence that a page is about it. */
const evidence = {
  /** In its title, its symptoms or its tags, or again and again in its text. */
  weighty: 1,
  /** Once or twice in its text, where another word of the question stands. */
  together: 0.5,
  /** Anywhere else: among two thousand words each common one stands somewhere. */
  alone: 0.3,
} as const;
const weightyFrom = 0.5;

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
  const asked = massOf(places, rarity, unwritten.forRank);
  const needed = leastEvidence(places.length) * massOf(places, rarity, unwritten.forEvidence);
  places.forEach((of, at) => {
    const rare = rarity[at] ?? 0;
    for (const [page, { weight }] of of) {
      scores[page] = (scores[page] ?? 0) + rare * weight;
      covered[page] = (covered[page] ?? 0) + rare * Math.min(1, 0.5 + weight);
      found[page] = (found[page] ?? 0) + (plan.units[at]?.optional === true ? 0 : 1);
    }
  });
  const words = plan.units.filter(({ optional }) => !optional).length;
  const hits: Hit[] = [];
  for (let page = 0; page < count; page += 1) {
    const score = scores[page] ?? 0;
    if (score === 0) continue;
    const coverage = Math.min(1, (covered[page] ?? 0) / asked);
    const { share: together, stretch } = togetherness(page, places, rarity);
    hits.push({
      page,
      score: score * (0.25 + 0.75 * coverage ** 2) * (1 + 0.4 * together),
      coverage,
      full: (found[page] ?? 0) >= words,
      close: evidenceOn(page, stretch, places, rarity) >= needed,
    });
  }
  return hits.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** A word that nobody wrote says that the question is about something else, but not as loudly as its rarity would. */
const unwritten = { forRank: 0.5, forEvidence: 0.8 } as const;

/** What a question weighs, by the rarity of its words. */
function massOf(places: readonly ReadonlyMap<number, Place>[], rarity: readonly number[], unwritten: number): number {
  return places.reduce((sum, of, at) => sum + (rarity[at] ?? 0) * (of.size > 0 ? 1 : unwritten), 0);
}

/** The fewer words are asked, the more of them a page has by chance. One word is all that somebody could have meant. */
function leastEvidence(words: number): number {
  return words < 2 ? 0 : 0.2 + 0.6 / words;
}

function evidenceOn(
  page: number,
  stretch: number,
  places: readonly ReadonlyMap<number, Place>[],
  rarity: readonly number[],
): number {
  return places.reduce((sum, of, at) => {
    const place = of.get(page);
    if (!place) return sum;
    const inText = (place.stretches & stretch) === 0 ? evidence.alone : evidence.together;
    return sum + (rarity[at] ?? 0) * (place.weight >= weightyFrom ? evidence.weighty : inText);
  }, 0);
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

/** The stretch of the text, as its bit, where most of the question stands, and its share by rarity: none if nowhere two words do. */
function togetherness(
  page: number,
  places: readonly ReadonlyMap<number, Place>[],
  rarity: readonly number[],
): { share: number; stretch: number } {
  const here = places.map((of) => of.get(page)?.stretches ?? 0);
  if (here.filter((stretches) => stretches !== 0).length < 2) return { share: 0, stretch: 0 };
  const whole = rarity.reduce((sum, rare) => sum + rare, 0);
  let best = { mass: 0, bit: 0 };
  for (let bit = 1; bit < 1 << 16; bit <<= 1) {
    let words = 0;
    let mass = 0;
    here.forEach((stretches, at) => {
      if ((stretches & bit) === 0) return;
      words += 1;
      mass += rarity[at] ?? 0;
    });
    if (words > 1 && mass > best.mass) best = { mass, bit };
  }
  return { share: whole > 0 ? best.mass / whole : 0, stretch: best.bit };
}
