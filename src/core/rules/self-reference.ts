import type { Spot } from '../model/spot.ts';
import type { PlacedProblem } from '../model/message.ts';
import { findLinks } from '../rule-kit/links.ts';
import { atSpot, type Placed } from '../rule-kit/place-problem.ts';
import { findReferences } from '../rule-kit/references.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'self-reference',
  title: 'Point at others, not at the page itself',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const { graph } = world;
    const pathOf = (folder: 'incidents' | 'themes' | 'playbacks', id: string): string =>
      `${folder}/${graph[folder].has(id) ? id : (graph.presentIds[folder].get(id) ?? id)}`;
    const isItself = (target: string, id: string, entry: string): boolean =>
      (target === 'incident' || target === 'theme') && pathOf(`${target}s`, id) === entry;
    return [
      ...findReferences(world, (target, id, entry) => isItself(target, id, entry)).map(
        ({ target, id, document, spot }) => leadsToItself(`${target} “${id}”`, document, spot()),
      ),
      ...findLinks(world).flatMap(({ url, to, document, spot }): PlacedProblem[] => {
        // `./` and `?print` are a page's own; an id that is written out was meant for another.
        if (to.kind !== 'entry' || to.anchor !== undefined || document.kind === 'analysis' || !url.includes(to.id))
          return [];
        return pathOf(to.folder, to.id) === document.entry ? [leadsToItself(`link ${url}`, document, spot)] : [];
      }),
    ];
  },
});

function leadsToItself(what: string, document: Placed, spot: Spot): PlacedProblem {
  return atSpot(document, spot, {
    reason: `Unexpected ${what}, which is this entry itself, expected another`,
    help: 'Readers who follow it stay where they are. Name the one that you meant, or take it out.',
  });
}
