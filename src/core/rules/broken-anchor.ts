import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { PlacedProblem } from '../model/message.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import type { ProseDocument } from '../parse/document.ts';
import { findLinks, type LinkTarget } from '../rule-kit/links.ts';
import { hasRelated, headingIds, incidentAnchors } from '../rule-kit/page-anchors.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'broken-anchor',
  title: 'Link only to places that a page has',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const pageOf = pages(world);
    const known = new Map<ProseDocument, ReadonlySet<string>>();
    const anchorsOf = (page: ProseDocument): ReadonlySet<string> => {
      const anchors = known.get(page) ?? anchorsOfPage(page, world.graph);
      known.set(page, anchors);
      return anchors;
    };
    return findLinks(world).flatMap(({ to, document, spot }): PlacedProblem[] => {
      const anchor = 'anchor' in to ? to.anchor : undefined;
      if (anchor === undefined || isEverywhere(anchor)) return [];
      const page = to.kind === 'same-page' ? document : pageOf(to);
      const ofList = to.kind === 'page' ? anchorsOfList(to.path, world.graph) : undefined;
      const anchors = page ? anchorsOf(page) : ofList;
      if (!anchors || anchors.has(anchor) || (page && isRelated(anchor, page, world))) return [];
      const near = didYouMean(anchor, anchors, 1)[0];
      const where = page === document ? 'this page' : (page?.source.file ?? 'that page');
      return [
        atSpot(document, spot, {
          reason: `Unexpected #${anchor}, expected ${near === undefined ? `a heading of ${where}` : `#${near}`}`,
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

/** The document whose page an internal link leads to. */
function pages({ documents, graph }: RuleWorld): (to: LinkTarget) => ProseDocument | undefined {
  const byEntry = new Map<string, ProseDocument>(
    [...documents.narratives, ...documents.themes, ...documents.playbacks].map((document) => [
      document.entry,
      document,
    ]),
  );
  return (to) =>
    to.kind === 'entry' ? byEntry.get(`${to.folder}/${graph.presentIds[to.folder].get(to.id) ?? to.id}`) : undefined;
}

/** What cannot be read whole has parts that are not known; its headings are. */
function anchorsOfPage(page: ProseDocument, graph: KnowledgeGraph): ReadonlySet<string> {
  const incident = graph.incidents.get(page.entry.replace('incidents/', ''));
  switch (page.kind) {
    case 'narrative':
      return incident ? incidentAnchors(incident, graph) : new Set(headingIds(page.prose));
    case 'analysis':
      return new Set([...headingIds(page.prose), ...(incident ? incidentAnchors(incident, graph) : [])]);
    case 'theme': {
      const parts = page.card.questions.length > 0 ? [...partsOfThemes, 'questions'] : partsOfThemes;
      return new Set([...headingIds(page.prose), ...parts]);
    }
    case 'playback':
      return new Set(headingIds(page.prose));
  }
}

/** Parts of a theme's page that come and go with its stories. */
const partsOfThemes = ['main', 'cases', 'contrast', 'actions', 'showed-up', 'related'];

function anchorsOfList(path: string, { terms }: KnowledgeGraph): ReadonlySet<string> | undefined {
  return path === 'glossary' ? new Set(terms.keys()) : undefined;
}

/** The top of a page, which browsers know by themselves, its content, and notes, which the prose numbers. */
function isEverywhere(anchor: string): boolean {
  return anchor === '' || anchor === 'top' || anchor === 'main' || /^fn(?:ref)?:/.test(anchor);
}

function isRelated(anchor: string, page: ProseDocument, { graph, asOf }: RuleWorld): boolean {
  const incident = page.kind === 'narrative' ? graph.incidents.get(page.id) : undefined;
  return anchor === 'related' && incident !== undefined && hasRelated(incident, graph, asOf);
}
