import { stageName } from '../deck/opaque-id.ts';
import type { Deck } from '../deck/deck.ts';
import type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from '../graph/knowledge-graph.ts';
import { curatedSlides } from './curated-slides.ts';
import { deckMinutes, finishSlides, type SlideDraft } from './playback-draft.ts';
import { phasesSlides } from './playback-phases.ts';
import {
  actionsSlides,
  cameToLightSlides,
  discussSlides,
  feltSlides,
  groundRulesSlide,
  guisesSlides,
  openingSlide,
  stillOpenSlides,
  storySlides,
  themesOf,
} from './playback-slides.ts';
import type { SiteView } from '../views/prose-rendering.ts';

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
    ...[...graph.incidents.values()]
      .filter(({ record }) => record.timeline.length > 0 || record.pauses.length > 0)
      .map(({ id }) => ({ from: 'incident' as const, id })),
  ];
}

/** Path of the readable page below the site's root. */
export function playbackPath({ from, id }: PlaybackAddress): string {
  return from === 'playback' ? `playbacks/${id}/` : `${from}s/${id}/playback/`;
}

/** The deck behind an address; undefined if readers cannot reach what it is made from. */
export function playbackDeck(address: PlaybackAddress, site: SiteView): Deck | undefined {
  const { graph } = site;
  const source = { playback: graph.playbacks, theme: graph.themes, incident: graph.incidents }[address.from].get(
    address.id,
  );
  if (!source) return undefined;
  const plan =
    address.from === 'playback'
      ? curatedPlan(source as PlaybackEntry, site)
      : address.from === 'theme'
        ? themePlan(source as ThemeEntry, site)
        : incidentPlan(source as Incident, site);
  return finishDeck(address, plan, site);
}

/** What a deck is made from, before its slides have addresses and times. */
interface DeckPlan {
  title: string;
  teaser: string;
  hook: string | undefined;
  audience: string | undefined;
  minutes: number | undefined;
  file: string;
  incidents: readonly Incident[];
  /** Everything behind the title. */
  slides: readonly SlideDraft[];
  /** What is said to the title. */
  opening?: SlideDraft['notes'];
}

/** A theme is best seen in few incidents; a room does not follow more. */
const mostIncidents = 4;
const momentsOfOne = 20;
/** With the last one that every deck has, they fill one screen. */
const mostQuestions = 3;
const momentsOfSeveral = 7;

function curatedPlan({ card, file, prose }: PlaybackEntry, site: SiteView): DeckPlan {
  const { graph } = site;
  const incidents = card.incidents.flatMap((id) => graph.incidents.get(id) ?? []);
  const shared = [...graph.themes.keys()].filter(
    (id) => incidents.filter((incident) => id in incident.card.themes).length >= 2,
  );
  const themes = themesOf(card.themes.length > 0 ? card.themes : shared, graph);
  const common = {
    title: card.title,
    teaser: card.teaser ?? neutralTeaser(incidents, site),
    hook: card.hook,
    audience: card.audience,
    minutes: card.minutes,
    file,
    incidents,
  };
  if (prose.children.length === 0) return { ...common, slides: acrossSlides(themes, incidents, file, site) };
  const { opening, slides } = curatedSlides({ prose, file, incidents, themes }, site);
  return { ...common, slides: [groundRulesSlide(file, site.words), ...slides], opening };
}

function themePlan(theme: ThemeEntry, site: SiteView): DeckPlan {
  const { graph, words } = site;
  const telling = ({ record }: Incident): number =>
    (record.pauses.length > 0 ? 2 : 0) + (record.timeline.length > 0 ? 1 : 0);
  const incidents = [...(graph.incidentsByTheme.get(theme.id) ?? [])]
    .sort((a, b) => telling(b) - telling(a))
    .slice(0, mostIncidents)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    title: words.deck.walkthrough(theme.card.title),
    teaser: neutralTeaser(incidents, site),
    hook: words.deck.across(incidents.length),
    audience: undefined,
    minutes: undefined,
    file: theme.file,
    incidents,
    slides: acrossSlides([theme], incidents, theme.file, site),
  };
}

function incidentPlan(incident: Incident, site: SiteView): DeckPlan {
  const { graph, words } = site;
  const themes = themesOf(Object.keys(incident.card.themes), graph).slice(0, 2);
  const elsewhere = (theme: ThemeEntry): Incident[] =>
    (graph.incidentsByTheme.get(theme.id) ?? []).filter((other) => other !== incident).slice(0, 2);
  return {
    title: words.deck.walkthrough(incident.card.title),
    teaser: incident.card.teaser ?? neutralTeaser([incident], site),
    hook: incident.card.hook,
    audience: undefined,
    minutes: undefined,
    file: incident.file,
    incidents: [incident],
    slides: [
      groundRulesSlide(incident.file, words),
      ...feltSlides(incident, site),
      ...storySlides(incident, site, momentsOfOne),
      ...cameToLightSlides(incident, site),
      ...phasesSlides([incident], incident.file, site),
      ...themes.flatMap((theme) => guisesSlides(theme, [incident, ...elsewhere(theme)], site)),
      ...closingSlides(themes, [incident], incident.file, site),
    ],
  };
}

/** Several incidents told one after the other, then seen together. */
function acrossSlides(
  themes: readonly ThemeEntry[],
  incidents: readonly Incident[],
  file: string,
  site: SiteView,
): SlideDraft[] {
  return [
    groundRulesSlide(file, site.words),
    ...incidents.flatMap((incident) => [
      openingSlide(incident, site),
      ...storySlides(incident, site, momentsOfSeveral),
      ...cameToLightSlides(incident, site).slice(0, 1),
    ]),
    ...phasesSlides(incidents, file, site),
    ...themes.flatMap((theme) => guisesSlides(theme, incidents, site)),
    ...closingSlides(themes, incidents, file, site),
  ];
}

/** Every walkthrough ends here: what is open, what was done, what it means for us. */
function closingSlides(
  themes: readonly ThemeEntry[],
  incidents: readonly Incident[],
  file: string,
  site: SiteView,
): SlideDraft[] {
  return [
    ...stillOpenSlides(incidents, file, site.words),
    ...actionsSlides(incidents, file, site),
    ...discussSlides(
      themes.flatMap(({ card }) => card.questions.slice(1, 3)).slice(0, mostQuestions),
      file,
      site.words,
    ),
  ];
}

function finishDeck(address: PlaybackAddress, plan: DeckPlan, { words }: SiteView): Deck {
  const path = playbackPath(address);
  const { title, teaser, hook, audience, file, opening } = plan;
  const count = words.deck.incidents(plan.incidents.length);
  const titleSlide: SlideDraft = {
    name: 'start',
    title,
    roomTitle: teaser,
    ...(opening === undefined ? {} : { notes: opening }),
    file,
    content: { kind: 'title', hook, lead: count },
  };
  const slides = finishSlides([titleSlide, ...plan.slides], path, plan.minutes);
  const minutes = deckMinutes(slides);
  const lead = [count, words.deck.minutes(minutes), ...(audience === undefined ? [] : [audience])].join(' · ');
  return {
    path,
    stage: stageName(path),
    title,
    teaser,
    hook,
    audience,
    minutes,
    slides: slides.map((slide) => (slide.kind === 'title' ? { ...slide, lead } : slide)),
  };
}

function neutralTeaser(incidents: readonly Incident[], site: SiteView): string {
  const { deck } = site.words;
  return incidents.length > 1 ? deck.someStories(incidents.length) : deck.oneStory;
}
