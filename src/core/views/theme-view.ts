import type { ThemeEntry } from '../graph/knowledge-graph.ts';
import type { Html } from '../html.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { everyAction, themesOf } from './ledger-actions.ts';
import { ledgerRows, type LedgerRow } from './ledger-view.ts';
import { incidentCard, type IncidentCardView } from './incident-card.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';

/** A theme's story across incidents. */
export interface ThemeView {
  id: string;
  title: string;
  definition: string;
  kind: 'human' | 'technical' | 'organisational' | 'other';
  story: Html;
  signs: readonly string[];
  questions: readonly string[];
  counterMoves: readonly string[];
  aliases: readonly string[];
  /** Each incident with its own sentence, and how its factors of this theme looked from where people stood. */
  uses: readonly { card: IncidentCardView; how: string; lookedLike: readonly string[] }[];
  related: readonly ThemeLink[];
  oftenWith: readonly (ThemeLink & { count: number })[];
  actions: readonly LedgerRow[];
}

export interface ThemeLink {
  id: string;
  title: string;
  href: string;
}

export function themeView(theme: ThemeEntry, site: SiteView): ThemeView {
  const { graph, href } = site;
  const incidents = graph.incidentsByTheme.get(theme.id) ?? [];
  const linkTo = (id: string): ThemeLink[] => {
    const entry = graph.themes.get(id);
    return entry ? [{ id: entry.id, title: entry.card.title, href: href(`themes/${entry.id}/`) }] : [];
  };
  const together = new Map<string, number>();
  for (const { card } of incidents)
    for (const other of Object.keys(card.themes))
      if (other !== theme.id) together.set(other, (together.get(other) ?? 0) + 1);
  return {
    id: theme.id,
    title: theme.card.title,
    definition: theme.card.definition,
    kind: theme.card.kind ?? 'other',
    story: proseToHtml(theme.prose.children, proseRendering(site, { file: theme.file })),
    signs: theme.card.signs,
    questions: theme.card.questions,
    counterMoves: theme.card.counterMoves,
    aliases: theme.card.aliases,
    uses: incidents.map((incident) => ({
      card: incidentCard(incident, site),
      how: incident.card.themes[theme.id] ?? '',
      lookedLike: incident.record.factors.flatMap((factor) =>
        factor.themes.includes(theme.id) && factor.lookedLike !== undefined ? [factor.lookedLike] : [],
      ),
    })),
    related: theme.card.related.flatMap(linkTo),
    oftenWith: [...together]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .filter(([, count]) => count > 1)
      .flatMap(([id, count]) => linkTo(id).map((link) => ({ ...link, count }))),
    actions: ledgerRows(
      everyAction(graph).filter((of) => themesOf(of).has(theme.id)),
      site,
    ),
  };
}
