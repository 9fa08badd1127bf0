import type { Incident } from '../graph/knowledge-graph.ts';
import { formatDate } from '../time/format-moment.ts';
import type { Words } from '../words/words.ts';
import type { SiteView } from './prose-rendering.ts';

/** What a list shows of an incident. */
export interface IncidentTile {
  id: string;
  href: string;
  title: string;
  /** Language of the words of the story, where it is another than the interface's. */
  language: string | undefined;
  hook: string | undefined;
  /** ISO date and its text. */
  day: string;
  date: string;
  year: string;
  kind: Incident['card']['kind'];
  kindLabel: string;
  /** Where it stands on its way, in words, while it is not published. */
  draft: string | undefined;
  readingMinutes: number;
  themes: readonly { id: string; title: string; href: string }[];
  services: readonly { id: string; name: string; href: string }[];
  published: string | undefined;
}

/** Words a minute of an adult reading for pleasure (Brysbaert 2019, meta-analysis of silent reading: 238). */
const wordsPerMinute = 238;

export function incidentTile(
  incident: Incident,
  { graph, words, href }: Pick<SiteView, 'graph' | 'words' | 'href'>,
): IncidentTile {
  const { id, card, day, wordCount } = incident;
  return {
    id,
    href: href(`incidents/${id}/`),
    title: card.title,
    language: otherLanguage(card.language ?? graph.settings.language, words),
    hook: card.hook,
    day,
    date: day === '' ? '' : formatDate(day, words),
    year: day.slice(0, 4),
    kind: card.kind,
    kindLabel: words.incidentKinds[card.kind],
    draft: card.status === 'published' ? undefined : words.unpublished[card.status],
    readingMinutes: Math.max(1, Math.round(wordCount / wordsPerMinute)),
    themes: Object.keys(card.themes).flatMap((theme) => {
      const entry = graph.themes.get(theme);
      return entry ? [{ id: theme, title: entry.card.title, href: href(`themes/${theme}/`) }] : [];
    }),
    services: card.services.flatMap((service) => {
      const entry = graph.services.get(service);
      return entry ? [{ id: service, name: entry.name, href: href(`services/${service}/`) }] : [];
    }),
    published: card.published,
  };
}

/** A language that a page has to say of a part of itself, because the words around are in another. */
function otherLanguage(language: string, words: Pick<Words, 'language'>): string | undefined {
  return language.split('-')[0] === words.language.split('-')[0] ? undefined : language;
}
