import type { Incident, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { ProseRendering } from '../narrative/prose-to-html.ts';
import type { Vocabulary } from '../narrative/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { contentPath, pageOfContent } from '../model/content-path.ts';
import { tableAt } from '../parse/table-at.ts';
import { pictureForPage } from './picture-address.ts';

/** What a view needs to make pages: what readers may see, the words, and how addresses are made. */
export interface SiteView {
  graph: KnowledgeGraph;
  vocabulary: Vocabulary;
  words: Words;
  /** ISO date that counts as today. */
  asOf: string;
  /** Address of a path below the site's root. */
  href(path: string): string;
  /** The same with host, for feeds and previews; undefined when the site's address is not known. */
  absolute(path: string): string | undefined;
}

/** Everything that turns one file's prose into markup or text. */
export function proseRendering(
  site: Pick<SiteView, 'graph' | 'vocabulary' | 'words' | 'href'>,
  from: { file: string; incident?: Incident },
  topHeading = 2,
): ProseRendering {
  const { graph, vocabulary, words, href } = site;
  const link = (url: string): string | undefined => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('#')) return url;
    const [address = '', fragment] = url.split('#', 2);
    const tail = fragment === undefined ? '' : `#${fragment}`;
    if (address.startsWith('/')) return href(address.slice(1)) + tail;
    const path = contentPath(from.file, address);
    const page = path === undefined ? undefined : pageOfContent(path);
    const [kind = '', id = ''] = page?.split('/') ?? [];
    if (page === undefined) return undefined;
    if (kind === 'incidents' && id !== '') return graph.incidents.has(id) ? href(`incidents/${id}/`) + tail : undefined;
    if (kind === 'themes' && id !== '') return graph.themes.has(id) ? href(`themes/${id}/`) + tail : undefined;
    return href(page) + tail;
  };
  const taken = new Set<string>();
  return {
    vocabulary,
    topHeading,
    headings: 'linked',
    language: from.incident?.card.language ?? graph.settings.language,
    link,
    context: {
      words,
      incident: from.incident,
      anchor: (id) => (taken.has(id) ? undefined : taken.add(id) && id),
      href,
      incidentTitle: (id) => graph.incidents.get(id)?.card.title,
      themeTitle: (id) => graph.themes.get(id)?.card.title,
      term: (id) => graph.terms.get(id),
      table: (address) => {
        const path = contentPath(from.file, address);
        const table = path === undefined ? undefined : tableAt(graph.tables, path);
        return table && 'columns' in table ? table : undefined;
      },
      picture: (address) => {
        const path = contentPath(from.file, address);
        const facts = path === undefined ? undefined : graph.pictures.get(path);
        return facts && pictureForPage(facts, href);
      },
    },
  };
}
