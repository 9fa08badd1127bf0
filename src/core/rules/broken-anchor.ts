import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Problem } from '../model/message.ts';
import { pageSections } from '../model/page-sections.ts';
import { walkProse } from '../model/prose.ts';
import { eventAnchor } from '../narrative/timeline.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import type { ProseDocument } from '../parse/document.ts';
import { findLinks } from '../rule-kit/links.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'broken-anchor',
  title: 'Link only to headings that exist',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const { documents, graph } = world;
    const pages = new Map<string, ProseDocument>(
      [...documents.narratives, ...documents.themes, ...documents.playbacks].map((document) => [
        document.entry,
        document,
      ]),
    );
    const anchors = new Map<ProseDocument, readonly string[]>();
    const anchorsOf = (document: ProseDocument): readonly string[] => {
      const known = anchors.get(document) ?? headingIds(document);
      anchors.set(document, known);
      return known;
    };
    return findLinks(world).flatMap(({ to, document, spot }): Problem[] => {
      if ((to.kind !== 'own-anchor' && to.kind !== 'entry') || to.anchor === undefined) return [];
      const present =
        to.kind === 'entry' && to.folder !== 'playbacks'
          ? (graph.presentIds[to.folder].get(to.id) ?? to.id)
          : undefined;
      const page = to.kind === 'own-anchor' ? document : pages.get(`${to.folder}/${present ?? to.id}`);
      if (!page || ownAnchors.has(to.anchor) || anchorsOf(page).includes(to.anchor)) return [];
      if (eventAnchorsOf(page, graph).includes(to.anchor)) return [];
      const near = didYouMean(to.anchor, anchorsOf(page), 1)[0];
      return [
        atSpot(document, spot, {
          rule: 'broken-anchor',
          reason: `Unexpected #${to.anchor}, expected ${near === undefined ? `a heading of ${page === document ? 'this page' : page.source.file}` : `#${near}`}`,
          help:
            near === undefined
              ? 'The name of a heading is its words in lower case with hyphens: “What we saw” is #what-we-saw.'
              : `Did you mean #${near}?`,
          ...(near === undefined ? {} : { expected: [`#${near}`] }),
        }),
      ];
    });
  },
});

const ownAnchors: ReadonlySet<string> = new Set(Object.values(pageSections));

function eventAnchorsOf({ kind, id }: ProseDocument, graph: KnowledgeGraph): string[] {
  const incident = kind === 'narrative' ? graph.incidents.get(id) : undefined;
  return (incident?.record.timeline ?? []).map((event, position) => eventAnchor(event.id, position));
}

function headingIds(document: ProseDocument): string[] {
  const ids: string[] = [];
  walkProse(document.prose, (node) => {
    if (node.type === 'heading') ids.push(node.id);
    return undefined;
  });
  return ids;
}
