import type { Incident } from '../graph/knowledge-graph.ts';
import { dayNumber } from '../model/calendar-day.ts';
import { incidentCard, type IncidentCardView } from './incident-card.ts';
import type { SiteView } from './prose-rendering.ts';

export interface HomeView {
  lead: IncidentCardView | undefined;
  newest: readonly IncidentCardView[];
  /** An older story that the page does not show already; with its anniversary, if that is near. */
  resurfaced: { card: IncidentCardView; years: number | undefined } | undefined;
  themes: readonly { id: string; title: string; href: string; definition: string; count: number }[];
  playbacks: readonly { title: string; hook: string | undefined; href: string; minutes: number | undefined }[];
}

const newestShown = 6;

/** The home page: featured and newest stories first, then one worth reading again, then the themes as the way through. */
export function homeView(site: SiteView): HomeView {
  const { graph, href } = site;
  const featured = graph.settings.featured.flatMap((id) => graph.incidents.get(id) ?? []);
  const rest = [...graph.incidents.values()].filter((incident) => !featured.includes(incident)).sort(byPublication);
  const [lead, ...others] = [...featured, ...rest];
  const shown = others.slice(0, newestShown);
  const resurfaced = resurface(others.slice(newestShown), site.asOf);
  return {
    lead: lead && incidentCard(lead, site),
    newest: shown.map((incident) => incidentCard(incident, site)),
    resurfaced: resurfaced && { card: incidentCard(resurfaced.incident, site), years: resurfaced.years },
    themes: [...graph.themes.values()]
      .map(({ id, card }) => ({
        id,
        title: card.title,
        href: href(`themes/${id}/`),
        definition: card.definition,
        count: graph.incidentsByTheme.get(id)?.length ?? 0,
      }))
      .sort((a, b) => b.count - a.count),
    playbacks: [...graph.playbacks.values()].map(({ id, card }) => ({
      title: card.title,
      hook: card.hook,
      href: href(`playbacks/${id}/`),
      minutes: card.minutes,
    })),
  };
}

/** Newest telling first; among those told on one day, the newest incident. */
function byPublication(a: Incident, b: Incident): number {
  const [told, toldOther] = [a.card.published ?? a.day, b.card.published ?? b.day];
  return told === toldOther ? (a.day < b.day ? 1 : -1) : told < toldOther ? 1 : -1;
}

/** Days from today within which an anniversary is worth saying. */
const nearAnniversary = 30;

/** The incident whose anniversary is nearest to today; if none is near, another one each week. */
function resurface(
  incidents: readonly Incident[],
  asOf: string,
): { incident: Incident; years: number | undefined } | undefined {
  const today = dayNumber(asOf);
  const old = incidents.filter(({ day }) => day !== '' && today - dayNumber(day) > 180);
  const [nearest] = old
    .map((incident) => {
      const age = today - dayNumber(incident.day);
      const years = Math.max(1, Math.round(age / 365.25));
      return { incident, years, away: Math.abs(age - years * 365.25) };
    })
    .sort((a, b) => a.away - b.away);
  if (nearest && nearest.away <= nearAnniversary) return nearest;
  const incident = old[Math.floor(today / 7) % Math.max(1, old.length)];
  return incident && { incident, years: undefined };
}
