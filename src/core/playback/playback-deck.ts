import { hasWalkthrough } from '../views/has-walkthrough.ts';
import type { Deck } from '../deck/deck.ts';
import { deckInLength } from '../deck/deck-in-length.ts';
import { deckOfMaterial, type DeckMaterial } from '../deck/deck-material.ts';
import type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from '../graph/knowledge-graph.ts';
import type { PlanWish } from '../story/outline.ts';
import type { SiteView } from '../views/prose-rendering.ts';
import { choiceMaterial, elsewhereOf, incidentsTold } from './choice-material.ts';
import { curatedSlides, type PlannedDraft } from './curated-slides.ts';
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
export function playbackDeck({ from, id }: PlaybackAddress, site: SiteView, wish: PlanWish = {}): Deck | undefined {
  const { graph } = site;
  switch (from) {
    case 'playback': {
      const entry = graph.playbacks.get(id);
      return entry && deckOfPlayback(entry, site, wish);
    }
    case 'theme': {
      const theme = graph.themes.get(id);
      return theme && deckOfIncidents(incidentsTold(theme, site), theme, site, wish);
    }
    case 'incident':
      return incidentsDeck([id], site, wish);
  }
}

/** A deck of incidents that somebody has put together; those that readers cannot reach are left out. */
export function incidentsDeck(ids: readonly string[], site: SiteView, wish: PlanWish = {}): Deck | undefined {
  const incidents = ids.flatMap((id) => site.graph.incidents.get(id) ?? []);
  return deckOfIncidents(incidents, undefined, site, wish);
}

function deckOfIncidents(
  incidents: readonly Incident[],
  theme: ThemeEntry | undefined,
  site: SiteView,
  wish: PlanWish,
): Deck | undefined {
  const material = choiceMaterial(incidents, theme, site);
  return material && deckOfMaterial(material, site.words, wish);
}

function deckOfPlayback(entry: PlaybackEntry, site: SiteView, wish: PlanWish): Deck {
  const { card, file, prose } = entry;
  const { graph, words } = site;
  const incidents = card.incidents.flatMap((id) => graph.incidents.get(id) ?? []);
  const shared = [...graph.themes.keys()].filter(
    (id) => incidents.filter((incident) => id in incident.card.themes).length >= 2,
  );
  const themes = (card.themes.length > 0 ? card.themes : shared).flatMap((id) => graph.themes.get(id) ?? []);
  const material: DeckMaterial = {
    path: playbackPath({ from: 'playback', id: entry.id }),
    title: card.title,
    teaser: card.teaser ?? (incidents.length > 1 ? words.deck.someStories(incidents.length) : words.deck.oneStory),
    hook: card.hook,
    audience: card.audience,
    chosen: undefined,
    minutes: card.minutes,
    file,
    source: {
      stories: incidents.map((incident) => storyOfIncident(incident, site)),
      themes: themes.map((theme) => storyTheme(theme, site)),
      follows: card.themes.length > 0 && incidents.length > 1 ? 'theme' : 'story',
      elsewhere: elsewhereOf(
        incidents,
        themes.map(({ id }) => id),
        site,
      ),
    },
  };
  if (prose.children.length === 0) return deckOfMaterial(material, words, wish);
  const automatic = deckOfMaterial({ ...material, ordered: true }, words);
  const brief = deckOfMaterial(material, words, { audience: 'executives' });
  const [first, rules] = planned(
    automatic.variants.slides.filter(({ kind, id }) => id === 'start' || kind === 'rules'),
  );
  if (!first || !rules) throw new Error('A plan has a first beat and ground rules.');
  const { stories, themes: followed = [], elsewhere = [], follows = 'story' } = material.source;
  const { slides, order } = curatedSlides(
    { prose, file, path: material.path, minutes: card.minutes, stories, themes: followed, elsewhere, follows },
    { first, rules, brief: planned(brief.slides.filter(({ id }) => id !== first.id)) },
    site,
  );
  return deckInLength({ ...automatic, variants: { slides, choices: { by: 'author', ...order } } }, wish);
}

/** Slides of the plan, each as long as the plan takes for it. */
function planned(slides: Deck['slides']): PlannedDraft[] {
  return slides.map((slide) => ({ ...slide, natural: slide.minutes }));
}
