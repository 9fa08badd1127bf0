import { pickElsewhere, themesSeen, themesWanted, type SeenTheme } from '../deck/choice-source.ts';
import { materialOfChoice, type DeckMaterial, type FollowedTheme } from '../deck/deck-material.ts';
import type { Incident, ThemeEntry } from '../graph/knowledge-graph.ts';
import type { PlanSource } from '../story/plan-source.ts';
import type { SiteView } from '../views/prose-rendering.ts';
import { otherStory, storyOfIncident, storyTheme } from './story-of-incident.ts';

/** A theme is best seen in few incidents; a room does not follow more. */
const mostTold = 4;

/** The material of a walkthrough of these incidents, in their order; with a theme, of a walkthrough of that theme. */
export function choiceMaterial(
  incidents: readonly Incident[],
  follow: ThemeEntry | undefined,
  site: SiteView,
): DeckMaterial | undefined {
  const { graph, words } = site;
  const stories = incidents.map((incident) => storyOfIncident(incident, site));
  const wanted = follow ? [follow] : themesWanted(stories).flatMap((id) => graph.themes.get(id) ?? []);
  const themes = themesSeen(
    stories.length,
    wanted.map((theme) => seenTheme(theme, site)),
  );
  const elsewhere = elsewhereOf(
    incidents,
    themes.map(({ id }) => id),
    site,
  );
  return materialOfChoice(
    { stories, themes, follows: follow ? 'theme' : 'story', elsewhere },
    follow && followedTheme(follow, site),
    words,
  );
}

/** Other incidents of these themes, for a guise elsewhere and for a contrast; those that authors named come first. */
export function elsewhereOf(
  incidents: readonly Incident[],
  themes: readonly string[],
  site: SiteView,
): NonNullable<PlanSource['elsewhere']> {
  const { graph } = site;
  return pickElsewhere(
    incidents,
    incidents.flatMap((incident) => contrastsOf(incident, site)),
    themes.map((id) => graph.incidentsByTheme.get(id) ?? []),
  ).map((incident) => otherStory(incident, site));
}

/** Incidents that an author named as the contrast. */
export function contrastsOf({ card }: Incident, { graph }: SiteView): Incident[] {
  return card.related.flatMap(({ incident, kind }) =>
    kind === 'contrast' ? (graph.incidents.get(incident) ?? []) : [],
  );
}

export function seenTheme(theme: ThemeEntry, site: SiteView): SeenTheme {
  return { theme: storyTheme(theme, site), place: [...site.graph.themes.keys()].indexOf(theme.id) };
}

export function followedTheme(theme: ThemeEntry, site: SiteView): FollowedTheme {
  return {
    theme: storyTheme(theme, site),
    file: theme.file,
    count: site.graph.incidentsByTheme.get(theme.id)?.length ?? 0,
    told: incidentsTold(theme, site).map(({ id }) => id),
  };
}

/** Those that can be lived through come first, with a timeline and a pause; told in the order in which they happened. */
export function incidentsTold({ id }: ThemeEntry, { graph }: SiteView): Incident[] {
  const telling = ({ record }: Incident): number =>
    (record.pauses.length > 0 ? 2 : 0) + (record.timeline.length > 0 ? 1 : 0);
  return [...(graph.incidentsByTheme.get(id) ?? [])]
    .sort((a, b) => telling(b) - telling(a))
    .slice(0, mostTold)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
