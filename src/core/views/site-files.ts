import type { SiteFile } from '../site-file.ts';
import { rss } from '../formats/rss.ts';
import { storyFeed } from './story-feed.ts';
import { actionsCsv } from './action-exports.ts';
import { dataFiles, incidentData, narrativeSchemaPath } from './data-exports.ts';
import { deckJsonSchema, deckSchemaPath } from './deck-data-schema.ts';
import { incidentIndex } from './incident-parts.ts';
import { ledgerIndex } from './ledger-index.ts';
import { llmsText } from './llms-text.ts';
import { markdownTwin } from './markdown-twin.ts';
import { narrativeJsonSchema } from './narrative-data-schema.ts';
import type { SiteView } from './prose-rendering.ts';

/** Every file that is no page: the same stories for programs, for feed readers, and for those who read elsewhere. */
export function* siteFiles(site: SiteView): Generator<SiteFile> {
  const { graph } = site;
  for (const incident of graph.incidents.values()) {
    yield { path: `incidents/${incident.id}.md`, content: () => markdownTwin(incident, site) };
    yield json(`incidents/${incident.id}.json`, () => incidentData(incident, site));
  }
  yield* feeds(site);
  for (const [name, data] of dataFiles(site)) yield json(`data/${name}.json`, () => data);
  yield { path: 'data/actions.csv', content: () => actionsCsv(site) };
  yield json('incidents/index.json', () => incidentIndex(site));
  yield json('actions/index.json', () => ledgerIndex(site));
  yield json(narrativeSchemaPath, narrativeJsonSchema);
  yield json(deckSchemaPath, deckJsonSchema);
  yield { path: 'llms.txt', content: () => llmsText(site) };
}

function json(path: string, value: () => unknown): SiteFile {
  return { path, content: () => JSON.stringify(value()) };
}

function* feeds(site: SiteView): Generator<SiteFile> {
  const { graph } = site;
  const { title, description, organisation } = graph.settings;
  const feed = (name: string, about: string, path: string, incidents: Parameters<typeof storyFeed>[3]): SiteFile => ({
    path: `${path}feed.xml`,
    content: () => rss(storyFeed(name, about, path, incidents, site)),
  });
  yield feed(title, description ?? organisation ?? title, '', [...graph.incidents.values()]);
  for (const { id, card } of graph.themes.values())
    yield feed(card.title, card.definition, `themes/${id}/`, graph.incidentsByTheme.get(id) ?? []);
  for (const [id, { name, what }] of graph.services)
    yield feed(name, what ?? name, `services/${id}/`, graph.incidentsByService.get(id) ?? []);
  for (const [id, { name, what }] of graph.teams)
    yield feed(name, what ?? name, `teams/${id}/`, graph.incidentsByTeam.get(id) ?? []);
}
