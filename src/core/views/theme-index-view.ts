import type { ThemeEntry } from '../graph/knowledge-graph.ts';
import type { SiteView } from './prose-rendering.ts';
import { themeGarden } from './theme-garden.ts';

/** The list of themes, by where they mostly live. */
export interface ThemeIndexView {
  total: number;
  groups: readonly { kind: ThemeKind; themes: readonly ListedTheme[] }[];
  /** What the list says of itself, a sentence each: themes that no action answers, that no finding names, that no story carries. */
  gaps: readonly { said: string; themes: readonly { title: string; href: string }[] }[];
}

export interface ListedTheme {
  title: string;
  href: string;
  definition: string;
  stories: number;
  /** Names, other names and signs, in which the filter looks. */
  words: string;
}

type ThemeKind = 'human' | 'technical' | 'organisational' | 'other';
const kinds: readonly ThemeKind[] = ['human', 'technical', 'organisational', 'other'];

export function themeIndexView({ graph, words, href }: Pick<SiteView, 'graph' | 'words' | 'href'>): ThemeIndexView {
  const themes = [...graph.themes.values()];
  const { withoutAction, undiscussed, withoutStory } = themeGarden(graph);
  const gap = (ids: readonly string[], say: (count: number) => string): ThemeIndexView['gaps'] =>
    ids.length === 0
      ? []
      : [
          {
            said: say(ids.length),
            themes: ids.map((id) => ({ title: graph.themes.get(id)?.card.title ?? id, href: href(`themes/${id}/`) })),
          },
        ];
  const t = words.themes;
  return {
    total: themes.length,
    groups: kinds
      .map((kind) => ({
        kind,
        themes: themes
          .filter(({ card }) => (card.kind ?? 'other') === kind)
          .map((theme) => listed(theme, graph.incidentsByTheme.get(theme.id)?.length ?? 0, href)),
      }))
      .filter((group) => group.themes.length > 0),
    gaps: [
      ...gap(withoutAction, t.withoutAction),
      ...gap(undiscussed, t.undiscussed),
      ...gap(withoutStory, t.withoutStory),
    ],
  };
}

function listed({ id, card }: ThemeEntry, stories: number, href: SiteView['href']): ListedTheme {
  return {
    title: card.title,
    href: href(`themes/${id}/`),
    definition: card.definition,
    stories,
    words: [card.title, id, ...card.aliases, ...card.signs].join('\n'),
  };
}
