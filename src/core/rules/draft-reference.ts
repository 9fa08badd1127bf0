import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { findLinks } from './links.ts';
import { atSpot } from './place-problem.ts';
import { findReferences } from './references.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'draft-reference',
  title: 'Point readers at what they can open',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const { graph, documents } = world;
    const shown = new Set(
      [...documents.narratives, ...documents.themes, ...documents.playbacks].filter(({ card }) => card.status === 'published').map(({ source }) => source.file),
    );
    const pointers = [
      ...findReferences(world).flatMap(({ target, id, document, spot }) =>
        target === 'incident' || target === 'theme' ? [{ kind: `${target}s` as const, id, document, spot }] : [],
      ),
      ...findLinks(world).flatMap(({ to, document, spot }) =>
        to.kind === 'entry' && to.folder !== 'playbacks' ? [{ kind: to.folder, id: to.id, document, spot: () => spot }] : [],
      ),
    ];
    return pointers
      .filter(({ kind, id, document }) => shown.has(document.source.file) && statusOf(kind, id, graph) === 'hidden')
      .map(({ kind, id, document, spot }) =>
        atSpot(document, spot(), {
          rule: 'draft-reference',
          reason: `Unexpected ${kind === 'incidents' ? 'incident' : 'theme'} “${id}” that is not published, expected one that readers can open`,
          help: 'Readers see the words without a link until it is published.',
        }),
      );
  },
});

function statusOf(kind: 'incidents' | 'themes', id: string, graph: KnowledgeGraph): 'shown' | 'hidden' | 'unknown' {
  const entry = graph[kind].get(graph.presentIds[kind].get(id) ?? id);
  return entry === undefined ? 'unknown' : entry.card.status === 'published' ? 'shown' : 'hidden';
}
