import type { Incident, PlaybackEntry, ThemeEntry } from '../graph/knowledge-graph.ts';
import { html, joinHtml, type Html } from '../html.ts';
import { factorsToHtml } from '../narrative/factors.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { drawsTimeline, timelineToHtml } from '../narrative/timeline.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { incidentCard } from './incident-card.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';

/** What search knows of one page. Build and dev feed this very value to Pagefind. */
export interface SearchDocument {
  /** Path of the page below the site's root. */
  path: string;
  /** A whole page in Pagefind's attributes; headings with ids become sub-results. */
  html: string;
}

/** Every page that search finds: narratives, themes and playbacks that readers may see. */
export function searchDocuments(site: SiteView): SearchDocument[] {
  const { graph } = site;
  return [
    ...[...graph.incidents.values()].map((incident) => incidentDocument(incident, site)),
    ...[...graph.themes.values()].map((theme) => themeDocument(theme, site)),
    ...[...graph.playbacks.values()].map((playback) => playbackDocument(playback, site)),
  ];
}

function incidentDocument(incident: Incident, site: SiteView): SearchDocument {
  const { words, graph } = site;
  const card = incidentCard(incident, site);
  const rendering = { ...proseRendering(site, { file: incident.file, incident }), headings: 'plain' as const };
  const { record } = incident;
  const impact =
    incident.card.impact === undefined
      ? ''
      : typeof incident.card.impact === 'string'
        ? incident.card.impact
        : incident.card.impact.map(({ who, what, amount }) => [amount, what, who].filter(Boolean).join(' ')).join('. ');
  const parts = [
    // What somebody in trouble types weighs most: alert names and error texts, as they are written.
    incident.card.symptoms.length > 0 &&
      html`<div data-pagefind-weight="8">${incident.card.symptoms.map((symptom) => html`<p>${[symptom, ...partsOfNames(symptom)].join(' ')}</p>`)}</div>`,
    card.hook !== undefined && html`<p data-pagefind-weight="3">${card.hook}</p>`,
    impact !== '' && html`<p>${impact}</p>`,
    proseToHtml(incident.prose.children, rendering),
    record.timeline.length > 0 &&
      !drawsTimeline(incident.prose) &&
      section(
        'timeline',
        words.narrative.timeline,
        timelineToHtml(resolveTimeline(record.timeline, incident.zone, incident.day), incident, rendering.context),
      ),
    record.factors.length > 0 &&
      section('factors', words.narrative.factors, factorsToHtml(record.factors, rendering.context)),
    record.findings.length > 0 &&
      section(
        'findings',
        words.narrative.findings,
        html`${record.findings.map(({ text, expected }) => html`<p>${text} ${expected}</p>`)}`,
      ),
    incident.actions.length > 0 &&
      section(
        'actions',
        words.narrative.actions,
        html`${incident.actions.map(({ text, doneWhen }) => html`<p>${text} ${doneWhen}</p>`)}`,
      ),
    section(
      'themes',
      words.narrative.themes,
      html`${Object.values(incident.card.themes).map((how) => html`<p>${how}</p>`)}`,
    ),
  ].filter((part) => part !== false);
  const filters: [string, string][] = [
    ['type', words.search.types.incident],
    ['kind', card.kindLabel],
    ...card.themes.map(({ title }): [string, string] => ['theme', title]),
    ...card.services.map(({ name }): [string, string] => ['service', name]),
    ...incident.card.teams.flatMap((id): [string, string][] => {
      const team = graph.teams.get(id);
      return team ? [['team', team.name]] : [];
    }),
    ...(card.year === '' ? [] : ([['year', card.year]] as [string, string][])),
    ...(incident.card.hardest === undefined
      ? []
      : ([['hardest', words.hardest[incident.card.hardest]]] as [string, string][])),
  ];
  return page(
    `incidents/${incident.id}/`,
    card.title,
    { date: card.date, kind: card.kindLabel },
    filters,
    card.day,
    joinHtml(parts, '\n'),
    site,
  );
}

function themeDocument(theme: ThemeEntry, site: SiteView): SearchDocument {
  const { words } = site;
  const { card } = theme;
  const list = (id: string, title: string, items: readonly string[]): Html =>
    items.length > 0 ? section(id, title, html`${items.map((item) => html`<p>${item}</p>`)}`) : html``;
  const body = html`<p data-pagefind-weight="4">${card.definition}</p><p data-pagefind-weight="6">${card.aliases.join(', ')}</p>
${proseToHtml(theme.prose.children, proseRendering(site, { file: theme.file }))}
${list('signs', words.themes.signs, card.signs)}${list('questions', words.themes.questions, card.questions)}${list('counter-moves', words.themes.counterMoves, card.counterMoves)}`;
  return page(
    `themes/${theme.id}/`,
    card.title,
    { kind: words.search.types.theme },
    [
      ['type', words.search.types.theme],
      ['theme', card.title],
    ],
    '',
    body,
    site,
  );
}

function playbackDocument(playback: PlaybackEntry, site: SiteView): SearchDocument {
  const { words, graph } = site;
  const { card } = playback;
  const themes = card.themes.flatMap((id): [string, string][] => {
    const theme = graph.themes.get(id);
    return theme ? [['theme', theme.card.title]] : [];
  });
  const body = html`<p>${card.hook}</p>${proseToHtml(playback.prose.children, proseRendering(site, { file: playback.file }))}`;
  return page(
    `playbacks/${playback.id}/`,
    card.title,
    { kind: words.search.types.playback },
    [['type', words.search.types.playback], ...themes],
    '',
    body,
    site,
  );
}

/** What stands between dots, colons and slashes: of `java.lang.OutOfMemoryError` people type the end. */
function partsOfNames(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => /[^\W_][.:/][^\W_]/.test(word))
    .flatMap((word) => word.split(/[.:/]+/))
    .filter((part) => /[a-z]{3}/i.test(part));
}

function section(id: string, title: string, content: Html): Html {
  return html`<h2 id="${id}">${title}</h2>${content}`;
}

function page(
  path: string,
  title: string,
  meta: Readonly<Record<string, string>>,
  filters: readonly [string, string][],
  day: string,
  body: Html,
  { graph }: SiteView,
): SearchDocument {
  const hidden = [
    ...Object.entries(meta).map(([name, value]) => html`<span data-pagefind-meta="${name}">${value}</span>`),
    ...filters.map(([name, value]) => html`<span data-pagefind-filter="${name}">${value}</span>`),
    ...(day === '' ? [] : [html`<span data-pagefind-sort="date">${day}</span>`]),
  ];
  const markup = html`<!doctype html><html lang="${graph.settings.language}"><head><title>${title}</title></head><body><div hidden data-pagefind-ignore="index">${hidden}</div><main data-pagefind-body><h1 data-pagefind-weight="6">${title}</h1>
${body}</main></body></html>`;
  return { path, html: markup.html };
}
