import type { Incident } from '../graph/knowledge-graph.ts';
import { formatDate } from '../time/format-moment.ts';
import { partOf } from './ledger-actions.ts';
import { incidentTile } from './incident-tile.ts';
import type { SiteView } from './prose-rendering.ts';

/** What there is to tell since a day: for a mail or a message, made by hand or by a schedule. */
export interface Digest {
  subject: string;
  /** A sentence when there is nothing to tell. */
  nothing: string | undefined;
  parts: readonly DigestPart[];
  question: string | undefined;
}

export interface DigestPart {
  title: string;
  items: readonly { title: string; address: string; notes: readonly string[] }[];
}

/**
 * New stories, stories whose day comes round again, and actions that came into practice: all after `since`, up to today.
 * @param since ISO day; the digest before ended with it.
 */
export function digest(since: string, site: SiteView): Digest {
  const { graph, words, asOf } = site;
  const t = words.digest;
  const incidents = [...graph.incidents.values()];
  const isNew = (day: string | undefined): boolean => day !== undefined && day > since && day <= asOf;
  const fresh = incidents.filter(({ card }) => isNew(card.published));
  const again = incidents
    .filter((incident) => !fresh.includes(incident))
    .flatMap((incident) => {
      const years = anniversary(incident.day, since, asOf);
      return years === undefined ? [] : [{ incident, years }];
    });
  const actions = incidents.flatMap((incident) =>
    incident.actions
      .filter((action) => isNew(action.done) && partOf({ action, incident }) === 'in-practice')
      .map((action) => ({ action, incident })),
  );
  const parts: DigestPart[] = [
    { title: t.fresh, items: fresh.map((incident) => storyItem(incident, site)) },
    {
      title: t.again,
      items: again.map(({ incident, years }) => {
        const item = storyItem(incident, site);
        return { ...item, notes: [words.home.yearsAgo(years), ...item.notes] };
      }),
    },
    {
      title: t.actions,
      items: actions.map(({ action, incident }) => ({
        title: action.text,
        address: addressOf(`incidents/${incident.id}/#action-${action.id}`, site),
        notes: [t.actionOf(incident.card.title, formatDate(action.done ?? '', words))],
      })),
    },
  ].filter(({ items }) => items.length > 0);
  return {
    // One line, because it may become a header of a mail.
    subject: t.subject(graph.settings.title, formatDate(since, words), formatDate(asOf, words)).replace(/\s+/g, ' '),
    nothing: parts.length === 0 ? t.nothing(formatDate(since, words)) : undefined,
    parts,
    question: [...fresh, ...again.map(({ incident }) => incident)]
      .map((incident) => questionOf(incident, site))
      .find((question) => question !== undefined),
  };
}

function storyItem(incident: Incident, site: SiteView): DigestPart['items'][number] {
  const { words } = site;
  const { hook } = incident.card;
  const { readingMinutes } = incidentTile(incident, site);
  return {
    title: incident.card.title,
    address: addressOf(`incidents/${incident.id}/`, site),
    // Folded YAML may hold line breaks; each note is one line.
    notes: [...(hook === undefined ? [] : [hook.replace(/\s+/g, ' ').trim()]), words.minutesToRead(readingMinutes)],
  };
}

function questionOf({ card }: Incident, { graph }: SiteView): string | undefined {
  return Object.keys(card.themes)
    .map((theme) => graph.themes.get(theme)?.card.questions[0])
    .find((question) => question !== undefined);
}

function addressOf(path: string, { absolute, href }: SiteView): string {
  return absolute(path) ?? href(path);
}

/** How many years ago a day was whose anniversary lies after `since`, up to `asOf`; 29 February comes round on the 28th. */
function anniversary(day: string, since: string, asOf: string): number | undefined {
  if (day === '') return undefined;
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  for (let year = Number(asOf.slice(0, 4)); year >= Number(since.slice(0, 4)); year -= 1) {
    const on = `${String(year)}${rest}`;
    const years = year - Number(day.slice(0, 4));
    if (years > 0 && on > since && on <= asOf) return years;
  }
  return undefined;
}
