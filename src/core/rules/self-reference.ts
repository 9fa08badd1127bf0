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
    const { incidents, themes } = world.graph.presentIds;
    const isItself = (target: string, id: string, entry: string): boolean =>
      (target === 'incident' && `incidents/${incidents.get(id) ?? id}` === entry) ||
      (target === 'theme' && `themes/${themes.get(id) ?? id}` === entry);
    const present = { incidents, themes, playbacks: world.graph.presentIds.playbacks };
    return [
      ...findReferences(world, (target, id, entry) => isItself(target, id, entry)).map(
        ({ target, id, document, spot }) => leadsToItself(`${target} “${id}”`, document, spot()),
      ),
      ...findLinks(world).flatMap(({ url, to, document, spot }): PlacedProblem[] => {
        if (to.kind !== 'entry' || to.anchor !== undefined || document.kind === 'analysis') return [];
        const id = present[to.folder].get(to.id) ?? to.id;
        return `${to.folder}/${id}` === document.entry ? [leadsToItself(`link ${url}`, document, spot)] : [];
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
