import { mostOnOnePage } from '../views/incident-parts.ts';
import { incidentTile } from '../views/incident-tile.ts';
import { builderAddress } from '../deck/builder-address.ts';
import { incidentsTold } from './choice-material.ts';
import { playbackAddresses, playbackDeck, playbackPath } from './playback-deck.ts';
import type { SiteView } from '../views/prose-rendering.ts';

/** One kind of playbacks in the list of all. */
export interface PlaybackGroup {
  title: string;
  note: string | undefined;
  /** Whether people put these together, and not the site. */
  curated: boolean;
  entries: readonly PlaybackEntry[];
}

export interface PlaybackEntry {
  href: string;
  title: string;
  hook: string | undefined;
  facts: readonly string[];
  /** Where it can be told with other incidents, if the site chose among them. */
  change?: string;
}

const newestListed = 24;

/** All playbacks for their list: first those that people put together, then those by theme, then those by incident. Empty groups are left out. */
export function playbackList(site: SiteView): PlaybackGroup[] {
  const { graph, words, href } = site;
  const addresses = playbackAddresses(graph);
  const ids = (from: 'playback' | 'theme' | 'incident'): string[] =>
    addresses.filter((address) => address.from === from).map(({ id }) => id);
  const curated = ids('playback').flatMap((id) => {
    const address = { from: 'playback' as const, id };
    const deck = playbackDeck(address, site);
    const count = graph.playbacks.get(id)?.card.incidents.length ?? 0;
    return deck
      ? [
          {
            href: href(playbackPath(address)),
            title: deck.title,
            hook: deck.hook,
            facts: [
              words.deck.incidents(count),
              words.deck.minutes(deck.minutes),
              ...(deck.audience === undefined ? [] : [deck.audience]),
            ],
          },
        ]
      : [];
  });
  const byTheme = ids('theme').flatMap((id) => {
    const theme = graph.themes.get(id);
    const count = graph.incidentsByTheme.get(id)?.length ?? 0;
    const told = theme ? incidentsTold(theme, site).length : 0;
    return theme
      ? [
          {
            href: href(playbackPath({ from: 'theme', id })),
            title: theme.card.title,
            hook: undefined,
            facts: [told < count ? words.deck.toldOf(told, count) : words.deck.incidents(count)],
            ...(told < count ? { change: href(builderAddress(playbackPath({ from: 'theme', id }))) } : {}),
          },
        ]
      : [];
  });
  const incidents = ids('incident');
  // A long list is parted, and its parts have pages of their own.
  const listed = incidents.length > mostOnOnePage ? incidents.slice(0, newestListed) : incidents;
  const byIncident = listed.flatMap((id) => {
    const incident = graph.incidents.get(id);
    return incident
      ? [
          {
            href: href(playbackPath({ from: 'incident', id })),
            title: incident.card.title,
            hook: undefined,
            facts: [incidentTile(incident, site).date].filter((date) => date !== ''),
          },
        ]
      : [];
  });
  return [
    { title: words.deck.curated, note: undefined, curated: true, entries: curated },
    { title: words.deck.byTheme, note: words.deck.byThemeNote, curated: false, entries: byTheme },
    { title: words.deck.byIncident, note: undefined, curated: false, entries: byIncident },
  ].filter(({ entries }) => entries.length > 0);
}
