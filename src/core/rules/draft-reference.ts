import { notesAt } from '../rule-kit/place-notes.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { PlacedProblem } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import { isKeptBack } from '../graph/kept-back.ts';
import { contentPath } from '../model/content-path.ts';
import { findLinks } from '../rule-kit/links.ts';
import { atSpot, type Placed } from '../rule-kit/place-problem.ts';
import { findReferences, type Target } from '../rule-kit/references.ts';
import { findShownPictures } from '../rule-kit/shown-pictures.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'draft-reference',
  title: 'Point readers at what they can open',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const { graph, documents } = world;
    const published = new Set(
      [...documents.narratives, ...documents.themes, ...documents.playbacks]
        .filter(({ card }) => card.status === 'published')
        .map(({ source }) => source.file),
    );
    const shown = world.settingsFile ? new Set([...published, world.settingsFile.source.file]) : published;
    const isHidden = (kind: 'incidents' | 'themes', id: string, document: Placed): boolean =>
      shown.has(document.source.file) && statusOf(kind, id, graph) === 'hidden';
    const references = [
      ...findReferences(
        world,
        (target, id, _entry, document) => isEntry(target) && isHidden(`${target}s`, id, document),
      ).map(({ target, id, document, spot }) => ({
        kind: target === 'incident' ? ('incidents' as const) : ('themes' as const),
        id: graph.presentIds[target === 'incident' ? 'incidents' : 'themes'].get(id) ?? id,
        document,
        spot,
      })),
      ...findLinks(world).flatMap(({ to, document, spot }) =>
        to.kind === 'entry' && to.folder !== 'playbacks' && isHidden(to.folder, to.id, document)
          ? [{ kind: to.folder, id: to.id, document, spot: () => spot }]
          : [],
      ),
    ];
    const byEntry = Map.groupBy(references, ({ kind, id }) => `${kind}/${id}`);
    return [
      ...byEntry
        .values()
        .flatMap((all) =>
          new Set(all.map(({ document }) => document)).size > 2 ? atStatus(all, world) : all.map(hiddenFromReaders),
        ),
      ...findShownPictures(world).flatMap(({ address, document, spot }): PlacedProblem[] => {
        const path = contentPath(document.source.file, address);
        if (path === undefined || !shown.has(document.source.file) || !graph.pictures.has(path)) return [];
        // What an incident with errors shows is told of where the errors are.
        if (graph.broken.has(path.split('/').slice(0, 2).join('/'))) return [];
        return isKeptBack(path, graph, { drafts: false }) ? [keptBackPicture(path, address, document, spot)] : [];
      }),
    ];
  },
});

function keptBackPicture(path: string, address: string, document: Placed, spot: Spot): PlacedProblem {
  const whose = path.includes('/analyses/') ? 'that lies among analyses' : 'of an incident that is not published';
  return atSpot(document, spot, {
    reason: `Unexpected picture ${address} ${whose}, expected one that readers may see`,
    help: 'Readers see no picture there. Copy it beside this file if they may.',
  });
}

function isEntry(target: Target): target is 'incident' | 'theme' {
  return target === 'incident' || target === 'theme';
}

interface HiddenReference {
  kind: 'incidents' | 'themes';
  id: string;
  document: Placed;
  spot: () => Spot;
}

function hiddenFromReaders({ kind, id, document, spot }: HiddenReference): PlacedProblem {
  return atSpot(document, spot(), {
    reason: `Unexpected ${kind === 'incidents' ? 'incident' : 'theme'} “${id}” that is not published, expected one that readers can open`,
    help: 'Readers see the words without a link until it is published.',
  });
}

/** Where many files point at one entry, its status is what is to be looked at. */
function atStatus(all: readonly HiddenReference[], { documents }: RuleWorld): PlacedProblem[] {
  const [{ kind, id } = { kind: 'themes' as const, id: '' }] = all;
  const entry = documents[kind === 'incidents' ? 'narratives' : 'themes'].find((document) => document.id === id);
  if (!entry) return all.map(hiddenFromReaders);
  const notes = notesAt(all, 'points here', (count) => `points here, and ${String(count)} more places`);
  return [
    {
      ...atSpot(entry, entry.yaml.spotOf(['status']), {
        reason: `Unexpected status ${entry.card.status} of what published pages point at in ${String(all.length)} places, expected published`,
        help: 'Readers see the words there without a link until it is.',
      }),
      notes,
    },
  ];
}

function statusOf(kind: 'incidents' | 'themes', id: string, graph: KnowledgeGraph): 'shown' | 'hidden' | 'unknown' {
  const entry = graph[kind].get(graph.presentIds[kind].get(id) ?? id);
  if (entry === undefined) return 'unknown';
  return entry.card.status === 'published' ? 'shown' : 'hidden';
}
