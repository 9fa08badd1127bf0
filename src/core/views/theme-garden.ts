import type { Incident, KnowledgeGraph, ThemeEntry } from '../graph/knowledge-graph.ts';
import { editDistance } from '../edit-distance.ts';
import { stemmerFor } from '../search/stem.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { fold } from '../search/fold.ts';
import { wordsOf } from '../search/words-of.ts';
import type { Words } from '../words/words.ts';
import { everyAction, themesOf } from './ledger-actions.ts';

/** What whoever tends the themes could look at. Each is a proposal: whether it is one theme or two is for people to say. */
export interface ThemeGarden {
  /** Tags that more than one team writes again and again: perhaps a theme that has no page yet. */
  candidates: readonly { tag: string; stories: readonly string[]; teams: readonly string[] }[];
  /** Pairs that may be one theme. */
  alike: readonly AlikeThemes[];
  /** Stories whose sentence about a theme has little to do with what the others say of it. */
  misfits: readonly { theme: string; story: string; how: string }[];
  withoutStory: readonly string[];
  /** Carried by stories, and no improvement action answers them. */
  withoutAction: readonly string[];
  /** Carried by stories, and no finding of a review names them. */
  undiscussed: readonly string[];
}

export type AlikeThemes =
  | { because: 'name'; one: string; other: string; names: readonly [string, string] }
  /** How many stories carry both, and how many carry either. */
  | { because: 'stories'; one: string; other: string; both: number; either: number };

const leastUses = 3;
const leastTeams = 2;
/** Two themes with this share of their stories in common (Jaccard) say mostly the same of the same. */
const sameStories = 0.7;
/** Below this share of the usual likeness in its theme a story stands apart. */
const standsApart = 0.25;
/** With fewer stories nobody can say what is usual for a theme. */
const leastForUsual = 4;

export function themeGarden(graph: KnowledgeGraph): ThemeGarden {
  const themes = [...graph.themes.values()];
  const storiesOf = (id: string): readonly Incident[] => graph.incidentsByTheme.get(id) ?? [];
  const used = themes.map(({ id }) => id).filter((id) => storiesOf(id).length > 0);
  const answered = new Set(everyAction(graph).flatMap((of) => [...themesOf(of)]));
  const discussed = new Set(
    [...graph.incidents.values()].flatMap(({ record }) => record.findings.flatMap((finding) => finding.themes)),
  );
  return {
    candidates: candidates(graph),
    alike: themes.flatMap((one, place) => themes.slice(place + 1).flatMap((other) => alike(one, other, graph))),
    misfits: themes.flatMap((theme) => misfits(theme, storiesOf(theme.id))),
    withoutStory: themes.map(({ id }) => id).filter((id) => !used.includes(id)),
    withoutAction: used.filter((id) => !answered.has(id)),
    undiscussed: used.filter((id) => !discussed.has(id)),
  };
}

function candidates(graph: KnowledgeGraph): ThemeGarden['candidates'] {
  const known = new Set([...graph.themes.values()].flatMap((theme) => namesOf(theme).map(key)));
  const byTag = new Map<string, { tag: string; incidents: Set<Incident> }>();
  for (const incident of graph.incidents.values())
    for (const tag of incident.card.tags) {
      const entry = byTag.get(key(tag)) ?? { tag, incidents: new Set() };
      byTag.set(key(tag), entry);
      entry.incidents.add(incident);
    }
  return [...byTag]
    .filter(([name]) => !known.has(name))
    .map(([, { tag, incidents }]) => ({
      tag,
      stories: [...incidents].map(({ id }) => id),
      teams: [...new Set([...incidents].flatMap(({ card }) => card.teams))].sort(),
    }))
    .filter(({ stories, teams }) => stories.length >= leastUses && teams.length >= leastTeams)
    .sort((a, b) => b.stories.length - a.stories.length || (a.tag < b.tag ? -1 : 1));
}

function alike(one: ThemeEntry, other: ThemeEntry, graph: KnowledgeGraph): AlikeThemes[] {
  const names = namesOf(one)
    .flatMap((mine) => namesOf(other).map((theirs): [string, string] => [mine, theirs]))
    .find(([mine, theirs]) => isNearName(key(mine), key(theirs)));
  if (names) return [{ because: 'name', one: one.id, other: other.id, names }];
  const mine = graph.incidentsByTheme.get(one.id) ?? [];
  const theirs = graph.incidentsByTheme.get(other.id) ?? [];
  const both = mine.filter(({ card }) => other.id in card.themes).length;
  const either = mine.length + theirs.length - both;
  return both >= leastUses && both >= either * sameStories
    ? [{ because: 'stories', one: one.id, other: other.id, both, either }]
    : [];
}

/** Why two themes may be one, in words. */
export function whyAlike(pair: AlikeThemes, words: Words['garden']): string {
  return pair.because === 'name' ? words.nearName(pair.names) : words.sameStories(pair.both, pair.either);
}

function isNearName(mine: string, theirs: string): boolean {
  if (mine === theirs) return true;
  const most = Math.min(mine.length, theirs.length) < 8 ? 0 : 2;
  return most > 0 && editDistance(mine, theirs, most) <= most;
}

function namesOf({ id, card }: ThemeEntry): string[] {
  return [card.title, ...card.aliases, id];
}

/** A name without case, accents, gaps and endings: `Retry storms`, `retry-storm` and `retrystorm` are one. */
function key(name: string): string {
  const stem = stemmerFor('en');
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => stem(fold(word)))
    .join('');
}

/**
 * What a story says of a theme (its sentence, its factors) against what the other stories and the theme's own page say:
 * cosine of stemmed words, rare ones weighing more.
 */
function misfits({ id, card }: ThemeEntry, incidents: readonly Incident[]): ThemeGarden['misfits'] {
  if (incidents.length < leastForUsual) return [];
  const own = bagOf([card.title, card.definition, ...card.signs, ...card.aliases, ...card.questions].join('\n'));
  const bags = incidents.map((incident) => bagOf(saidOf(id, incident)));
  const use = new Map<string, number>();
  for (const bag of [own, ...bags]) for (const word of bag) use.set(word, (use.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log((2 + bags.length) / (use.get(word) ?? 1)) ** 2;
  const likeness = bags.map((bag) => {
    const others = [own, ...bags].filter((other) => other !== bag);
    return others.reduce((sum, other) => sum + cosine(bag, other, weight), 0) / others.length;
  });
  const usual = [...likeness].sort((a, b) => a - b)[Math.floor(likeness.length / 2)] ?? 0;
  return incidents.flatMap((incident, place) =>
    (likeness[place] ?? 0) < usual * standsApart
      ? [{ theme: id, story: incident.id, how: incident.card.themes[id] ?? '' }]
      : [],
  );
}

function saidOf(theme: string, { card, record }: Incident): string {
  const factors = record.factors.filter(({ themes }) => themes.includes(theme));
  return [card.themes[theme], ...factors.flatMap(({ text, lookedLike }) => [text, lookedLike])].join('\n');
}

function bagOf(text: string): ReadonlySet<string> {
  return new Set(withoutStopWords(wordsOf(text)).map(stemmerFor('en')));
}

function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>, weight: (word: string) => number): number {
  const total = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weight(word), 0);
  const length = Math.sqrt(total(one) * total(other));
  return length === 0 ? 0 : total([...one].filter((word) => other.has(word))) / length;
}
