import { compare } from '../compare.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import type { Html } from '../html.ts';
import { dayNumber } from '../model/calendar-day.ts';
import { formatDate } from '../time/format-moment.ts';
import { incidentStrip } from './charts/incident-time.ts';
import { hasWalkthrough } from './has-walkthrough.ts';
import { incidentTile, type IncidentTile } from './incident-tile.ts';
import type { SiteView } from './prose-rendering.ts';

/** A story on the home page, with a small drawing of its time where there is one. */
export interface HomeStory {
  tile: IncidentTile;
  strip: Html | undefined;
  /** The day it was told, in words; undefined where nobody wrote it down, or where it is the day of the story. */
  told: string | undefined;
}

export interface HomeView {
  /** What this knowledge base is and for whom, in a sentence or two. */
  what: string;
  lead: (HomeStory & { featured: boolean }) | undefined;
  /** By the day they were told. */
  newest: readonly HomeStory[];
  /** An older story that the page does not show already, and why now. */
  resurfaced: { story: HomeStory; years: number | undefined } | undefined;
  /** A question that transfers, another one each week, with the theme it comes from. */
  question: { text: string; theme: string; href: string; count: number } | undefined;
  themes: readonly { id: string; title: string; href: string; count: number }[];
  /** What is ready to be presented: put together by hand if there is any, else a theme's, else the lead story's. */
  playbacks: readonly { title: string; hook: string | undefined; href: string; minutes: number | undefined }[];
  incidentCount: number;
}

const newestShown = 6;
const playbacksShown = 3;

/** The home page: what it is, featured and newest stories, one worth reading again, a question, and the ways on. Fine with none and with hundreds. */
export function homeView(site: SiteView): HomeView {
  const { graph, href } = site;
  const { settings } = graph;
  const featured = settings.featured.flatMap((id) => graph.incidents.get(id) ?? []);
  const rest = [...graph.incidents.values()].filter((incident) => !featured.includes(incident)).sort(byPublication);
  const [lead, ...others] = [...featured, ...rest];
  const shown = others.slice(0, newestShown);
  const resurfaced = resurface(others.slice(newestShown), site.asOf);
  return {
    what: settings.homeText ?? settings.description ?? site.words.home.what(settings.organisation),
    lead: lead && { ...storyOf(lead, site), featured: featured.length > 0 },
    newest: shown.map((incident) => storyOf(incident, site)),
    resurfaced: resurfaced && { story: storyOf(resurfaced.incident, site), years: resurfaced.years },
    question: questionOfTheWeek(site),
    themes: [...graph.themes.values()]
      .map(({ id, card }) => ({
        id,
        title: card.title,
        href: href(`themes/${id}/`),
        count: graph.incidentsByTheme.get(id)?.length ?? 0,
      }))
      .sort((a, b) => b.count - a.count),
    playbacks: readyToPresent(lead, site),
    incidentCount: graph.incidents.size,
  };
}

function storyOf(incident: Incident, site: SiteView): HomeStory {
  const { card, day } = incident;
  const published = card.published === day ? undefined : card.published;
  return {
    tile: incidentTile(incident, site),
    strip: incidentStrip(incident, site.words),
    told: published === undefined ? undefined : formatDate(published, site.words),
  };
}

/** Of the themes that met in most incidents; each week another, and each time round another of its questions. */
function questionOfTheWeek({ graph, href, asOf }: SiteView): HomeView['question'] {
  const asked = [...graph.themes.values()]
    .map((theme) => ({ theme, count: graph.incidentsByTheme.get(theme.id)?.length ?? 0 }))
    .filter(({ theme, count }) => theme.card.questions.length > 0 && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 12);
  const week = Math.floor(dayNumber(asOf) / 7);
  const chosen = asked[week % Math.max(1, asked.length)];
  if (!chosen) return undefined;
  const { theme, count } = chosen;
  const { questions } = theme.card;
  const text = questions[Math.floor(week / asked.length) % questions.length] ?? '';
  return { text, theme: theme.card.title, href: href(`themes/${theme.id}/`), count };
}

function readyToPresent(lead: Incident | undefined, { graph, href, words }: SiteView): HomeView['playbacks'] {
  const curated = [...graph.playbacks.values()].slice(0, playbacksShown).map(({ id, card }) => ({
    title: card.title,
    hook: card.hook,
    href: href(`playbacks/${id}/`),
    minutes: card.minutes,
  }));
  if (curated.length > 0) return curated;
  const [theme] = [...graph.themes.values()]
    .map(({ id, card }) => ({ id, card, count: graph.incidentsByTheme.get(id)?.length ?? 0 }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count);
  if (theme)
    return [
      {
        title: theme.card.title,
        hook: words.deck.across(theme.count),
        href: href(`themes/${theme.id}/playback/`),
        minutes: undefined,
      },
    ];
  if (!lead || !hasWalkthrough(lead)) return [];
  return [
    {
      title: lead.card.title,
      hook: words.deck.oneStory,
      href: href(`incidents/${lead.id}/playback/`),
      minutes: undefined,
    },
  ];
}

/** Newest telling first; among those told on one day, the newest incident. */
function byPublication(a: Incident, b: Incident): number {
  const told = ({ card, day }: Incident): string => card.published ?? day;
  return compare(told(b), told(a)) || compare(b.day, a.day);
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
