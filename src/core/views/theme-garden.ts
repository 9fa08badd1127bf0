import type { Incident, KnowledgeGraph, ThemeEntry } from '../graph/knowledge-graph.ts';
import { editDistance } from '../edit-distance.ts';
import { stemmerFor } from '../search/stem.ts';
import { fold } from '../search/fold.ts';
import type { Words } from '../words/words.ts';
import { everyAction, themesOf } from './ledger-actions.ts';
import { misfits, type Misfit } from './theme-misfits.ts';

/** What whoever tends the themes could look at. Each is a proposal: whether it is one theme or two is for people to say. */
export interface ThemeGarden {
  /** Tags that more than one team writes again and again: perhaps a theme that has no page yet. */
  candidates: readonly { tag: string; stories: readonly string[]; teams: readonly string[] }[];
  /** Pairs that may be one theme. */
  alike: readonly AlikeThemes[];
  misfits: readonly Misfit[];
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
