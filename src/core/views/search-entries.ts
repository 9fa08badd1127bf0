import { allRules } from '../check/all-rules.ts';
import type { AnalysisEntry, Incident, PlaybackEntry, ThemeEntry } from '../graph/knowledge-graph.ts';
import { html, joinHtml, type Html } from '../html.ts';
import { factorsToHtml } from '../narrative/factors.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { drawsTimeline, timelineToHtml } from '../narrative/timeline.ts';
import { commonNames } from '../search/common-names.ts';
import { passagesOfHtml } from '../search/passages-of-html.ts';
import type { Facets, SearchEntry } from '../search/search-entry.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';

/**
 * Everything that search finds, as readers may see it, but for pages that are no content of the knowledge base: the handbook's come
 * behind all of it. The order is that of their numbers in the index: what is few first, then incidents, newest first, then what
 * stands behind them.
 */
export function* searchEntries(site: SiteView): Generator<SearchEntry> {
  const { graph, words } = site;
  for (const theme of graph.themes.values()) yield themeEntry(theme, site);
  for (const playback of graph.playbacks.values()) yield playbackEntry(playback, site);
  for (const [id, { term, also, meaning }] of graph.terms)
    yield { ...plain('term', `glossary/#${id}`, term, meaning), aliases: also };
  for (const [id, { name, what }] of graph.services)
    yield {
      ...plain('service', `services/${id}/`, name, what ?? ''),
      aliases: [id],
      facets: { type: ['service'], service: [id] },
    };
  for (const [id, { name, what }] of graph.teams)
    yield { ...plain('team', `teams/${id}/`, name, what ?? ''), aliases: [id], facets: { type: ['team'], team: [id] } };
  for (const incident of graph.incidents.values()) yield incidentEntry(incident, site);
  for (const incident of graph.incidents.values())
    for (const analysis of incident.analyses) yield analysisEntry(analysis, incident, site);
  for (const { id, title, group } of allRules)
    yield { ...plain('rule', `rules/${id}/`, title, words.rules.groups[group]), aliases: [id] };
}

/**
 * Groups of phrases that mean the same: terms with their other spellings, as authors wrote them, and common names. Aliases of a theme
 * are not among them: each is a name of the theme, and finds it and its stories, but one is not another.
 */
export function synonymsOf({ graph }: SiteView): (readonly string[])[] {
  return [
    ...(graph.settings.language.startsWith('en') ? commonNames : []),
    ...[...graph.terms.values()].filter(({ also }) => also.length > 0).map(({ term, also }) => [term, ...also]),
  ];
}

/** Words for the ids that filters use. */
export function facetLabels({ graph, words }: SiteView): Record<string, Record<string, string>> {
  return {
    type: words.search.types,
    theme: Object.fromEntries([...graph.themes].map(([id, { card }]) => [id, card.title])),
    kind: words.incidentKinds,
    service: Object.fromEntries([...graph.services].map(([id, { name }]) => [id, name])),
    team: Object.fromEntries([...graph.teams].map(([id, { name }]) => [id, name])),
    factor: words.factorKinds,
    detected: words.detectedBy,
    hardest: words.hardest,
    actions: words.actionStates,
  };
}

function incidentEntry(incident: Incident, site: SiteView): SearchEntry {
  const { words, graph } = site;
  const { card, record, actions } = incident;
  const base = proseRendering(site, { file: incident.file, incident });
  const rendering = { ...base, headings: 'plain' as const, context: { ...base.context, eventAnchors: true } };
  const impact =
    card.impact === undefined || typeof card.impact === 'string'
      ? (card.impact ?? '')
      : card.impact.map(({ who, what, amount }) => [amount, what, who].filter(Boolean).join(' ')).join('. ');
  const parts = [
    impact !== '' && section('felt', words.narrative.felt, html`<p>${impact}</p>`),
    proseToHtml(incident.prose.children, rendering),
    record.timeline.length > 0 &&
      !drawsTimeline(incident.prose) &&
      section(
        'timeline',
        words.narrative.timeline,
        timelineToHtml(
          resolveTimeline(record.timeline, incident.zone, incident.day),
          incident,
          rendering.context,
          'anchors',
        ),
      ),
    record.factors.length > 0 &&
      section('factors', words.narrative.factors, factorsToHtml(record.factors, rendering.context)),
    record.findings.length > 0 &&
      section(
        'findings',
        words.narrative.findings,
        lines(record.findings.map(({ text, expected }) => [text, expected])),
      ),
    actions.length > 0 &&
      section('actions', words.narrative.actions, lines(actions.map(({ text, doneWhen }) => [text, doneWhen]))),
    Object.keys(card.themes).length > 0 &&
      section('themes', words.narrative.themes, lines(Object.values(card.themes).map((how) => [how]))),
  ].filter((part) => part !== false);
  const themes = Object.keys(card.themes).flatMap((id) => graph.themes.get(id) ?? []);
  return {
    ...plain('incident', `incidents/${incident.id}/`, card.title, card.hook ?? ''),
    day: incident.day,
    symptoms: card.symptoms,
    tags: card.tags,
    names: [
      ...themes.flatMap(({ card: theme }) => [theme.title, ...theme.aliases]),
      ...card.services.map((id) => graph.services.get(id)?.name ?? id),
      ...card.teams.map((id) => graph.teams.get(id)?.name ?? id),
      incident.id.replace(/^[\d-]+/, ''),
    ],
    facets: withoutEmpty({
      type: ['incident'],
      theme: themes.map(({ id }) => id),
      kind: [card.kind],
      service: card.services,
      team: card.teams,
      year: incident.day === '' ? [] : [incident.day.slice(0, 4)],
      severity: card.severity === undefined ? [] : [card.severity],
      factor: [...new Set(record.factors.map(({ kind }) => kind))],
      detected: card.detectedBy === undefined ? [] : [card.detectedBy],
      hardest: card.hardest === undefined ? [] : [card.hardest],
      actions: [...new Set(actions.map(({ state }) => state))],
    }),
    passages: passagesOfHtml(joinHtml(parts, '\n').html),
  };
}

function analysisEntry({ id, file, card, prose }: AnalysisEntry, incident: Incident, site: SiteView): SearchEntry {
  const rendering = { ...proseRendering(site, { file, incident }), headings: 'plain' as const };
  return {
    ...plain(
      'analysis',
      `incidents/${incident.id}/#analysis-${id}`,
      card.title ?? `${card.role}: ${incident.card.title}`,
      '',
    ),
    day: incident.day,
    names: [card.role, incident.card.title],
    facets: withoutEmpty({
      type: ['analysis'],
      theme: card.themes,
      year: incident.day === '' ? [] : [incident.day.slice(0, 4)],
    }),
    passages: passagesOfHtml(proseToHtml(prose.children, rendering).html),
  };
}

function themeEntry({ id, file, card, prose }: ThemeEntry, site: SiteView): SearchEntry {
  const { words } = site;
  const list = (anchor: string, title: string, items: readonly string[]): Html =>
    items.length > 0 ? section(anchor, title, lines(items.map((item) => [item]))) : html``;
  const body = html`${proseToHtml(prose.children, { ...proseRendering(site, { file }), headings: 'plain' })}
${list('signs', words.themes.signs, card.signs)}${list('questions', words.themes.questions, card.questions)}${list('counter-moves', words.themes.counterMoves, card.counterMoves)}`;
  return {
    ...plain('theme', `themes/${id}/`, card.title, card.definition),
    aliases: card.aliases,
    facets: { type: ['theme'], theme: [id] },
    passages: passagesOfHtml(body.html),
  };
}

function playbackEntry({ id, file, card, prose }: PlaybackEntry, site: SiteView): SearchEntry {
  const { graph } = site;
  const rendering = { ...proseRendering(site, { file }), headings: 'plain' as const };
  return {
    ...plain('playback', `playbacks/${id}/`, card.title, card.hook ?? ''),
    names: card.incidents.flatMap((incident) => graph.incidents.get(incident)?.card.title ?? []),
    facets: withoutEmpty({ type: ['playback'], theme: card.themes.filter((theme) => graph.themes.has(theme)) }),
    passages: passagesOfHtml(proseToHtml(prose.children, rendering).html),
  };
}

function plain(type: SearchEntry['type'], path: string, title: string, hook: string): SearchEntry {
  return {
    path,
    title,
    type,
    day: '',
    hook,
    symptoms: [],
    aliases: [],
    tags: [],
    names: [],
    facets: { type: [type] },
    passages: [],
  };
}

function withoutEmpty(facets: Facets): Facets {
  return Object.fromEntries(Object.entries(facets).filter(([, ids]) => ids.length > 0));
}

function section(id: string, title: string, content: Html): Html {
  return html`<h2 id="${id}">${title}</h2>${content}`;
}

function lines(items: readonly (readonly (string | undefined)[])[]): Html {
  return html`${items.map((parts) => html`<p>${parts.filter(Boolean).join(' ')}</p>`)}`;
}
