import { hasWalkthrough } from '../views/has-walkthrough.ts';
import type { Deck } from '../deck/deck.ts';
import { slidesOf } from '../deck/deck-of-plan.ts';
import { stageName } from '../deck/opaque-id.ts';
import type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from '../graph/knowledge-graph.ts';
import type { Beat } from '../story/beat.ts';
import type { PlanWish } from '../story/outline.ts';
import { planFrom, storyOutline, wishedMinutes, type PlanSource } from '../story/story-plan.ts';
import type { SiteView } from '../views/prose-rendering.ts';
import { curatedSlides } from './curated-slides.ts';
import { storyOfIncident, storyTheme } from './story-of-incident.ts';

/** A playback by what it is made from. */
export interface PlaybackAddress {
  from: 'playback' | 'theme' | 'incident';
  id: string;
}

/** Every playback of the site: the curated ones, one per theme with two incidents or more, one per incident with a timeline or a pause. */
export function playbackAddresses(graph: KnowledgeGraph): PlaybackAddress[] {
  return [
    ...[...graph.playbacks.keys()].map((id) => ({ from: 'playback' as const, id })),
    ...[...graph.themes.keys()]
      .filter((id) => (graph.incidentsByTheme.get(id) ?? []).length >= 2)
      .map((id) => ({ from: 'theme' as const, id })),
    ...[...graph.incidents.values()].filter(hasWalkthrough).map(({ id }) => ({ from: 'incident' as const, id })),
  ];
}

/** Path of the readable page below the site's root. */
export function playbackPath({ from, id }: PlaybackAddress): string {
  return from === 'playback' ? `playbacks/${id}/` : `${from}s/${id}/playback/`;
}

/** The deck behind an address; undefined if readers cannot reach what it is made from. */
export function playbackDeck(address: PlaybackAddress, site: SiteView, wish: PlanWish = {}): Deck | undefined {
  const material = materialOf(address, site);
  return material && deckOf(playbackPath(address), material, site, wish);
}

/** A deck of incidents that somebody has put together; those that readers cannot reach are left out. */
export function incidentsDeck(ids: readonly string[], site: SiteView, wish: PlanWish = {}): Deck | undefined {
  const incidents = ids.flatMap((id) => site.graph.incidents.get(id) ?? []);
  const [only] = incidents;
  if (!only) return undefined;
  const path = incidents.length === 1 ? playbackPath({ from: 'incident', id: only.id }) : 'playbacks/new/';
  return deckOf(path, incidents.length === 1 ? ofIncident(only, site) : ofIncidents(incidents, site), site, wish);
}

/** What a deck is made from. */
interface Material {
  title: string;
  teaser: string;
  hook: string | undefined;
  audience: string | undefined;
  chosen: string | undefined;
  minutes: number | undefined;
  file: string;
  source: PlanSource;
  /** The body of a curated playback. */
  prose?: PlaybackEntry['prose'];
}

/** A theme is best seen in few incidents; a room does not follow more. */
const mostIncidents = 4;
const mostElsewhere = 4;

function materialOf({ from, id }: PlaybackAddress, site: SiteView): Material | undefined {
  const { graph } = site;
  switch (from) {
    case 'playback': {
      const entry = graph.playbacks.get(id);
      return entry && ofPlayback(entry, site);
    }
    case 'theme': {
      const theme = graph.themes.get(id);
      return theme && ofTheme(theme, site);
    }
    case 'incident': {
      const incident = graph.incidents.get(id);
      return incident && ofIncident(incident, site);
    }
  }
}

function ofPlayback({ card, file, prose }: PlaybackEntry, site: SiteView): Material {
  const { graph } = site;
  const incidents = card.incidents.flatMap((id) => graph.incidents.get(id) ?? []);
  const shared = [...graph.themes.keys()].filter(
    (id) => incidents.filter((incident) => id in incident.card.themes).length >= 2,
  );
  const themes = (card.themes.length > 0 ? card.themes : shared).flatMap((id) => graph.themes.get(id) ?? []);
  return {
    title: card.title,
    teaser: card.teaser ?? neutralTeaser(incidents.length, site),
    hook: card.hook,
    audience: card.audience,
    chosen: undefined,
    minutes: card.minutes,
    file,
    source: sourceOf(incidents, themes, card.themes.length > 0 ? 'theme' : 'story', site),
    ...(prose.children.length > 0 ? { prose } : {}),
  };
}

function ofTheme(theme: ThemeEntry, site: SiteView): Material {
  const { graph, words } = site;
  const all = graph.incidentsByTheme.get(theme.id) ?? [];
  const telling = ({ record }: Incident): number =>
    (record.pauses.length > 0 ? 2 : 0) + (record.timeline.length > 0 ? 1 : 0);
  const incidents = [...all]
    .sort((a, b) => telling(b) - telling(a))
    .slice(0, mostIncidents)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    title: words.deck.walkthrough(theme.card.title),
    teaser: neutralTeaser(incidents.length, site),
    hook: words.deck.across(incidents.length),
    audience: undefined,
    chosen: all.length > incidents.length ? words.deck.chosen(incidents.length, all.length) : undefined,
    minutes: undefined,
    file: theme.file,
    source: sourceOf(incidents, [theme], 'theme', site),
  };
}

function ofIncident(incident: Incident, site: SiteView): Material {
  const { graph, words } = site;
  const themes = Object.keys(incident.card.themes).flatMap((id) => graph.themes.get(id) ?? []);
  return {
    title: words.deck.walkthrough(incident.card.title),
    teaser: incident.card.teaser ?? neutralTeaser(1, site),
    hook: incident.card.hook,
    audience: undefined,
    chosen: undefined,
    minutes: undefined,
    file: incident.file,
    source: sourceOf([incident], themes.slice(0, 2), 'story', site),
  };
}

function ofIncidents(incidents: readonly Incident[], site: SiteView): Material {
  const { graph, words } = site;
  const shared = [...graph.themes.values()].filter(
    ({ id }) => incidents.filter((incident) => id in incident.card.themes).length >= 2,
  );
  return {
    title: words.deck.someStories(incidents.length),
    teaser: neutralTeaser(incidents.length, site),
    hook: undefined,
    audience: undefined,
    chosen: undefined,
    minutes: undefined,
    file: incidents[0]?.file ?? '',
    source: sourceOf(incidents, shared.slice(0, 2), 'story', site),
  };
}

/** Incidents and themes as stories; with others of the same themes, for a guise elsewhere and for a contrast. */
function sourceOf(
  incidents: readonly Incident[],
  themes: readonly ThemeEntry[],
  follows: 'story' | 'theme',
  site: SiteView,
): PlanSource {
  const { graph } = site;
  const named = incidents.flatMap(({ card }) =>
    card.related.flatMap(({ incident, kind }) => (kind === 'contrast' ? (graph.incidents.get(incident) ?? []) : [])),
  );
  const alike = themes.flatMap(({ id }) =>
    (graph.incidentsByTheme.get(id) ?? []).slice(0, mostElsewhere + incidents.length),
  );
  const elsewhere = [...new Set([...named, ...alike])].filter((incident) => !incidents.includes(incident));
  return {
    stories: incidents.map((incident) => storyOfIncident(incident, site)),
    themes: themes.map((theme) => storyTheme(theme, site)),
    follows,
    elsewhere: elsewhere.slice(0, 2 * mostElsewhere).map((incident) => storyOfIncident(incident, site)),
  };
}

function deckOf(path: string, material: Material, site: SiteView, wish: PlanWish): Deck {
  const { title, teaser, hook, audience, chosen, file, prose } = material;
  const source: PlanSource = { ...material.source, teaser };
  const { stories } = source;
  const { outline, beats } = storyOutline(source);
  const slides = (of: readonly Beat[]): Deck['slides'] => slidesOf(of, stories, { path, file }, site.words);
  const common = { path, stage: stageName(path), title, teaser, hook, audience, chosen };
  if (prose) {
    const minutes = wish.minutes ?? material.minutes;
    const [start, rules] = slides(beats)
      .filter(({ kind, id }) => id === 'start' || kind === 'rules')
      .map((slide) => ({ ...slide, natural: slide.minutes }));
    if (!start || !rules) throw new Error('A plan has a first beat and ground rules.');
    const curated = curatedSlides(
      { prose, file, path, minutes, stories, themes: source.themes ?? [], elsewhere: source.elsewhere ?? [] },
      start,
      rules,
      site,
    );
    const sum = curated.reduce((total, slide) => total + slide.minutes, 0);
    return { ...common, minutes: Math.max(1, Math.round(sum)), slides: curated, variants: undefined };
  }
  const usual: PlanWish =
    wish.audience === undefined && wish.minutes === undefined ? { minutes: material.minutes } : wish;
  return {
    ...common,
    minutes: wishedMinutes(usual),
    slides: slides(planFrom(outline, beats, usual)),
    variants: { slides: slides(beats), outline },
  };
}

function neutralTeaser(count: number, { words }: SiteView): string {
  return count > 1 ? words.deck.someStories(count) : words.deck.oneStory;
}
