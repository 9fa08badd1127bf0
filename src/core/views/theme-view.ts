import type { Chart } from '../drawing/chart.ts';
import type { Incident, ThemeEntry } from '../graph/knowledge-graph.ts';
import { isMoreThanChance, neighbourThemes, type NeighbourTheme } from '../graph/neighbour-themes.ts';
import { joinHtml, type Html } from '../html.ts';
import { walkProse, type ProseNode } from '../model/prose.ts';
import { namedIncident } from '../narrative/incident.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { yearsOfTheme } from './charts/years-of-theme.ts';
import { incidentTile, type IncidentTile } from './incident-tile.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';
import { themeActions, type ThemeActions } from './theme-actions.ts';
import { themeCaseToHtml } from './theme-case-html.ts';
import { mostlyHelped, themeCases, themeContrasts, type ThemeCase, type ThemeContrast } from './theme-cases.ts';

/** A theme's story across incidents. However many it has, what stands open on the page is bounded. */
export interface ThemeView {
  id: string;
  title: string;
  definition: string;
  kind: 'human' | 'technical' | 'organisational' | 'other';
  /** The essay, with the chosen cases that it names behind the paragraphs that name them first. */
  story: Html;
  signs: readonly string[];
  questions: readonly string[];
  counterMoves: readonly string[];
  aliases: readonly string[];
  /** Whether it names what limited harm, which asks for other headings. */
  helped: boolean;
  total: number;
  /** The chosen cases that the essay does not name. */
  cases: readonly ThemeCase[];
  contrasts: readonly ThemeContrast[];
  actions: ThemeActions;
  /** Its incidents, newest first and by year, as many as a page can list. */
  years: readonly ThemeYear[];
  /** Whether there are so many that each year is folded. A few stand in one list: each has its day. */
  folded: boolean;
  /** What a list that is long, and yet whole, is narrowed by. */
  toNarrow: readonly Incident[] | undefined;
  /** How many more there are, and where. */
  left: { count: number; href: string } | undefined;
  chart: Chart | undefined;
  neighbours: readonly { title: string; href: string; reason: string }[];
}

export interface ThemeYear {
  /** Empty where no day is known. */
  year: string;
  /** `how` is left out where the page has said it above. */
  uses: readonly { tile: IncidentTile; how: string | undefined }[];
}

/** With more incidents than this the years are folded. */
const mostUnfolded = 12;
/** More stories than this make a page too heavy; the list of incidents has them all. */
const mostListed = 300;
const mostNeighbours = 6;

export function themeView(theme: ThemeEntry, site: SiteView): ThemeView {
  const { graph, href, words } = site;
  const incidents = graph.incidentsByTheme.get(theme.id) ?? [];
  const namedBy = firstNaming(theme.prose.children);
  const chosen = themeCases(theme.id, incidents, new Set(namedBy.keys()), site);
  const woven = Map.groupBy(chosen, ({ tile }) => namedBy.get(tile.id));
  const said = new Set(chosen.map(({ tile }) => tile.id));
  const behind = (block: ProseNode): Html =>
    joinHtml(
      (woven.get(block) ?? []).map((one) => themeCaseToHtml(one, words, 'in the essay')),
      '\n',
    );
  return {
    id: theme.id,
    title: theme.card.title,
    definition: theme.card.definition,
    kind: theme.card.kind ?? 'other',
    story: proseToHtml(theme.prose.children, { ...proseRendering(site, { file: theme.file }), behind }),
    signs: theme.card.signs,
    questions: theme.card.questions,
    counterMoves: theme.card.counterMoves,
    aliases: theme.card.aliases,
    helped: mostlyHelped(theme.id, incidents),
    total: incidents.length,
    cases: woven.get(undefined) ?? [],
    contrasts: themeContrasts(theme.id, incidents, site),
    actions: themeActions(theme.id, site),
    toNarrow: incidents.length > mostUnfolded && incidents.length <= mostListed ? incidents : undefined,
    left:
      incidents.length > mostListed
        ? { count: incidents.length - mostListed, href: href(`incidents/?theme=${theme.id}`) }
        : undefined,
    years: [...Map.groupBy(incidents.slice(0, mostListed), ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => ({
      year,
      uses: ofYear.map((incident) => ({
        tile: incidentTile(incident, site),
        how: said.has(incident.id) ? undefined : incident.card.themes[theme.id],
      })),
    })),
    folded: incidents.length > mostUnfolded,
    chart: yearsOfTheme(incidents, words),
    neighbours: neighbourThemes(theme.id, graph)
      .slice(0, mostNeighbours)
      .flatMap((one) => {
        const entry = graph.themes.get(one.id);
        return entry ? [{ title: entry.card.title, href: href(`themes/${one.id}/`), reason: reasonOf(one, site) }] : [];
      }),
  };
}

/** By incident, the block of a text that is the first to name it. */
function firstNaming(blocks: readonly ProseNode[]): Map<string, ProseNode> {
  const first = new Map<string, ProseNode>();
  for (const block of blocks)
    walkProse(block, (node) => {
      const id = namedIncident(node);
      if (id !== undefined && !first.has(id)) first.set(id, block);
      return undefined;
    });
  return first;
}

function reasonOf(one: NeighbourTheme, { words: { themes } }: SiteView): string {
  const rarely = one.together > 0 ? themes.asChance(one.together) : themes.neverMet;
  const met = isMoreThanChance(one) ? themes.moreThanChance(one.together, Math.round(one.expected)) : rarely;
  return one.named ? `${themes.named} ${met}` : met;
}
