import type { Chart } from '../drawing/chart.ts';
import type { ThemeEntry } from '../graph/knowledge-graph.ts';
import { isMoreThanChance, neighbourThemes, type NeighbourTheme } from '../graph/neighbour-themes.ts';
import type { Html } from '../html.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { yearsOfTheme } from './charts/years-of-theme.ts';
import { incidentTile, type IncidentTile } from './incident-tile.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';
import { themeActions, type ThemeActions } from './theme-actions.ts';
import { mostlyHelped, themeCases, themeContrasts, type ThemeCase, type ThemeContrast } from './theme-cases.ts';

/** A theme's story across incidents. However many it has, what stands open on the page is bounded. */
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
  /** Whether it names what limited harm, which asks for other headings. */
  helped: boolean;
  total: number;
  cases: readonly ThemeCase[];
  contrasts: readonly ThemeContrast[];
  actions: ThemeActions;
  /** All its incidents, newest first. */
  years: readonly ThemeYear[];
  chart: Chart | undefined;
  neighbours: readonly { title: string; href: string; reason: string }[];
}

export interface ThemeYear {
  /** Empty where no day is known. */
  year: string;
  open: boolean;
  /** `how` is left out where the page has said it above. */
  uses: readonly { tile: IncidentTile; how: string | undefined }[];
}

/** With more incidents than this the years are folded. */
const mostUnfolded = 12;
const mostNeighbours = 6;

export function themeView(theme: ThemeEntry, site: SiteView): ThemeView {
  const { graph, href, words } = site;
  const incidents = graph.incidentsByTheme.get(theme.id) ?? [];
  const cases = themeCases(theme.id, incidents, site);
  const said = new Set(cases.map(({ tile }) => tile.id));
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
    helped: mostlyHelped(theme.id, incidents),
    total: incidents.length,
    cases,
    contrasts: themeContrasts(theme.id, incidents, site),
    actions: themeActions(theme.id, site),
    years: [...Map.groupBy(incidents, ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => ({
      year,
      open: incidents.length <= mostUnfolded,
      uses: ofYear.map((incident) => ({
        tile: incidentTile(incident, site),
        how: said.has(incident.id) ? undefined : incident.card.themes[theme.id],
      })),
    })),
    chart: yearsOfTheme(incidents, words),
    neighbours: neighbourThemes(theme.id, graph)
      .slice(0, mostNeighbours)
      .flatMap((one) => {
        const entry = graph.themes.get(one.id);
        return entry ? [{ title: entry.card.title, href: href(`themes/${one.id}/`), reason: reasonOf(one, site) }] : [];
      }),
  };
}

function reasonOf(one: NeighbourTheme, { words: { themes } }: SiteView): string {
  const rarely = one.together > 0 ? themes.asChance(one.together) : themes.neverMet;
  const met = isMoreThanChance(one) ? themes.moreThanChance(one.together, Math.round(one.expected)) : rarely;
  return one.named ? `${themes.named} ${met}` : met;
}
