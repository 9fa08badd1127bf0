import { plainText, type ProseRoot } from '../model/prose.ts';
import { rememberEach } from '../remember-each.ts';
import { stemmerFor, type Stemmer } from '../search/stem.ts';
import { isStopWord } from '../search/stop-words.ts';
import { chunksOf, isPlainWord, wordsOf } from '../search/words-of.ts';
import type { Incident } from './knowledge-graph.ts';

/** One thing that two incidents have in common. */
export type Shared =
  | { kind: 'theme' | 'service' | 'tag'; id: string }
  | { kind: 'detectedBy'; value: NonNullable<Incident['card']['detectedBy']> }
  | { kind: 'hardest'; value: NonNullable<Incident['card']['hardest']> }
  | { kind: 'factor'; value: Incident['record']['factors'][number]['kind']; theme: string }
  /** A word of a symptom or of the text, as it is written in one of the two. */
  | { kind: 'symptom' | 'word'; word: string };

export interface LikeIncident {
  incident: Incident;
  /** Above 0; comparable only among those of one incident. */
  score: number;
  /** What they share, most telling first. */
  shared: readonly Shared[];
}

/** By incident. */
export type Likenesses = ReadonlyMap<string, readonly LikeIncident[]>;

/**
 * For each incident those most like it, by what they share: themes, factors, services, detection, symptoms, tags and words.
 * The measure is the cosine of weighted features (tf-idf, Salton and Buckley 1988); only features that few incidents have are
 * looked up, so that the work grows with what is shared and not with the square of the incidents. Incidents that are near to
 * everything are held back by local scaling (Zelnik-Manor and Perona 2004): a likeness counts by how far it stands out for both.
 * It rests after every few incidents, so that others can work meanwhile.
 */
export function* likenessesInSteps(incidents: readonly Incident[]): Generator<undefined, Likenesses> {
  const catalogue: Catalogue = { numbers: numbersByKind(), shared: [], use: [] };
  const counted = yield* each(incidents, (incident) => bagOf(incident, catalogue));
  const bags = yield* each(counted, (bag) => weigh(bag, catalogue, incidents.length));
  const near = yield* each(bags, nearestIn(bags));
  // The mean over the nearest says how crowded the surroundings of an incident are.
  const crowd = near.map((list) => list.reduce((sum, { cosine }) => sum + cosine, 0) / Math.max(1, list.length));
  const scaled = near.map((list, index) =>
    list.map(({ other, cosine }) => ({ other, score: cosine / Math.sqrt((crowd[index] ?? 1) * (crowd[other] ?? 1)) })),
  );
  const chosen = withoutHubs(scaled);
  const found = yield* each(chosen, (list, index) => {
    const own = weightsOf(bags[index]);
    return list.flatMap(({ other, score }): LikeIncident[] => {
      const incident = incidents[other];
      const shared = sharedBy(own, bags[other], catalogue);
      // One word in common is chance; two begin to be a topic.
      const isChance = shared.length === 1 && (shared[0]?.kind === 'word' || shared[0]?.kind === 'symptom');
      return incident && !isChance ? [{ incident, score, shared }] : [];
    });
  });
  return new Map(incidents.map(({ id }, index) => [id, found[index] ?? []]));
}

/** Like `map`, with rests. */
function* each<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Generator<undefined, Made[]> {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    if (index % 50 === 0) yield;
    made.push(make(item, index));
  }
  return made;
}

interface Neighbour {
  other: number;
  score: number;
}

/** Gives each incident its best neighbours, strongest pairs first; one that already stands with many others gives way. */
function withoutHubs(near: readonly (readonly Neighbour[])[]): Neighbour[][] {
  const pairs = near
    .flatMap((list, index) => list.map((neighbour) => ({ index, neighbour })))
    .sort(
      (a, b) => b.neighbour.score - a.neighbour.score || a.index - b.index || a.neighbour.other - b.neighbour.other,
    );
  const standsWith = new Map<number, number>();
  const chosen: Neighbour[][] = near.map(() => []);
  for (const { index, neighbour } of pairs) {
    const count = standsWith.get(neighbour.other) ?? 0;
    if (count >= mostPlaces) continue;
    standsWith.set(neighbour.other, count + 1);
    chosen[index]?.push(neighbour);
  }
  return chosen;
}

/** Neighbours kept of each incident: a few more than are shown, so that whoever shows them can choose. */
const kept = 10;
/** Words kept of each text: the most telling ones; the rest is noise and time. */
const keptWords = 48;
/** Incidents that one incident may stand with. */
const mostPlaces = 12;
/** A feature that more incidents have than this says too little to be looked up. */
const mostSharing = 400;
/** Below this cosine two stories have a few words in common, as any two have. */
const leastCosine = 0.04;

/** What an incident has, as numbers of the features in a {@link Catalogue}, with how much each weighs. */
interface Bag {
  features: readonly number[];
  weights: readonly number[];
}

/** Every feature once: 1,000 stories of 900 words have half a million, and comparing numbers is what makes this quick. */
interface Catalogue {
  numbers: Readonly<Record<Shared['kind'], Map<string, number>>>;
  shared: Shared[];
  /** How many incidents have it. */
  use: number[];
}

const groupWeights = {
  theme: 3,
  service: 2,
  symptom: 1.6,
  tag: 1.6,
  factor: 1.2,
  detectedBy: 0.8,
  hardest: 0.6,
  word: 0.5,
} as const satisfies Record<Shared['kind'], number>;

/** One map for each kind, so that no key has to be put together for every word of every story. */
function numbersByKind(): Catalogue['numbers'] {
  return {
    theme: new Map(),
    service: new Map(),
    symptom: new Map(),
    tag: new Map(),
    factor: new Map(),
    detectedBy: new Map(),
    hardest: new Map(),
    word: new Map(),
  };
}

function bagOf({ card, record, prose }: Incident, catalogue: Catalogue): Bag {
  const features: number[] = [];
  const weights: number[] = [];
  const add = (key: string, shared: Shared, times = 1): void => {
    features.push(numberOf(key, shared, catalogue));
    weights.push(groupWeights[shared.kind] * (1 + Math.log(times)));
  };
  for (const id of Object.keys(card.themes)) add(id, { kind: 'theme', id });
  for (const id of new Set(card.services)) add(id, { kind: 'service', id });
  for (const id of new Set(card.tags.map((tag) => tag.toLowerCase()))) add(id, { kind: 'tag', id });
  if (card.detectedBy) add(card.detectedBy, { kind: 'detectedBy', value: card.detectedBy });
  if (card.hardest) add(card.hardest, { kind: 'hardest', value: card.hardest });
  const factors = record.factors.flatMap(({ kind, themes }) => themes.map((theme) => ({ kind, theme })));
  for (const [key, { kind, theme }] of new Map(factors.map((one) => [`${one.kind}:${one.theme}`, one])))
    add(key, { kind: 'factor', value: kind, theme });
  const stem = stemmerFor(card.language ?? 'en');
  for (const [key, { word }] of stems(card.symptoms.join('\n'), stem)) add(key, { kind: 'symptom', word });
  const words = stems(card.title, stem);
  for (const { key, word, times } of stemsOfProse(prose, stem)) {
    const known = words.get(key);
    if (known) known.times += times;
    else words.set(key, { word, times });
  }
  for (const [key, { word, times }] of words) add(key, { kind: 'word', word }, times);
  return { features, weights };
}

function numberOf(key: string, shared: Shared, { numbers, shared: all, use }: Catalogue): number {
  const known = numbers[shared.kind].get(key);
  if (known !== undefined) {
    use[known] = (use[known] ?? 0) + 1;
    return known;
  }
  numbers[shared.kind].set(key, all.length);
  use.push(1);
  return all.push(shared) - 1;
}

interface StemInProse {
  key: string;
  word: string;
  times: number;
}

/**
 * Kept as one line for each stem: while somebody writes, every save asks for the stems of all stories, and one has changed.
 * As objects those of thousands of stories would take more room than the stories.
 */
const stemLines = new WeakMap<ProseRoot, { stem: Stemmer; lines: string }>();

function stemsOfProse(prose: ProseRoot, stem: Stemmer): StemInProse[] {
  const kept = stemLines.get(prose);
  if (kept?.stem !== stem) {
    const found = [...stems(plainText(prose), stem)].map(([key, { word, times }]) => ({ key, word, times }));
    const lines = found.map(({ key, word, times }) => `${key} ${word} ${String(times)}`).join('\n');
    stemLines.set(prose, { stem, lines });
    return found;
  }
  return kept.lines === ''
    ? []
    : kept.lines.split('\n').map((line) => {
        const [key = '', word = '', times] = line.split(' ', 3);
        return { key, word, times: Number(times) };
      });
}

function stems(text: string, stem: Stemmer): Map<string, { word: string; times: number }> {
  const found = new Map<string, { word: string; times: number }>();
  const count = (chunk: string, key: string): void => {
    const known = found.get(key);
    if (known) known.times += 1;
    else found.set(key, { word: chunk.toLowerCase(), times: 1 });
  };
  const keys = keysOf(stem);
  let isTelling = false;
  for (const chunk of chunksOf(text)) {
    let key = keys.get(chunk);
    if (key === undefined && isPlainWord(chunk)) keys.set(chunk, (key = keyOf(chunk.toLowerCase(), stem)));
    if (key !== undefined) {
      isTelling ||= key !== stopWord;
      if (key !== stopWord && key !== tooLittle) count(chunk, key);
      continue;
    }
    for (const word of wordsOf(chunk)) {
      const made = keyOf(word, stem);
      isTelling ||= made !== stopWord;
      if (made !== stopWord && made !== tooLittle) count(word, made);
    }
  }
  if (isTelling) return found;
  for (const word of wordsOf(text)) if (!saysLittle(word)) count(word, stem(word));
  return found;
}

/** In place of a stem, for words that give none. */
const stopWord = ' stop';
const tooLittle = ' little';

function keyOf(word: string, stem: Stemmer): string {
  if (isStopWord(word)) return stopWord;
  return saysLittle(word) ? tooLittle : stem(word);
}

function saysLittle(word: string): boolean {
  return word.length < 3 || /^[\d.]+$/.test(word);
}

/** The plain words of all stories, as they are written, with their stems: each is looked at once. */
const keysOf = rememberEach((_stem: Stemmer) => new Map<string, string>());

/** Weighs features by how rare they are, keeps the most telling words, and makes the bag one long. */
function weigh({ features, weights }: Bag, { shared, use }: Catalogue, count: number): Bag {
  const weighed = features
    .map((feature, at) => ({
      feature,
      weight: (weights[at] ?? 0) * Math.log((1 + count) / (use[feature] ?? 1)),
      isWord: shared[feature]?.kind === 'word',
    }))
    .filter(({ feature }) => (use[feature] ?? 0) > 1);
  const words = weighed.filter(({ isWord }) => isWord).sort((a, b) => b.weight - a.weight || a.feature - b.feature);
  const chosen = [...weighed.filter(({ isWord }) => !isWord), ...words.slice(0, keptWords)];
  const length = Math.sqrt(chosen.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return { features: chosen.map(({ feature }) => feature), weights: chosen.map(({ weight }) => weight / length) };
}

/** Finds the bags that are nearest to one of them. */
function nearestIn(bags: readonly Bag[]): (bag: Bag, index: number) => { other: number; cosine: number }[] {
  const holders: { index: number; weight: number }[][] = [];
  for (const [index, { features, weights }] of bags.entries())
    for (const [at, feature] of features.entries()) (holders[feature] ??= []).push({ index, weight: weights[at] ?? 0 });
  const cosines = new Float64Array(bags.length);
  return ({ features, weights }, index) => {
    const met: number[] = [];
    for (const [at, feature] of features.entries()) {
      const list = holders[feature] ?? [];
      if (list.length > mostSharing) continue;
      const weight = weights[at] ?? 0;
      for (const holder of list) {
        if (holder.index === index) continue;
        if (cosines[holder.index] === 0) met.push(holder.index);
        cosines[holder.index] = (cosines[holder.index] ?? 0) + weight * holder.weight;
      }
    }
    const found: { other: number; cosine: number }[] = [];
    for (const other of met) {
      const cosine = cosines[other] ?? 0;
      cosines[other] = 0;
      if (cosine >= leastCosine) found.push({ other, cosine });
    }
    return found.sort((a, b) => b.cosine - a.cosine || a.other - b.other).slice(0, kept);
  };
}

/** By feature. */
type Weights = ReadonlyMap<number, number>;

function weightsOf({ features, weights }: Bag = { features: [], weights: [] }): Weights {
  return new Map(features.map((feature, at) => [feature, weights[at] ?? 0]));
}

function sharedBy(one: Weights, other: Bag | undefined, { shared }: Catalogue): Shared[] {
  if (!other) return [];
  return other.features
    .flatMap((feature, at) => {
      const weight = one.get(feature);
      return weight === undefined ? [] : [{ feature, weight: weight * (other.weights[at] ?? 0) }];
    })
    .sort((a, b) => b.weight - a.weight || a.feature - b.feature)
    .flatMap(({ feature }) => shared[feature] ?? []);
}
