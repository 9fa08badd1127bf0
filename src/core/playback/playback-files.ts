import {
  deckPath,
  formerIdsPath,
  storyPath,
  themePath,
  type FormerIds,
  type StoryFile,
  type ThemeFile,
} from '../deck/choice-files.ts';
import { mostLookedAt } from '../deck/choice-source.ts';
import type { Incident, KnowledgeGraph, ThemeEntry } from '../graph/knowledge-graph.ts';
import type { SiteFile } from '../site-file.ts';
import { wentWell } from '../story/across-beats.ts';
import { storyLines } from '../story/story-lines.ts';
import type { SiteView } from '../views/prose-rendering.ts';
import { contrastsOf, followedTheme, seenTheme } from './choice-material.ts';
import { playbackDeck } from './playback-deck.ts';
import { otherStory, storyOfIncident } from './story-of-incident.ts';

/** What browsers make decks from when somebody asks for one: a file for each story, theme and curated playback. */
export function* playbackFiles(site: SiteView): Generator<SiteFile> {
  const { graph } = site;
  for (const incident of graph.incidents.values()) yield json(storyPath(incident.id), () => storyFile(incident, site));
  for (const theme of graph.themes.values()) yield json(themePath(theme.id), () => themeFile(theme, site));
  for (const id of graph.playbacks.keys()) yield json(deckPath(id), () => playbackDeck({ from: 'playback', id }, site));
  yield json(formerIdsPath, () => formerIds(graph));
}

function json(path: string, value: () => unknown): SiteFile {
  return { path, content: () => JSON.stringify(value()) };
}

function storyFile(incident: Incident, site: SiteView): StoryFile {
  const story = storyOfIncident(incident, site);
  return {
    story,
    lines: storyLines(story),
    contrasts: contrastsOf(incident, site).map((other) => otherStory(other, site)),
  };
}

function themeFile(theme: ThemeEntry, site: SiteView): ThemeFile {
  const incidents = site.graph.incidentsByTheme.get(theme.id) ?? [];
  return {
    ...followedTheme(theme, site),
    ...seenTheme(theme, site),
    incidents: incidents.slice(0, mostLookedAt).map((incident) => otherStory(incident, site)),
    unharmed: incidents.flatMap((incident) => unharmedBy(theme.id, incident)).slice(0, mostUnharmed),
  };
}

/** Enough to suggest another one when the first is told already. */
const mostUnharmed = 4;

/** An incident where a condition did no harm: what absorbed or softened it, or a near miss or a success as a whole. */
function unharmedBy(theme: string, { id, card, record }: Incident): ThemeFile['unharmed'] {
  const factors = record.factors.filter(({ themes }) => themes.includes(theme));
  const absorbed = factors.find(({ absorbedBy }) => absorbedBy !== undefined)?.absorbedBy;
  const softened = factors.find(({ role }) => role === 'mitigator')?.text;
  const whole = wentWell(card) ? (card.hook ?? card.themes[theme]) : undefined;
  const why = absorbed ?? softened ?? whole;
  return why === undefined ? [] : [{ id, title: card.title, why }];
}

function formerIds(graph: KnowledgeGraph): FormerIds {
  const present = (kind: 'incidents' | 'themes'): Record<string, string> =>
    Object.fromEntries(
      [...graph.presentIds[kind]].filter(([former, id]) => graph[kind].has(id) && !graph[kind].has(former)),
    );
  return { incidents: present('incidents'), themes: present('themes') };
}
