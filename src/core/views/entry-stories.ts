import type { Incident } from '../graph/knowledge-graph.ts';
import type { SiteView } from './prose-rendering.ts';

/** What the incidents of one service or team have in common, for its page. */
export interface EntryStoriesView {
  /** What it looked like, most often met first, once however it was spelt. */
  symptoms: readonly { text: string; count: number }[];
  themes: readonly { title: string; href: string; count: number }[];
  /** The newest with all that a card says, then the others by title. */
  cards: readonly Incident[];
  rows: readonly Incident[];
  /** How many more there are than the page shows. */
  left: number;
}

const [mostSymptoms, mostThemes, mostCards, mostRows] = [12, 8, 6, 48];

export function entryStories(incidents: readonly Incident[], { graph, href }: SiteView): EntryStoriesView {
  const symptoms = counted(
    incidents.flatMap(({ card }) => [...new Map(card.symptoms.map((text) => [text.toLowerCase(), text])).values()]),
    (text) => text.toLowerCase(),
  );
  const themes = counted(
    incidents.flatMap(({ card }) => Object.keys(card.themes)),
    (id) => id,
  );
  return {
    symptoms: symptoms.slice(0, mostSymptoms).map(({ item, count }) => ({ text: item, count })),
    themes: themes.slice(0, mostThemes).flatMap(({ item, count }) => {
      const theme = graph.themes.get(item);
      return theme ? [{ title: theme.card.title, href: href(`themes/${item}/`), count }] : [];
    }),
    cards: incidents.slice(0, mostCards),
    rows: incidents.slice(mostCards, mostCards + mostRows),
    left: Math.max(0, incidents.length - mostCards - mostRows),
  };
}

/** Different items with how often each occurs, most often first; among equals, in the order of the first. */
function counted<Item>(items: readonly Item[], key: (item: Item) => string): { item: Item; count: number }[] {
  const counts = new Map<string, { item: Item; count: number }>();
  for (const item of items) {
    const known = counts.get(key(item));
    if (known) known.count += 1;
    else counts.set(key(item), { item, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
